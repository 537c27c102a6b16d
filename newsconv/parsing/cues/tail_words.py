"""The words of what ends a story, in the languages of the news, all folded.

Heads stand before a colon or a dash ("Correction:", "Oikaisu –"); openings begin a
sentence that no story says of itself ("An earlier version of this article …").
"""


def _phrases(text: str) -> frozenset[str]:
    """Return phrases that stand divided by semicolons and line ends."""
    parts = text.replace("\n", ";").split(";")
    return frozenset(" ".join(part.split()) for part in parts) - {""}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CORRECTION_HEADS = _phrases(
    """
    correction; corrections; clarification; corrected; correction and clarification
    corrections and clarifications; corrects; for the record; erratum; errata
    korrektur; korrekturhinweis; berichtigung; richtigstellung; klarstellung
    rectificatif; correctif; rectification; précision; corrección; rectificación
    fe de errores; fe de erratas; aclaración; rettifica; correzione; errata corrige
    precisazione; correção; errata; retificação; correctie; rectificatie; rechtzetting
    verbetering; rättelse; förtydligande; korrigering; rettelse; præcisering
    berigtigelse; presisering; oikaisu; korjaus; täsmennys; sprostowanie; poprawka
    oprava; upřesnění; opravujeme; исправление; поправка; уточнение; опровержение
    виправлення; спростування; уточнення; düzeltme; tekzip; تصحيح; تصويب; توضيح
    استدراك; תיקון; תיקון טעות; הבהרה; 更正; 勘误; 勘誤; 更正启事; 訂正; お詫びと訂正; おわび; 訂正とおわび; 정정
    정정보도; 바로잡습니다
    """
)
CORRECTION_OPENINGS = tuple(
    _phrases(
        """
        an earlier version of this; a previous version of this
        earlier versions of this; this story has been corrected
        this story was corrected; this article was amended
        this article has been corrected; this article was corrected
        this story corrects; this article has been amended; the headline of this
        this version corrects; this corrects; corrects paragraph; corrects first
        a correction was made on; in einer früheren version; in einer früheren fassung
        in einer ersten version; in einer ersten fassung
        wir haben den fehler korrigiert; wir haben das korrigiert
        in einer vorherigen version; ursprünglich hieß es in diesem
        une version précédente de cet; une première version de cet
        cet article a été corrigé; une version antérieure de cet
        contrairement à ce que nous; una versión anterior de est
        una versión previa de est; este artículo ha sido corregido
        esta noticia ha sido corregida; en una versión anterior de est
        una versione precedente di quest; questo articolo è stato corretto
        in una versione precedente; uma versão anterior dest; este texto foi corrigido
        esta reportagem foi corrigida; diferentemente do informado
        in een eerdere versie van; een eerdere versie van dit; dit artikel is aangepast
        dit artikel is gecorrigeerd; i en tidigare version av; en tidigare version av
        artikeln har korrigerats; i en tidligere version af; en tidligere version af
        i en tidligere versjon av; en tidligere versjon av; artikkelen er rettet
        artiklen er rettet; jutun aiemmassa versiossa; juttua korjattu
        jutussa luki aiemmin; artikkelia korjattu; poprzednia wersja artykułu
        we wcześniejszej wersji; w pierwotnej wersji; v původní verzi
        v předchozí verzi; článek byl opraven; в предыдущей версии
        в первоначальной версии; в ранней версии; у попередній версії; у першій версії
        bu haberin önceki; haberin ilk halinde; في نسخة سابقة من; ورد في نسخة سابقة
        בגרסה קודמת של; בגרסה מוקדמת; 本文早前版本; 本文此前版本; 此前版本; 当初の記事で; 記事の初出時; 앞선 기사에서
        이 기사의 이전; 알려왔습니다
        """
    )
)
NOTE_HEADS = _phrases(
    """
    editor's note; editor’s note; editors' note; editors’ note; editors note
    publisher's note; note to readers; note to editors; note from the editor
    author's note; author’s note; note; disclosure; disclaimer; full disclosure
    trigger warning; content warning; editor's note and correction; update
    anmerkung der redaktion; anm. d. red.; anm. d. red; anm. der redaktion
    hinweis der redaktion; anmerkung; hinweis; transparenzhinweis; in eigener sache
    note de la rédaction; ndlr; n.d.l.r.; note de l'éditeur; note de l’éditeur
    avertissement; nota del editor; nota de la redacción; nota de redacción
    nota del autor; n. de la r.; nota della redazione; nota dell'editore
    nota dell’editore; n.d.r.; ndr; nota da redação; nota do editor; nota de redação
    nota do autor; noot van de redactie; noot van de redacteur; naschrift
    naschrift redactie; redaktionens kommentar; redaktionens anmärkning; red. anm.
    redaktionens bemærkning; redaktionel note; redaktørens merknad; red. anm
    redaksjonell merknad; redaktionel kommentar; toimituksen huomautus
    toimituksen kommentti; toim. huom.; huom.; od redakcji; przypis redakcji
    uwaga redakcji; poznámka redakce; pozn. red.; pozn. redakce; от редакции
    примечание редакции; прим. ред.; примечание; від редакції; примітка редакції
    прим. ред; editörün notu; editör notu; yayın notu; ملاحظة المحرر; ملاحظة; تنويه
    ملاحظة من المحرر; ملاحظة التحرير; הערת העורך; הערת המערכת; גילוי נאות; 编者按; 編者按
    编者注; 編者註; 编者注释; 編集部注; 編集部より; 編集部から; 編注; 편집자 주; 편집자주; [편집자 주]; 알림
    """
)
NOTE_OPENINGS = tuple(
    _phrases(
        """
        this interview has been edited; this interview was edited
        this conversation has been; this conversation was edited
        this article was originally published; this story was originally
        this article originally appeared; this story originally appeared
        this piece originally; this article first appeared; this story first appeared
        this article is republished; this story is part of; this article is part of
        this piece is part of; this is a developing; this is a breaking
        this article was updated; this story was updated; this story has been updated
        this article has been updated; this post has been updated
        this post was updated; this article was first published
        this story was produced; this article was produced; this report was produced
        this article was adapted; the following is an; the following is a
        views expressed; the views expressed; the opinions expressed
        opinions expressed in; this article was translated; this story was translated
        this article contains affiliate; dieser artikel erschien; dieser text erschien
        dieser beitrag erschien; dieser artikel wurde; dieser text wurde
        dieser beitrag wurde; das interview wurde; dieses interview wurde
        der artikel erschien; der text erschien; der beitrag erschien
        cet article a été; cet article est paru; cet entretien a été
        cette interview a été; ce texte a été; cet article a d'abord
        cet article a d’abord; este artículo se publicó; esta entrevista ha sido
        este artículo fue publicado; esta entrevista fue; este texto fue publicado
        esta nota fue; questo articolo è stato pubblicato; questa intervista è stata
        questo articolo è apparso; este artigo foi publicado; este texto foi publicado
        esta entrevista foi; esta reportagem foi; dit artikel verscheen
        dit artikel is eerder; dit interview is; dit stuk verscheen; den här artikeln
        denna artikel publicerades; artikeln publicerades; artikeln har uppdaterats
        artiklen blev; denne artikel blev; artiklen er opdateret; denne artikkelen ble
        artikkelen ble først; artikkelen er oppdatert; denne saken ble
        juttu on julkaistu; artikkeli on julkaistu; juttua on päivitetty
        juttua päivitetty; artykuł ukazał się; tekst ukazał się; artykuł powstał
        artykuł został; článek vyšel; text vyšel; článek byl; rozhovor byl
        статья опубликована; статья была; материал опубликован; текст опубликован
        эта статья была; статтю опубліковано; матеріал опубліковано; цю статтю
        стаття вперше; bu yazı ilk; bu makale ilk; bu haber ilk; bu röportaj
        نشر هذا المقال; نُشر هذا المقال; هذا المقال نشر; الآراء الواردة; المقال يعبر عن
        הכתבה פורסמה; המאמר פורסם; הכתבה עודכנה; 本文首发; 本文原载; 本文转载; 本文系; 本文仅代表; 本文为作者
        この記事は; 本記事は; 本稿は; 이 기사는; 이 글은; 이 인터뷰는
        """
    )
)
TAGLINE_OPENINGS = tuple(
    _phrases(
        """
        about the author; about the writer; about the authors; follow him on
        follow her on; follow them on; you can follow; follow me on; the author is
        the writer is; the authors are; the author of this; contact the reporter
        contact the author; email the author; zur person; über den autor
        über die autorin; der autor ist; die autorin ist; der verfasser ist
        unser autor ist; unsere autorin ist; à propos de l'auteur; à propos de l’auteur
        l'auteur est; l’auteur est; l'autrice est; l’autrice est; l'auteure est
        sobre el autor; sobre la autora; el autor es; la autora es; acerca del autor
        l'autore è; l’autore è; l'autrice è; l’autrice è; sull'autore; sull’autore
        o autor é; a autora é; sobre o autor; sobre a autora; over de auteur
        de auteur is; de schrijver is; artikelförfattaren är; skribenten är
        författaren är; om författaren; om skribenten; forfatteren er; om forfatteren
        skribenten er; kirjoittaja on; kirjoittajasta; autor jest; autorka jest
        o autorze; o autorce; autor je; autorka je; o autorovi; o autorce; об авторе
        автор —; автор –; автор является; про автора; авторка —; авторка –
        yazar hakkında; yazar hakkinda; عن الكاتب; عن المؤلف; * كاتب; *كاتب; الكاتب هو
        كاتب وباحث; كاتبة وباحثة; הכותב הוא; הכותבת היא; על הכותב; על המחבר; 作者系; 作者为
        作者是; 作者简介; 作者係; 作者為; (作者系; （作者系; （作者为; （作者是; （作者係; 筆者は; 著者は; 著者プロフィール; プロフィール
        筆者プロフィール; 필자는; 글쓴이는; 필자 소개; 저자 소개
        """
    )
)
COPULAS = _words(
    """
    is are was has works writes teaches covers lives reports joined ist sind arbeitet
    schreibt berichtet est sont écrit travaille es son escribe trabaja è sono scrive lavora
    é são escreve trabalha werkt schrijft är arbetar skriver er arbejder jobber arbeider on
    työskentelee kirjoittaa jest są pracuje pisze je jsou píše pracuje — – - является
    работает пишет є працює пише
    """
)
"""What stands between a name and what that person is."""

