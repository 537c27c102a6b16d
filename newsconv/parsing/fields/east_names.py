"""What reads as a Chinese, Japanese or Korean name: letters in, yes or no out.

These scripts have no capitals, and a name is as long as a word: what tells them apart is
the family name it opens with and the letters that given names are written in.

    林知远 · 陈亦舟 · 欧阳若兰       山田花子 · 大野 美穂 · 田中ひかり       김민지 · 박서준
"""

from newsconv.parsing.fields.name_words import word_set
from newsconv.parsing.patterns import lazy

_CHINESE = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾"
    "肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范範金石廖贾賈夏韦韋傅方"
    "白邹鄒孟熊秦邱丘江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯康易乔"
    "喬赖賴齐齊温溫庞龐樊兰蘭殷施洪翟安颜顏倪牛鲁魯季俞章葛岳毕畢聂聶焦左柳祝包宁寧尚符舒阮柯纪紀梅童"
    "凌霍涂欧歐耿关關游戚卓饶饒甘裴苗詹桂冉窦竇娄婁费費靳瞿辛管应應柴蒲臧卞邢骆駱申简簡柏"
)
"""The first letters of the commonest Chinese family names, in both scripts."""
_CHINESE_DOUBLE = (
    "欧阳",
    "歐陽",
    "司马",
    "司馬",
    "上官",
    "诸葛",
    "諸葛",
    "夏侯",
    "皇甫",
    "尉迟",
)
_NO_CHINESE = word_set(
    """安全 安徽 安排 安装 白酒 白皮书 包括 包装 毕业 成都 程序 程度 曾经 段落 方法 方案 方面 方式 高中 高端
    高考 高层 高铁 高校 高速 高级 高清 高管 关于 关注 关闭 關於 關注 广告 管理 何时 何处 洪水 黄金 黄山 黃金 季节
    季度 纪录 纪录片 纪律 纪委 江苏 江西 江南 江蘇 金融 金价 金牌 金额 金屬 金属 康复 康养 孔子 雷达 李子 林业 龙头
    马上 马来西亚 马拉松 毛利 梅州 莫斯科 宁波 宁夏 牛市 欧洲 歐洲 欧盟 歐盟 欧美 欧元 齐鲁 钱包 秦皇岛 任务 任命 任何
    尚未 沈阳 施工 石油 石家庄 时间 史料 舒适 苏州 苏宁 苏格兰 汤圆 唐山 陶瓷 田径 童话 万元 万科 万达 汪汪 王者 温州
    温度 温馨 文化 武汉 武器 西安 夏天 夏季 向上 向前 辛苦 邢台 徐州 严重 严格 阎王 杨梅 易车 尹始 应用 应急 应该 應用 游戏
    游戲 游客 于是 余额 俞伯牙 岳阳 章程 张家口 张家港 赵县 郑州 钟表 周刊 周报 周末 周边 周年 周一 周二 周三 周四 周五 周六 周日
    周期 朱砂 祝福 祝贺 左右 左侧 石川 和平 简介 簡介 简体 簡體 申请 申請 申花 柳州 桂林 包头 甘肃 甘肅 顾问 顧問 顾客 贺词 费用
    費用 童装 卓越 霍乱 范围 範圍 万象 葉子 叶子 马云 关系 關係 方向 高雄 金门 金門 安卓 游泳 关键 关税 關稅 白银 白色 黄色
    雷霆 唐朝 宋朝 秦朝 明朝 汉朝 夏日 毛衣 牛奶 牛肉 马术 马桶 杜绝 施政 应对 易经 段子 简单 高薪 高血压 高尔夫 江湖 江山 江河 温泉
    """
)
"""Words that open with a family name's letter."""
_NO_CHINESE_END = frozenset(
    "报報网網站社闻聞台臺市县縣区區省州国國会會部局院所厅廳司店馆館路街村镇鎮港岛島湾灣山江河湖海线線型式版性"
    "化率量价價费費税稅法案权權业業品器机機车車房楼樓板股债債券币幣金银銀类類级級期年月日时時季届屆度场場赛賽队隊榜"
)
"""What words of three letters end in and names do not: 周公馆, 金价, 高端机."""
_SECOND = frozenset(
    "田山川本村井野原島嶋崎﨑木藤林口中上下沢澤橋石池内谷岡松森部辺邊邉宮家葉倉暮浦津堀江瀬坂水屋塚"
    "尾根目岸地司永名間垣野子場馬羽沼柳竹杉丸保見丘越平城関越田脇元高堂合花戸"
)
"""What Japanese family names of two letters end in."""
_FAMILY = lazy(
    "佐々木|小田切|宇佐美|長谷部|三ツ矢|長谷川|五十嵐|久保田|小笠原|宇都宮|大久保|佐久間|西園寺|伊集院|小野寺|日比野|波多野"
    "|佐藤|鈴木|高橋|髙橋|伊藤|渡辺|渡邊|渡邉|小林|加藤|吉田|佐野|斎藤|斉藤|齋藤|後藤|近藤|遠藤|安藤|工藤"
    "|武藤|内藤|清水|阿部|安部|松本|青木|福田|太田|西村|三浦|岡本|中島|前田|石井|小川|藤田|藤原|岡田|和田"
    "|竹内|金子|中野|原田|河野|上田|大野|横山|宮崎|宮本|安田|平野|千葉|菊地|菊池|新井|増田|丸山|今井"
    "|高木|小島|村田|上野|杉山|大塚|小山|野口|熊谷|福島|永井|松尾|水野|佐久|服部|三宅|本田|矢野|古川"
    "|早川|久保|荒木|岩崎|桜井|櫻井|大西|松井|野村|木下|菅原|飯田|星野|松田|中山|北村|関口|吉川|成田|飯塚"
    "|小西|河合|尾崎|平井|望月|大橋|関根|土屋|川村|須藤|本間|八木|黒田|内田|森田|酒井|柴田|山崎|山本|山口"
    "|山田|中村|中川|村上|村山|石川|石田|長田|東海林|東|林|森|原|関|南|西|辻|堀|岸|星|谷|浜|秦|畑|菅|宮"
)
_GIVEN_ENDS = frozenset(
    "子美一郎太男也介樹香恵奈代人之彦夫雄明司志治平和輝大翔真由紀里佳織希乃葵穂二三朗朔悠斗陽菜花結衣愛"
    "央生哉哲浩博弘宏洋裕祐佑健賢隆孝英秀幸行之典範徳誠信伸進豊実茂勝利光晃明昭彰章剛毅直尚久寿修治理"
    "絵恵江枝世津沙紗音歩未来咲桜楓凛莉梨奈南夏春秋冬雪月海空晴優有友智知朋朝百合果歌佳嘉加可華菫蘭蓮"
    "尋鈴琴桃梅杏樹羽奏響湊凪旭匠力努勉学航渉創聡慧敬啓圭慶桂薫郁育昇登栄瑛映寛幹喜規基季輝吾悟護耕康皓洸豪茂繁滋成聖清靖善宗崇岳暁匡忍恒透哲鉄仁均文雅政優守満充稔泰祥玲怜麗路平武昂昌"
    "仁義礼次士史嗣資亮良涼遼諒遥瞳碧緑翠蒼颯隼駿俊舜瞬慎真信心新元源玄弦厳巌潤淳純準順吉彬敏敦篤貴崇"
)
_WHOLE = frozenset({"大地", "大河", "大和", "大樹", "拓海", "陽向", "健斗"})
"""Given names that end in a letter of many words."""
_JAPANESE_GIVEN = lazy(
    r"[\u4e00-\u9fff々]{1,3}|[\u3041-\u3096]{2,4}|[\u30a1-\u30fc]{2,5}"
)
_NO_JAPANESE_GIVEN = word_set(
    """です ます さん くん ちゃん から まで ほか など 銀行 大学 高校 新聞 放送 会社 商事 電力 鉄道 地方 総局 支局 本部 国際 記念 中央 文化 政治 経済 学園 学院 空港
    地裁 高裁 知事 市長 議員 選手 監督 教授 首相 大臣 代表 容疑 被告 被災 地震 物産 産業 製作 建設 工業 証券 生命
    """
)
_NO_JAPANESE_END = frozenset(
    "県市区町村駅線店社長党派庁署校園館院場所会員版面欄線戦賞杯様氏的性化"
)
_KOREAN = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공"
    "현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국은편용"
)
_KOREAN_GIVEN = frozenset(
    "가강건겸경고관광교국권규균근기길나남내녀노늘다단달담대덕도동두라란람래량련령로록륜률름리린림마만명모"
    "무문미민바배백범벼별병보복봉비빈빛사산삼상새샘서석선설섭성세소솔솜송수숙순슬승시식신실아안애양언엄여연"
    "열영예오옥온완용우욱운웅원월유윤율으은을의이익인일자잔장재정제조종주준중지진찬창채천철청초춘충치태택평"
    "하학한해향혁현형혜호홍화환황회효후훈휘흔희흥"
)
_NO_KOREAN = word_set(
    """간담회 이미지 이용자 이유도 기자단 정치인 정당인 주식회 지방시 지역사 전문가 전자신 전시회 연재중 연합회 한자리 한가위 한반도
    조선일 조선소 장애인 장관님 인기순 인사이 이민자 유명인 유학생 남여주 남자 여자 우정사 주인공 강의실 고등학 고시원 기상도
    소방서 신문사 신용도 안전망 안내문 양자대 오세요 오전반 원자재 위원회 유언비 유로화 음식점 이달의 정보원 정비사 제조사
    지구촌 지자체 진료비 차세대 천주교 추천순 최신순 최저가 표준어 현대차 현충일 홍보실 황사병 하반기 상반기 문화인 문화재 문학상
    인공지 인공눈 정의당 민주당 도서관 도지사 국회의 국무회 국제유 금융위 금리인 명예의 방송사 변호사 선거일 설문조 성명서 여론조 연구원 용의자
    """
)

