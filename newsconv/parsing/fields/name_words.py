"""The words that make or break a name: particles, roles, desks, and no names at all."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text: a list of words reads best as one."""
    return frozenset(text.split())


PARTICLES = word_set(
    """de del della di da dos das do du des la le los las van von vom zu zur der den ter
    ten te el al bin ibn ben bint abu af av y e och d' o' ’t 't dit i dela dalla degli
    """
)
"""What may open in small letters inside a name."""

ROLE_NOUNS = word_set(
    """writer writers reporter reporters correspondent correspondents editor editors
    columnist columnists contributor contributors journalist journalists producer
    producers photographer critic analyst anchor presenter director expert author
    blogger essayist professor lecturer chief fellow
    korrespondent korrespondentin korrespondenten redakteur redakteurin redakteure
    reporterin volontär volontärin autorin autor kolumnist kolumnistin chefredakteur
    chefredakteurin ressortleiter ressortleiterin journalistin mitarbeiter
    mitarbeiterin chefreporter chefreporterin
    correspondante correspondant journaliste rédacteur rédactrice chroniqueur
    chroniqueuse envoyé envoyée corresponsal periodista redactor redactora enviado
    enviada giornalista inviato inviata redattore redattrice jornalista repórter
    redatora redator verslaggever redacteur redaktör journalisten toimittaja
    корреспондент обозреватель журналист журналистка muhabir muhabiri editör editörü
    dziennikarz dziennikarka redaktor redaktorka مراسل مراسلة محرر محررة
    korespondent korespondentka redaktorin redakteuren reporterin korrespondents
    correspondente colunista articulista cronista enviado enviada cronaca verslaggeefster
    correspondente professeur professeure profesor profesora professora redaktörin
    toimittaja kirjeenvaihtaja журналіст журналістка кореспондент кореспондентка
    обозревательница колумнист корреспондентка оглядач оглядачка gazeteci muhabiri
    כתב כתבת פרשן פרשנית עורך עורכת
    dopisovatel redaktora komentátor publicista novinář novinářka
    """
)
"""What a role is at its heart: "Deputy Content Hub Director"."""

ROLE_OPENINGS = word_set(
    """senior staff former special chief deputy assistant associate contributing executive
    managing national foreign international political parliamentary business finance
    financial economics economic economy health science tech technology sport sports
    crime education environment environmental climate travel food fashion lifestyle
    entertainment politics energy markets law city europe asia africa washington art arts culture cultural music film tv media news breaking digital
    online social data investigation investigations investigative feature features
    opinion local metro world global security defense defence diplomatic legal court
    courts consumer property housing transport religion royal football soccer rugby
    cricket golf tennis racing motoring auto gaming games live general junior trainee
    freelance guest weekend content audience video photo picture copy lead principal
    politik wirtschafts sport leitender leitende freier freie stellvertretender
    stellvertretende
    """
)
"""What a role may open with before its noun."""

ORGANISATION_NOUNS = word_set(
    """news times post gazette herald tribune guardian today journal magazine daily
    weekly press media wire agency insider radio tv television newspaper newspapers
    chronicle observer telegraph mail mirror courier examiner globe sentinel review
    network broadcasting online zeitung anzeiger nachrichten tagblatt rundschau kurier
    presse
    """
)
"""What outlets' names end in."""

DESK_NOUNS = word_set(
    """staff reports wire desk newsdesk newsroom board bureau team service agency
    redaktion redazione redacción redação redactie rédaction reporters writers
    correspondents contributors editors
    """
)
"""What a paper signs with in place of a person."""

OUTLET_ENDS = word_set(
    """news business bbc sport verify cnn wire politics npr msnbc cnbc euronews welle
    jazeera today insider press
    """
)
"""Last words of the outlets that `names` knows."""

NO_NAME = word_set(
    """staff redaktion redaktör redacción redazione redação redactie agencies agentur
    agency agence agences agencias wire report reports news newspaper desk team service
    special contribute contributing bureau senior political science business sport
    sports health freelance updated published posted the our your this read more share
    minute minutes comment comments press times post gazette herald tribune guardian
    today editorial board media research company inc ltd magazine journal key point
    points highlight highlights image images enlarge order reprint reprints print
    article tech industry insider button buttons sharing social nation diary closing
    bell black friday lesen hören teilen twittern senden real estate stories story
    latest trending top best photo photos video videos gallery game games weather home
    contact about privacy policy terms cookie follow view all posts am pm ago by manager
    assistant associate university and daily special click here world
    says say said must every how why what when where which again after before into
    against between without with from for are was were have had its their than law
    house bank في من على إلى أن إن لا ما لم لن قد كل عن مع هذا هذه التي الذي של את על
    לא كأس العالم أخبار الأخبار
    政治 経済
    """
)
"""What no name holds in a line without a by-word: desks, menus, sentences."""

NO_NAME_OPENS = word_set(
    """new north south east west middle united port fort cape hong tel san são saint st
    los las northern southern western eastern buenos rio kuala addis phnom abu sri
    saudi costa puerto baton salt mexico central great big
    """
)
"""Words that places open with; "Fouzia Fort" and "Abu" in the middle are names'."""

SURE_STOPS = word_set(
    """any means necessary the our your this read more share minutes how why what when where which again
    after before into against between without with from for are was were have had its
    their than every must says said and by about all unsere unserer unserem notre nos
    nuestra nuestro في من على إلى أن إن لا ما لم لن قد كل عن مع هذا هذه التي الذي של את על
    לא
    """
)
"""What no name holds, even after a by-word."""

NO_ONE_WORD = word_set(
    """noon midnight night nightfall day law design numbers far default chance request
    train car bus sea land air now then popular contrast comparison staff choice
    accident hand heute gestern morgen hier dort oben unten anfang beginn wegen montag
    dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday
    thursday friday saturday sunday ailleurs exemple hasard amour favor fin ejemplo
    ahora supuesto nuovo più corsa oggi ora fora enquanto meer middel vandaag redaktion
    redaktionen rédaction redacción 简介 介绍 来源 來源 手记
    """
)
"""What is no name alone after a by-word: "By Noon"."""

SECTIONS = word_set(
    """政治 経済 社会 国際 文化 体育 娯楽 科技 财经 国内 国际 経営 企業 地域 暮 天気 教育 健康
    生活 科学 芸能 要闻 时政 视频 图片 评论 军事 房产 汽车 旅游 首页 新闻 動画 写真 特集 連載
    社説
    """
)
"""Sections of papers in Chinese and Japanese, as long as names."""
