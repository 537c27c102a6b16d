"""Whole lines that are no story, by kind, in the languages of the news.

A line is looked up in lower case, without marks around it and with 0 for any number:
"Kommentare (12)" is "kommentare (0". A head stands before a colon: "Lue lisää: …". A
start opens a sentence that only a page says of itself: "Wir verwenden Cookies …".
"""

from newsconv.model import FurnitureKind
from newsconv.parsing.patterns import lazy


def _phrases(text: str) -> frozenset[str]:
    """Return phrases that stand divided by semicolons and line ends."""
    parts = text.replace("\n", ";").split(";")
    return frozenset(" ".join(part.split()) for part in parts) - {""}


_LINES = {
    FurnitureKind.ADVERT: _phrases(
        """
        annonse; annonsørinnhold; mainos; mainos alkaa; advert; article content
        dalsza część artykułu pod materiałem wideo; dalsza część tekstu pod reklamą
        dalsza część artykułu pod wideo; dalsza część tekstu pod materiałem wideo
        dalszy ciąg artykułu pod materiałem wideo; artykuł jest kontynuowany pod wideo
        der artikel geht nach der anzeige weiter; weiterlesen nach der anzeige
        der artikel geht nach der werbung weiter; weiterlesen nach der werbung
        l'articolo prosegue dopo la pubblicità; l'articolo continua sotto la pubblicità
        tekst gaat verder onder de foto; tekst gaat verder onder de video
        artikel gaat verder onder de afbeelding; artikel gaat verder onder de foto
        de tekst gaat verder onder de foto; tekst gaat verder onder de advertentie
        artikeln fortsätter efter annonsen; artikkelen fortsetter under bildet
        saken fortsetter under bildet; artiklen fortsætter under billedet
        artiklen fortsætter efter videoen; juttu jatkuu mainoksen jälkeen
        juttu jatkuu kuvan alla; juttu jatkuu kuvan jälkeen; juttu jatkuu videon jälkeen
        článek pokračuje pod videem; pokračování článku pod videem
        стаття продовжується після реклами; הכתבה ממשיכה אחרי הפרסומת
        広告の後に記事が続きます; 記事は広告の後に続きます
        la suite de l'article sous la vidéo; la suite de l'article après la publicité
        el artículo continúa debajo del video; el artículo continúa tras la publicidad
        artikkeli jatkuu mainoksen jälkeen; artikkelen fortsetter under annonsen
        saken fortsetter under annonsen; sponsrat innehåll
        artikeln fortsätter under annonsen; artiklen fortsætter efter annoncen
        annoncørbetalt indhold; het artikel gaat verder onder de advertentie
        lees verder onder de advertentie; el artículo continúa después de la publicidad
        sigue leyendo después de la publicidad; continúa tras la publicidad
        continua depois da publicidade; continua após a publicidade
        l'articolo continua dopo la pubblicità; continua dopo la pubblicità
        contenuto sponsorizzato; contenu sponsorisé; après la publicité
        gesponserte inhalte; nach der anzeige weiterlesen
        artikel wird nach der anzeige fortgesetzt; dalszy ciąg materiału pod reklamą
        dalsza część artykułu pod reklamą; reszta tekstu pod reklamą
        artykuł sponsorowany; článek pokračuje pod reklamou
        pokračování článku pod reklamou; inzerce; komerční sdělení
        продолжение после рекламы; на правах рекламы; продовження після реклами
        hirdetés; a cikk a hirdetés után folytatódik
        a cikk a hirdetés alatt folytatódik; támogatott tartalom; publicitate
        articolul continuă după publicitate; conținut sponsorizat
        на правах реклами; haberin devamı reklamdan sonra; sponsorlu içerik; ilan
        مادة إعلانية; محتوى ممول; תוכן ממומן; תוכן שיווקי; 广告后继续; 赞助内容; 贊助內容; スポンサーリンク
        協賛; 협찬; 광고 후 계속
        """
    ),
    FurnitureKind.SHARE: _phrases(
        """
        partager l'article; partager cet article; envoyer par e-mail; suivez-nous
        nous suivre; artikel teilen; per e-mail teilen; folgen sie uns
        compartir noticia; compartir artículo; enviar por correo; síguenos
        condividi l'articolo; condividi su facebook; seguici su; seguici
        compartilhar notícia; siga-nos; deel dit artikel; deel artikel; volg ons
        dela artikeln; dela artikel; följ oss; del artikel; del artiklen
        del denne artikel; følg os; del saken; del artikkelen; følg oss; jaa artikkeli
        jaa juttu; kopioi linkki; seuraa meitä; udostępnij artykuł; podziel się
        skopiuj link; obserwuj nas; sdílet článek; sdílejte; kopírovat odkaz
        sledujte nás; скопировать ссылку; подписывайтесь на нас; поширити; поділитися
        скопіювати посилання; слідкуйте за нами; haberi paylaş; linki kopyala
        megosztás; cikk megosztása; megosztom; link másolása; kövessen minket
        kövess minket; distribuie; distribuie articolul; distribuie pe facebook
        copiază linkul; urmărește-ne; urmărește-ne pe google news; tipărește
        bizi takip edin; شارك المقال; شارك الخبر; انسخ الرابط; تابعونا; تابعنا; שתפו
        שתפו את הכתבה; העתק קישור; עקבו אחרינו; 分享本文; 分享文章; 复制链接; 複製連結; 关注我们; 關注我們
        リンクをコピー; 記事をシェア; フォローする; 기사 공유; 공유하기; url 복사; 링크 복사; 팔로우; 0 comments; 0 comment
        comments (0; new, 0 comments; new, 0 comment
        leave a comment; post a comment; add a comment; view comments; 0 commentaires
        0 commentaire; laisser un commentaire; 0 kommentare; 0 kommentar; kommentare (0
        kommentar schreiben; kommentieren; 0 comentarios; 0 comentario
        deja un comentario; comentar; 0 commenti; 0 commento; lascia un commento
        commenta; 0 comentários; deixe um comentário; 0 reacties; 0 reactie; reageer
        plaats een reactie; 0 kommentarer; skriv en kommentar; kommentera; kommenter
        0 kommenttia; kommentoi; 0 komentarzy; 0 komentarze; skomentuj; dodaj komentarz
        0 komentářů; přidat komentář; 0 комментариев; 0 комментария
        оставить комментарий; комментировать; 0 коментарів; залишити коментар; 0 yorum
        yorum yap; yorum yaz; 0 تعليق; 0 تعليقات; أضف تعليقا; اترك تعليقا; 0 תגובות
        הוסף תגובה; 0条评论; 0評論; 发表评论; 发布评论; コメント0件; コメントを書く; コメントする; 댓글 0; 댓글 쓰기; 댓글0개
        сподели; сподели във фейсбук; сподели в социалните мрежи; подели; поделите
        подели вест; podijeli; podeli; podelite; κοινοποίηση; κοινοποιήστε
        μοιραστείτε το; μοιραστείτε το άρθρο; ακολουθήστε μας
        ακολουθήστε μας στο google news; chia sẻ; chia sẻ bài viết; bagikan
        bagikan artikel ini; اشتراک گذاری; اشتراک‌گذاری; لینک کوتاه; شیئر کریں
        ہمیں فیس بک پر فالو کریں; शेयर करें; साझा करें; हमें फॉलो करें; শেয়ার করুন
        பகிர்; பகிரவும்; แชร์; แชร์บทความนี้; แชร์ข่าวนี้; გააზიარე; გაზიარება; կիսվել
        տարածել; bình luận; viết bình luận; gửi bình luận; tulis komentar; 0 komentar
        टिप्पणी करें; মন্তব্য করুন; แสดงความคิดเห็น; نظر شما; ارسال نظر
        остави коментар; оставите коментар; напиши коментар; σχολιάστε; 0 σχόλια
        """
    ),
    FurnitureKind.READING_TIME: _phrases(
        """
        lecture 0 min; 0 min de lecture; temps de lecture 0 min; lesedauer 0 minuten
        0 min lesezeit; 0 min de lectura; lectura de 0 min; 0 min di lettura
        lettura 0 min; 0 min de leitura; leitura de 0 minutos; leestijd 0 minuten
        leestijd 0 min; 0 min leestijd; lästid 0 min; 0 min lästid; 0 min. lästid
        læsetid 0 min; 0 min. læsetid; lesetid 0 min; 0 min lesetid; lukuaika 0 min
        0 min lukuaika; 0 min czytania; przeczytasz w 0 min; 0 min čtení
        čas čtení 0 min; čtení na 0 min; 0 мин. чтения; 0 мин чтения; 0 хв читання
        час читання 0 хв; читати 0 хв; 0 dk okuma; okuma süresi 0 dakika
        0 dakika okuma; مدة القراءة 0 دقائق; 0 دقائق للقراءة; قراءة 0 دقائق
        0 דקות קריאה; זמן קריאה 0 דקות; 阅读需0分钟; 阅读时间0分钟; 閱讀時間0分鐘; 読了時間0分; この記事は0分で読めます
        0분 분량; 읽는 시간 0분
        """
    ),
    FurnitureKind.SIGN_UP: _phrases(
        """
        folgen ich folge; suscribete; suscríbete; powered by livefyre; powered by disqus
        sie sind bereits kunde; sind sie bereits kunde; bereits abonnent; bereits kunde
        schon abonnent; sie sind bereits abonnent; sie haben bereits ein abo
        please enter a valid email address; don't show me this message again
        créer un compte; s'inscrire; je m'abonne; déjà abonné; réservé aux abonnés
        lire plus tard; konto erstellen; jetzt registrieren; nur für abonnenten
        newsletter bestellen; jetzt abonnieren; crear cuenta; hazte socio
        solo para suscriptores; suscríbete a la newsletter; ya soy suscriptor
        crea un account; solo per abbonati; abbonati ora; iscriviti; criar conta
        assine já; só para assinantes; exclusivo para assinantes; word abonnee
        alleen voor abonnees; nieuwsbrief; aanmelden; skapa konto; bli prenumerant
        endast för prenumeranter; nyhetsbrev; bliv abonnent; opret konto
        kun for abonnenter; nyhedsbrev; tilmeld nyhedsbrev; bli abonnent; opprett konto
        kun for abonnenter; meld deg på nyhetsbrevet; luo tili; tilaa uutiskirje
        vain tilaajille; uutiskirje; załóż konto; tylko dla prenumeratorów
        kup prenumeratę; zapisz się na newsletter; założ konto; vytvořit účet
        přihlásit se; předplatit; pouze pro předplatitele; odebírat newsletter
        создать аккаунт; оформить подписку; только для подписчиков
        подписаться на рассылку; створити акаунт; увійти; підписатися
        оформити передплату; підписатися на розсилку; реєстрація; hesap oluştur; üye ol
        feliratkozás; feliratkozom; feliratkozás hírlevélre; előfizetek; bejelentkezés
        regisztráció; csak előfizetőknek; abonează-te; abonează-te la newsletter
        înscrie-te la newsletter; autentificare
        abone olun; bültene abone ol; giriş; kayıt ol; إنشاء حساب; النشرة البريدية
        اشترك في النشرة البريدية; للمشتركين فقط; הירשמו לניוזלטר; צור חשבון
        למנויים בלבד; 创建账户; 立即订阅; 仅限订户; 電子報; 訂閱電子報; 立即訂閱; 会員限定; 無料会員登録; メルマガ登録
        この記事は会員限定です; 有料会員限定; 회원가입; 구독하기; 뉴스레터 구독; 유료 회원 전용
        """
    ),
    FurnitureKind.RELATED: _phrases(
        """
        à lire; à voir; sur le même thème; articles liés; articles similaires
        pour aller plus loin; dans la même rubrique; nos articles; vous aimerez aussi
        les plus lus; contenus associés; passend dazu; passend zum thema
        das könnte ihnen auch gefallen; mehr aus dem ressort; lesetipp; lesetipps
        aus dem archiv; neueste artikel; top-artikel; themenverwandt; verwandte artikel
        noticias relacionadas; artículos relacionados; lo último; lo más visto
        más leídas; te recomendamos; quizás te interese; también te puede interesar
        otras noticias; contenido relacionado; articoli correlati
        ti potrebbe interessare; leggi anche; i più letti; altri articoli; correlati
        notizie correlate; da non perdere; consigliati per te; leia também; veja também
        notícias relacionadas; mais lidas; últimas notícias; conteúdo relacionado
        recomendado para você; outras notícias; lees ook; meest gelezen
        ook interessant; gerelateerde artikelen; meer over dit onderwerp; meer nieuws
        aanbevolen; läs också; läs även; läs mer; mest läst; mest lästa; fler artiklar
        relaterat; relaterade artiklar; senaste nytt; læs også; læs mere; mest læste
        mest læst; relaterede artikler; flere artikler; seneste nyt; les også; les mer
        mest lest; relaterte saker; flere saker; siste nytt; anbefalt; lue myös
        lue lisää; luetuimmat; aiheesta lisää; lisää aiheesta; uusimmat; suosittelemme
        czytaj także; czytaj też; zobacz także; zobacz też; najczęściej czytane
        najpopularniejsze; podobne; podobne artykuły; polecane; powiązane artykuły
        przeczytaj także; więcej na ten temat; čtěte také; čtěte dále; nejčtenější
        související články; související; mohlo by vás zajímat; další články; k tématu
        více k tématu; doporučujeme; читайте также; материалы по теме; по теме
        ещё по теме; самое читаемое; рекомендуем; похожие статьи
        вам может быть интересно; другие новости; читайте далее; читайте також
        матеріали за темою; за темою; найпопулярніше; рекомендуємо; схожі новини
        дивіться також; інші новини; ilgili haberler; benzer haberler; bunlara da bakın
        kapcsolódó cikkek; kapcsolódó cikkeink; kapcsolódó; olvassa el ezt is
        ezt is ajánljuk; ajánlott cikkek; legolvasottabb; legfrissebb; további cikkek
        citește și; citeşte şi; citește mai mult; vezi și; vezi şi; articole similare
        știri similare; articole asemănătoare; cele mai citite; ultimele știri
        en çok okunanlar; çok okunanlar; önerilen haberler; diğer haberler
        ilginizi çekebilir; ayrıca okuyun; اقرأ أيضا; اقرأ أيضًا; اقرأ أيضاً
        مواضيع ذات صلة; أخبار ذات صلة; الأكثر قراءة; قد يعجبك أيضا; المزيد من الأخبار
        مقالات ذات صلة; اخترنا لك; כתבות קשורות; כתבות נוספות; אולי יעניין אותך
        הנקראות ביותר; עוד בנושא; קראו עוד; קראו גם; עוד כתבות; 相关阅读; 相关新闻; 延伸阅读; 推荐阅读
        热门文章; 相關新聞; 延伸閱讀; 推薦閱讀; 更多新闻; 猜你喜欢; 热门推荐; 関連記事; 関連ニュース; あわせて読みたい; おすすめ記事; 人気記事
        人気記事ランキング; こちらもおすすめ; 最新記事; この記事に関するニュース; 관련기사; 관련 기사; 관련뉴스; 많이 본 뉴스; 인기 기사
        추천 기사; 함께 본 뉴스; 주요 뉴스
        още по темата; прочетете още; прочети още; читайте още; вижте още; вижте също
        свързани статии; најновије вести; још вести; прочитајте још; повезане вести
        прочитајте и; pročitajte još; pročitajte i; povezane vijesti; povezane vesti
        najčitanije; најчитаније; διαβάστε επίσης; διαβάστε ακόμη
        διαβάστε περισσότερα; δείτε επίσης; σχετικά άρθρα; σχετικές ειδήσεις; δημοφιλή
        tin liên quan; xem thêm; đọc thêm; bài liên quan; tin cùng chuyên mục
        đọc nhiều; baca juga; berita terkait; artikel terkait; berita lainnya
        terpopuler; lihat juga; اخبار مرتبط; مطالب مرتبط; خبرهای مرتبط; بیشتر بخوانید
        پربازدیدترین‌ها; آخرین اخبار; یہ بھی پڑھیں; مزید پڑھیں; متعلقہ خبریں
        مزید خبریں; यह भी पढ़ें; ये भी पढ़ें; इसे भी पढ़ें; और पढ़ें; संबंधित खबरें
        আরও পড়ুন; আরো পড়ুন; সম্পর্কিত খবর; সর্বশেষ; மேலும் படிக்க
        தொடர்புடைய செய்திகள்; อ่านเพิ่มเติม; อ่านข่าวที่เกี่ยวข้อง; ข่าวที่เกี่ยวข้อง
        ข่าวแนะนำ; ასევე წაიკითხეთ; აგრეთვე წაიკითხეთ; მსგავსი სიახლეები; կարդացեք նաև
        կարդալ նաև; առնչվող նյութեր; cùng chủ đề; tin mới; berita populer
        """
    ),
    FurnitureKind.NAVIGATION: _phrases(
        """
        view in browser; view in your browser; view this email in your browser
        view email in browser; open in browser; view online; im browser ansehen
        im browser öffnen; im browser lesen; newsletter im browser öffnen
        newsletter im browser ansehen; voir dans le navigateur; ouvrir dans le navigateur
        lire dans le navigateur; afficher dans le navigateur; ver en el navegador
        abrir en el navegador; visualizza nel browser; apri nel browser; ver no navegador
        abrir no navegador; visualizar no navegador; bekijk in browser
        bekijk in je browser; bekijk online; visa i webbläsaren; öppna i webbläsaren
        vis i browser; åbn i browser; vis i nettleser; vis i nettleseren
        åpne i nettleser; näytä selaimessa; avaa selaimessa; zobacz w przeglądarce
        otwórz w przeglądarce; zobrazit v prohlížeči; otevřít v prohlížeči
        megnyitás böngészőben; megtekintés böngészőben; vizualizează în browser
        deschide în browser; tarayıcıda görüntüle; tarayıcıda aç; открыть в браузере
        смотреть в браузере; відкрити в браузері
        cookie settings; manage cookies; reject all; accept all cookies
        something went wrong; something went wrong with the connection; search for
        mehr; mehr anzeigen; mehr laden; externer inhalt nicht verfügbar
        externen inhalt anzeigen; empfohlener redaktioneller inhalt; normas de uso
        normas de uso y aviso legal; contenu externe; afficher le contenu externe
        suche nach; suche nach: suchen; buscar por; pesquisar por; zoeken naar
        gérer les cookies; tout accepter; accepter et continuer; mentions légales
        politique de confidentialité; haut de page; plan du site; cookie-einstellungen
        alle akzeptieren; akzeptieren und weiter; alle ablehnen; nach oben; agb
        aceptar cookies; aceptar todo; rechazar todo; política de privacidad
        aviso legal; volver arriba; configurar cookies; accetta tutto; rifiuta tutto
        informativa sulla privacy; torna su; note legali; aceitar todos
        política de cookies; voltar ao topo; termos de uso; alles accepteren
        cookiebeleid; privacybeleid; terug naar boven; godkänn alla; acceptera alla
        cookieinställningar; till toppen; accepter alle; afvis alle; cookiepolitik
        til toppen; godta alle; avvis alle; personvern; hyväksy kaikki; evästeasetukset
        tietosuoja; takaisin ylös; zaakceptuj wszystko; polityka prywatności
        ustawienia cookies; do góry; regulamin; přijmout vše; odmítnout vše
        nastavení cookies; nahoru; ochrana osobních údajů; принять все
        политика конфиденциальности; пользовательское соглашение; вверх; прийняти всі
        політика конфіденційності; нагору; hepsini kabul et; çerez politikası
        gizlilik politikası; yukarı çık; قبول الكل; سياسة الخصوصية; العودة إلى الأعلى
        אישור; מדיניות פרטיות; תנאי שימוש; חזרה למעלה; 隐私政策; 接受所有; 回到顶部; 使用条款; 隱私權政策
        回到頂端; プライバシーポリシー; すべて許可; ページトップへ; 利用規約; 개인정보처리방침; 모두 동의; 맨 위로; 이용약관
        skip links; skip navigation; accessibility links; zum inhalt; zum inhalt springen
        zum hauptinhalt; zum hauptinhalt springen; direkt zum inhalt; zur navigation
        zur navigation springen; aller au contenu; aller au contenu principal
        accéder au contenu; accéder au contenu principal; passer au contenu
        aller à la navigation; ir al contenido; ir al contenido principal
        saltar al contenido; saltar al contenido principal; pasar al contenido principal
        ir para o conteúdo; ir para o conteúdo principal; pular para o conteúdo
        pular para o conteúdo principal; saltar para o conteúdo
        saltar para o conteúdo principal; vai al contenuto; vai al contenuto principale
        salta al contenuto; salta al contenuto principale; passa al contenuto principale
        ga naar inhoud; ga naar de inhoud; ga naar hoofdinhoud; naar hoofdinhoud
        langsung ke konten; ruka hadi maelezo; bỏ qua để tới nội dung; ข้ามไปยังเนื้อหา
        सामग्री को स्किप करें; رفتن به محتوا; مواد پر جائیں; အကြောင်းအရာများဆီ ကျော်သွားပါ
        direct naar de inhoud; hoppa till innehåll; hoppa till innehållet
        hoppa till huvudinnehåll; hoppa till huvudinnehållet; gå till innehåll
        gå til indhold; gå til hovedindhold; spring til indhold; spring til hovedindhold
        hop til indhold; gå til innhold; gå til hovedinnhold; hopp til innhold
        hopp til hovedinnhold; hopp til hovedinnholdet; siirry sisältöön
        siirry pääsisältöön; hyppää sisältöön; hyppää pääsisältöön; przejdź do treści
        przejdź do głównej treści; przejdź do zawartości; przeskocz do treści
        přejít na obsah; přejít k obsahu; přeskočit na obsah; přejít k hlavnímu obsahu
        přejít na hlavní obsah; перейти к содержанию; перейти к содержимому
        перейти к основному содержанию; перейти к основному контенту; перейти до вмісту
        перейти до основного вмісту; içeriğe geç; içeriğe atla; ana içeriğe geç
        ana içeriğe atla; انتقل إلى المحتوى; الانتقال إلى المحتوى; تخطي إلى المحتوى
        تجاوز إلى المحتوى; تجاوز إلى المحتوى الرئيسي; الانتقال إلى المحتوى الرئيسي
        דלג לתוכן; דילוג לתוכן; דלג לתוכן המרכזי; עבור לתוכן; 跳到内容; 跳至内容; 跳转到内容; 跳到主要内容
        跳转到主要内容; 跳至主要内容; 跳到主要內容; 跳至主要內容; 跳至內容; 本文へ; 本文へ移動; 本文へスキップ; 本文へジャンプ
        コンテンツへスキップ; メインコンテンツへ; メインコンテンツへスキップ; メインコンテンツに移動; 본문 바로가기; 본문으로 바로가기
        본문으로 건너뛰기; 메뉴 바로가기; 주메뉴 바로가기; 뉴스 바로가기; 콘텐츠로 건너뛰기; 콘텐츠 바로가기
        """
    ),
}
_HEADS = {
    FurnitureKind.RELATED: _phrases(
        """
        read more; read also; see also; related; more; à lire; à lire aussi; lire aussi
        voir aussi; à voir; lesen sie auch; lesen sie mehr; mehr dazu; lesetipp
        siehe auch; auch interessant; mehr zum thema; lea también; lee también
        lea además; le puede interesar; te puede interesar; ver también
        más información; leggi anche; leggi di più; guarda anche; per approfondire
        approfondisci; leia também; leia mais; veja também; saiba mais; lees ook
        lees meer; lees verder; zie ook; bekijk ook; läs också; läs även; läs mer
        se även; læs også; læs mere; se også; les også; les mer; lue myös; lue lisää
        katso myös; czytaj także; czytaj też; czytaj więcej; zobacz także; zobacz też
        przeczytaj także; przeczytaj też; čtěte také; čtěte též; čtěte více
        přečtěte si také; více čtěte; podívejte se; читайте также; читайте ещё
        читайте далее; по теме; смотрите также; подробнее; читайте також
        дивіться також; за темою; докладніше; ayrıca okuyun; ilgili haber
        kapcsolódó cikk; kapcsolódó cikkünk; olvassa el; olvassa el ezt is
        ezt is olvassa el; citește și; citeşte şi; citește mai mult; vezi și; vezi şi
        pe aceeași temă; ilginizi çekebilir
        bunu da okuyun; okuyun; اقرأ أيضا; اقرأ أيضًا; اقرأ أيضاً; شاهد أيضا
        شاهد أيضاً; اقرأ المزيد; קראו גם; קראו עוד; ראו גם; לקריאה נוספת; עוד בנושא
        延伸阅读; 相关阅读; 推荐阅读; 延伸閱讀; 相關新聞; 更多; 関連記事; あわせて読みたい; 関連; 続きを読む; 관련기사; 관련 기사; 함께 보기
        더 보기
        прочетете още; вижте също; още по темата; прочитајте још; прочитајте и
        pročitajte i; pročitajte još; διαβάστε επίσης; διαβάστε ακόμη; δείτε επίσης
        baca juga; lihat juga; simak juga; xem thêm; đọc thêm; بیشتر بخوانید
        یہ بھی پڑھیں; مزید پڑھیں; यह भी पढ़ें; ये भी पढ़ें; इसे भी पढ़ें; আরও পড়ুন
        আরো পড়ুন; மேலும் படிக்க; อ่านเพิ่มเติม; อ่านข่าว; ასევე წაიკითხეთ
        կարդացեք նաև; 看更多; 更多新聞
        """
    ),
    FurnitureKind.TAGS: _phrases(
        """
        tags; topics; filed under; mots-clés; thèmes; sujets; tags associés; themen
        schlagworte; stichwörter; schlagwörter; etiquetas; temas; temas relacionados
        archivado en; argomenti; parole chiave; tag; tópicos; assuntos; marcadores
        palavras-chave; onderwerpen; trefwoorden; ämnen; taggar; nyckelord; emner
        emneord; emneknagger; tagger; aiheet; avainsanat; asiasanat; tagi; tematy
        słowa kluczowe; témata; štítky; klíčová slova; теги; темы; метки
        ключевые слова; теми; мітки; ключові слова; etiketler; konular
        címkék; címke; kulcsszavak; etichete; taguri; cuvinte cheie
        anahtar kelimeler; الوسوم; وسوم; كلمات مفتاحية; كلمات دلالية; الكلمات المفتاحية
        תגיות; תגים; מילות מפתח; 标签; 关键词; 標籤; 關鍵字; タグ; キーワード; 태그; 키워드
        етикети; тагове; ознаке; тагови; oznake; ετικέτες; từ khóa; thẻ; kata kunci
        برچسب‌ها; برچسب ها; برچسب; کلیدواژه‌ها; ٹیگز; टैग; टैग्स; ট্যাগ; বিষয়
        குறிச்சொற்கள்; แท็ก; თეგები; թեգեր
        """
    ),
}
_STARTS = {
    FurnitureKind.NAVIGATION: tuple(
        _phrases(
            """
            we use cookies; this site uses cookies; this website uses cookies
            we and our partners; wir verwenden cookies; diese website verwendet cookies
            wir und unsere partner; wir nutzen cookies; nous utilisons des cookies
            avec votre accord, nos; weboldalunk sütiket; ez a weboldal sütiket
            acest site folosește cookie; acest site utilizează cookie; folosim cookie
            ce site utilise des cookies; avec votre accord, nous; utilizamos cookies
            este sitio utiliza cookies; este sitio web utiliza; usamos cookies
            utilizziamo i cookie; questo sito utilizza; noi e i nostri partner
            este site utiliza cookies; wij gebruiken cookies
            deze website gebruikt cookies; we gebruiken cookies; vi använder cookies
            vi bruger cookies; vi bruker cookies; vi bruker informasjonskapsler
            käytämme evästeitä; używamy plików cookie; ta strona używa
            strona korzysta z plików; používáme cookies; tento web používá
            мы используем файлы cookie; мы используем cookie; сайт использует файлы
            ми використовуємо файли cookie; ми використовуємо cookie; sitemizde çerez
            çerezleri kullan; نستخدم ملفات تعريف; يستخدم هذا الموقع
            אנו משתמשים בעוגיות; אתר זה משתמש; 本网站使用cookie; 我们使用cookie; 本網站使用
            当サイトではcookie; このサイトではcookie; 본 사이트는 쿠키; 쿠키를 사용
            """
        )
    ),
    FurnitureKind.SIGN_UP: tuple(
        _phrases(
            """
            privacy notice: newsletters; votre e-mail est collecté; votre email est collecté
            votre adresse e-mail est; votre adresse mail est; votre adresse email est
            """
        )
    ),
}