ROLES = _words(
    """
    writer reporter correspondent journalist author columnist editor professor lecturer
    fellow analyst founder director member contributor contributing freelance freelancer
    researcher historian critic chair chairman chairwoman executive president secretary
    covers writes producer blogger novelist essayist photographer economist scholar
    autor autorin redakteur redakteurin journalist journalistin korrespondent reporterin
    korrespondentin reporter kolumnist kolumnistin professorin historiker historikerin
    volontär volontärin chefredakteur wissenschaftler politikwissenschaftler schriftsteller
    schriftstellerin publizist publizistin leiter leiterin
    journaliste auteur auteure autrice écrivain écrivaine professeur professeure historien
    historienne sociologue politologue économiste chercheur chercheuse correspondant
    correspondante chroniqueur chroniqueuse essayiste avocat avocate maître
    periodista escritor escritora autora profesor profesora investigador investigadora
    economista historiador historiadora columnista corresponsal abogado abogada analista
    giornalista scrittore scrittrice docente professore professoressa storico storica
    saggista ricercatore ricercatrice jornalista professora pesquisador pesquisadora
    colunista advogado jurista redacteur schrijver schrijfster hoogleraar onderzoeker
    correspondente columniste journaliste verslaggever historicus redaktör skribent
    författare frilansjournalist krönikör forskare professor docent kommentator forfatter
    forsker skribent debattør lektor redaktør toimittaja kirjailija professori tutkija
    dosentti vapaa dziennikarz dziennikarka dziennikarką dziennikarzem profesorem publicystą publicysta publicystka pisarz pisarka profesor
    ekspert socjolog politolog redaktorka novinář novinářka redaktor redaktorka spisovatel
    spisovatelka politolog publicista komentátor журналист журналистка обозреватель
    корреспондент писатель писательница профессор историк политолог редактор экономист
    журналіст журналістка оглядач кореспондент письменник письменниця професор історик
    колумніст редакторка аналітик gazeteci yazar muhabir akademisyen profesör
    """
)
"""What the author of a story is said to be."""