_HAN = lazy(r"[\u4e00-\u9fff々]+")
EAST = lazy(r"[\u3041-\u30fc\u4e00-\u9fff々가-힣]")
"""A letter of these scripts."""
_LONGEST = 9


def is_east_name(text: str) -> bool:
    """Say whether letters read like one person's name in one of these languages."""
    if not 2 <= len(text) <= _LONGEST:  # noqa: PLR2004 - a family and a given name
        return False
    if "가" <= text[0] <= "힣":
        return _is_korean(text)
    parts = text.split()
    if len(parts) == 2:  # noqa: PLR2004 - a family and a given name
        return _is_pair(*parts)
    if len(parts) != 1:
        return False
    if "·" in text:  # 弗拉基米尔·普京, a foreigner's name
        return all(_HAN.fullmatch(part) for part in text.split("·"))
    return _is_chinese(text) or _is_japanese(text)


def _is_chinese(text: str) -> bool:
    if not _HAN.fullmatch(text) or text in _NO_CHINESE:
        return False
    if text.startswith(_CHINESE_DOUBLE):
        return len(text) in {3, 4}
    return (
        text[0] in _CHINESE
        and len(text) in {2, 3}
        and (len(text) == 2 or text[-1] not in _NO_CHINESE_END)  # noqa: PLR2004
        and text[:2] not in _NO_CHINESE
    )