_NUMBER = lazy(r"\d+")
_AROUND = " \t\u00a0\u3000.…!?。:：|–—-›»>→▶►▸•·*()[]【】（）«＞#"
_LONGEST = 60
"""Letters of the longest line that is looked up."""
_HEAD = 34
_START = min(len(start) for starts in _STARTS.values() for start in starts)
_START_HEADS = frozenset(
    start[:_START] for starts in _STARTS.values() for start in starts
)
_LINE_KINDS = {line: kind for kind, lines in _LINES.items() for line in lines}
_HEAD_KINDS = {head: kind for kind, heads in _HEADS.items() for head in heads}


def kind_by_words(line: str) -> FurnitureKind | None:
    """Return what a line is there for that is listed here; the line in lower case."""
    if len(line) <= _LONGEST:
        bare = line.strip(_AROUND).replace("’", "'")
        kind = _LINE_KINDS.get(bare)
        if kind is None and _NUMBER.search(bare):
            bare = _NUMBER.sub("0", bare).replace(":", "").replace("：", "")
            kind = _LINE_KINDS.get(bare)
        if kind is not None:
            return kind
    head = line[:_HEAD]
    if ":" in head or "：" in head:
        before, _, rest = head.replace("：", ":").partition(":")
        kind = _HEAD_KINDS.get(before.strip(_AROUND)) if rest else None
        if kind is not None:
            return kind
    if line[:_START] in _START_HEADS:
        for kind, starts in _STARTS.items():
            if line.startswith(starts):
                return kind
    return None
