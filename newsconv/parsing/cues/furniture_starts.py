"""The first letters of the forms of furniture, by kind: what a line may open with.

A line that opens with none of a kind's is of no form of it: most lines of a page need no
pattern, and a page without, say, a copyright line never makes that pattern. Four letters
tell enough; "0" stands for any digit, and shorter entries for all that they open.
"""

from newsconv.model import FurnitureKind

STARTS = {
    FurnitureKind.ADVERT: """
        - ad anno anun anze arti cont la mehr paid pr pub rekl remo scro spon stor
        weit werb рекл פרסו إعلا 广告 広告 廣告 광고
        """,
    FurnitureKind.SHARE: """
        0 a blue book clic comm comp cond copi copy del druc druk e-ma emai enre envi
        envo escu face flip folg foll gift goog guar höre impr inst jaa komm kopi like
        link list mast merk mess offr open opsl part payl pint pock prin redd rss salv
        save sdíl segu send shar sms spei stam suiv sígu tap teil tele thes thre tikt
        tulo twee twit udos vers vibe view vorl what x yazd yout écou вк одно печа
        поде скоп сохр הדפס שיתו שתף תיוג تويت حفظ شارك طباع فيسب مشار نسخ واتس シェア 分享
        印刷 复制链接 字号 微信 微博 打印 收藏 공유 인쇄
        """,
    FurnitureKind.READING_TIME: """
        0 a czas lect lese read temp tiem врем 阅读时间
        """,
    FurnitureKind.COPYRIGHT: """
        (c) copy repr © ® ™
        """,
    FurnitureKind.SIGN_UP: """
        abbo abon acce alre anme assi beco by cada dona down einl ente entr get giri
        inic inlo insc iscr jetz join kirj la log meld news pren rece reci regi regí
        rice s'ab s'in se sign sins subs supp susc s’ab s’in term than tila to turn
        unsu you zalo zapi войт подп реги чита הירש התחב اشتر تسجي سجل ログイン 下載 下载 会員登録
        注册 登入 登录 登錄 註冊 订阅 구독 로그인
        """,
    FurnitureKind.RELATED: """
        also arou arti auch ayrı bunl czyt das don' dont don’ edit expl feat from furt
        gere i keep late lea lee legg leia les lire lo lue läs læs mais meer mehr meis
        more most más next nos noti notí play plus popu potr prev prze read reco rela
        saib see sieh sur te top tren up veja ver voir více watc weit what you zoba
        zum à čtět ещё мате по само смот чита כתבו עוד קרא اقرأ الأك المز ذات شاهد
        مواض あわせて おすすめ ランキン 延伸阅读 推荐阅读 更多 热门 相关推荐 相关文章 相关新闻 相关阅读 相關文章 相關新聞 相關閱讀 続きを読
        関連記事 관련 많이
        """,
    FurnitureKind.TAGS: """
        # a cate emne etik etiq expl file in keyw mots onde rela schl see stic suje
        tag tema them thèm topi téma tópi ämne метк теги темы תגיו الوس كلما وسوم キーワー
        关键词 标签 關鍵詞 태그
        """,
    FurnitureKind.NAVIGATION: """
        0 abou acce accu adve ana ante ara arch back busc care cerc cerr chiu clos
        cont cook date edit etus faq fech ferm game go haku help hled home imag impr
        inic iníc item jump kont live load main menu meny menú menü more my next open
        phot port prev priv préc rech reto schl sear sect see show sigu site skip slid
        slui star stro such suiv szuk sök søk tabl term togg top vide view weat wett
        zoek zurü глав закр меню наве поис דף חיפו תפרי الرئ القا بحث ホーム メニュー 搜尋 搜索
        検索 菜单 返回 首頁 首页 검색 메뉴 홈
        """,
    FurnitureKind.CONTACT: """
        + 0 cont do e-ma emai fax for inve medi mobi note phon pres tel view web writ
        """,
}