def _is_japanese(text: str) -> bool:
    if text[-1] in _NO_JAPANESE_END or text[-2:] in _NO_JAPANESE_GIVEN:
        return False
    family = _FAMILY.match(text)
    if family:
        given = text[family.end() :]
        if not _JAPANESE_GIVEN.fullmatch(given):
            return False
        # 東証 and 森林 are words; a family name of one letter needs a given one's.
        return len(family[0]) > 1 or (len(given) > 1 and given[-1] in _GIVEN_ENDS)
    if text[2:] in _WHOLE and _HAN.match(text):
        return True
    if len(text) < 4 or text[1] not in _SECOND or not _HAN.fullmatch(text[:2]):  # noqa: PLR2004 - two letters each
        return False
    given = text[2:]
    if not _JAPANESE_GIVEN.fullmatch(given):
        return False
    return (
        given[-1] in _GIVEN_ENDS and given[0] not in _NO_JAPANESE_END
        if _HAN.fullmatch(given)
        else text[0] not in "食飲見聞読書買売使出入行来会"
    )


def _is_pair(family: str, given: str) -> bool:
    """Say whether two words are a family and a given name: 大野 美穂, 王 小明."""
    if len(family) > 3 or len(given) > 4:  # noqa: PLR2004 - no name is longer
        return False
    if _is_japanese(family + given) or (
        _HAN.fullmatch(given) and _is_chinese(family + given)
    ):
        return True
    return (
        _HAN.fullmatch(family) is not None
        and (family[-1] in _SECOND or _GIVEN_ENDS.issuperset(given))
        and _JAPANESE_GIVEN.fullmatch(given) is not None
        and (given[-1] in _GIVEN_ENDS or _HAN.fullmatch(given) is None)
    )


def _is_korean(text: str) -> bool:
    return (
        len(text) == 3  # noqa: PLR2004 - one syllable and two
        and text[0] in _KOREAN
        and text[1] in _KOREAN_GIVEN
        and text[2] in _KOREAN_GIVEN
        and text not in _NO_KOREAN
    )