REPORT_OPENINGS = tuple(
    _phrases(
        """
        reporting by; additional reporting by; writing by; editing by; (reporting by
        reported by; (additional reporting; (writing by; (editing by; with reporting by
        with additional reporting; with files from; with agency inputs
        with inputs from; with agencies; compiled by; mit material von
        mit material der; (mit material; mit agenturmaterial; (mit agenturmaterial
        mitarbeit:; unter mitarbeit; mit informationen von; (mit dpa; (mit afp
        (mit agenturen; quelle: dpa; avec afp; avec l'afp; avec l’afp; avec agences
        (avec afp; (avec agences; (avec reuters; avec reuters; (reportage; (rédaction
        (édité par; con información de; (con información; con informaciones de
        (reporte de; (información de; (editado por; (redacción; con agenzie
        (con agenzie; con informazioni; (redazione; com informações; (com informações
        *com informações; (reportagem de; (por; com agências; com lusa; (edição de
        met medewerking van; met bijdragen van; mede door; (met anp; bron: anp
        källa: tt; källor: tt; kilde: ritzau; kilde: ntb; lähde: stt; lähteet: stt
        źródło: pap; zdroj: čtk; по материалам тасс; по материалам риа; по материалам «
        по материалам агент; (репортаж; (редактор; (перевод; (подготовил
        за матеріалами; за інформацією агент; kaynak: aa; kaynak: dha; kaynak: iha
        (إعداد; (تحرير; (تغطية; (كتابة; (شارك في; إعداد وتحرير; المصدر: وكالات
        المصدر: رويترز; סוכנויות הידיעות; בהכנת הידיעה; 责任编辑; 責任編輯; 责编; 編輯:; 编辑:; 编辑：
        記者:; 来源：; 来源:; （记者; (记者; （責任編輯; （责任编辑; （責任編集; 取材・文; 取材：; 文・写真; 文＝; 構成＝; （聞き手
        """
    )
)
"""How a line opens that says who reported, edited or supplied the story."""
