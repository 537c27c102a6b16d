"""The words that sites print around readers' comments, by what they do; no code.

A table has a line a language, in the order en fr de es it pt nl sv da no fi pl cs ru uk
tr ar he zh ja ko where a language has a word of its own, and a last one of others; phrases are divided by bars
and written in lower case, with the straight apostrophe.
"""

REPLY = """
reply | reply to this | respond | reply to comment | leave a reply to this | replies
view reply | view replies | show replies | hide replies | more replies | view more replies
view all replies | see replies | responses | response | see more replies | load more replies
répondre | réponse | réponses | voir les réponses | afficher les réponses | répondre à ce commentaire
antworten | antwort | antwort schreiben | antwort verfassen | antworten anzeigen | auf kommentar antworten
weitere antworten | direkt antworten | antworten einblenden | kommentar beantworten
responder | respuesta | respuestas | contestar | ver respuestas | ver respuesta | responder a este comentario
rispondi | risposta | risposte | mostra risposte | vedi risposte
responder | resposta | respostas | ver respostas | mostrar respostas
reageer | reageren | beantwoorden | antwoorden | antwoord | reactie | reacties | toon reacties
toon antwoorden | reageer op deze reactie
svara | svar | visa svar | svara på kommentaren
svar | besvar | vis svar | svar på kommentaren | svar på kommentar
svar | vis svar | svar på kommentar | besvar
vastaa | vastaus | vastaukset | vastausta | näytä vastaukset | vastaa viestiin
odpowiedz | odpowiedź | odpowiedzi | pokaż odpowiedzi | zobacz odpowiedzi
odpovědět | odpověď | odpovědi | odpovědí | reagovat | reakce | reakcí | zobrazit odpovědi
ответить | ответ | ответа | ответов | ответы | показать ответы | ответить на комментарий
відповісти | відповідь | відповіді | відповідей | показати відповіді
yanıtla | cevapla | yanıt | yanıt ver | cevap ver | yanıtlar | yanıtları göster | cevap
رد | الرد | ردود | أضف رد | أضف ردا | رد على التعليق | عرض الردود | الردود
הגב | השב | הגיבו | תגובה | תגובות | הגב לתגובה | הצג תגובות | השב לתגובה
回复 | 回覆 | 条回复 | 條回覆 | 则回复 | 查看回复 | 展开回复 | 收起回复 | 回复ta
返信 | 返信する | 件の返信 | 返信を表示 | 返信件 | 返信を見る
답글 | 답글쓰기 | 답글 쓰기 | 답글달기 | 답글 달기 | 답글 보기 | 대댓글 | 답변
одговори | одговора | отговори | отговор | отговора | odgovori | odgovor | απάντηση | απαντήσεις | απάντησε | trả lời | phản hồi | balas | balasan
پاسخ | پاسخ دهید | جواب دیں | जवाब | जवाब दें | উত্তর | উত্তর দিন | பதில் | ตอบ | ตอบกลับ | პასუხი | უპასუხე | պատասխանել
↩ | ↪ | ⤷
"""
"""Buttons and counts of answers."""

UP = """
like | likes | liked | like this | people like this | people liked this | person likes this
upvote | upvotes | thumbs up | thumb up | agree | agreed | agrees | recommend | recommends
recommended | recommendations | recommendation | helpful | found this helpful | this is helpful
respect | insightful | vote up | readers recommend | plus | applause | claps | hearts
j'aime | aime | j'adore | recommander | recommandé | pouce vers le haut | mentions j'aime
personnes aiment | d'accord | voter pour | utile
gefällt mir | gefällt | daumen hoch | gefällt-mir-angaben | zustimmen | zustimmung | empfehlen
empfehlungen | empfehlung | stimme zu | positiv | lesenswert | hilfreich | mal geliked | gefällt das
leseempfehlung | leseempfehlungen | leserempfehlung | leserempfehlungen
me gusta | me gustan | a favor | recomendar | de acuerdo | votos a favor | votos positivos
voto positivo | positivo | positivos
mi piace | piace | consiglia | d'accordo | pollice su | utile | voti positivi
curtir | curtiu | curtida | curtidas | gosto | gostos | gostei | concordo | recomendar
vind ik leuk | vind-ik-leuks | leuk | duim omhoog | mee eens | respect | aanbevelen | keer leuk gevonden
gilla | gillar | gillade | gilla-markeringar | tumme upp | håller med | rekommendera
synes godt om | likes | enig | tommelfinger op | anbefal | anbefalinger
liker | lik | likerklikk | tommel opp | enig | anbefal
tykkää | tykkäys | tykkäystä | tykkäykset | peukku | peukkua | samaa mieltä | peukuta
lubię to | polubienia | polubień | polubienie | polub | łapka w górę | zgadzam się | plusuj | za
to se mi líbí | líbí se mi | líbí se | palec nahoru | souhlas | souhlasím | plus
нравится | лайк | лайка | лайков | лайки | поддерживаю | согласен | согласны | понравилось
подобається | вподобайка | вподобання | вподобань | лайків | підтримую | згоден | вподобати
beğen | beğeni | beğendim | beğenenler | beğeniler | katılıyorum | kişi beğendi | olumlu
أعجبني | إعجاب | إعجابات | اعجبني | معجب | موافق | أتفق | تأييد | أوافق
אהבתי | לייק | לייקים | אהבו | מסכים | בעד | המלצות | מומלץ
赞 | 赞同 | 点赞 | 顶 | 支持 | 推荐 | 喜欢 | 讚 | 按讚 | 點讚 | 個讚 | 有用 | 个赞
いいね | いいね! | いいね！ | そう思う | 共感 | 共感した | 参考になった | なるほど | 役に立った | 賛成
좋아요 | 공감 | 추천 | 공감해요 | 찬성 | 호감순 | 추천해요 | 좋아요 수
свиђа ми се | sviđa mi se | харесва ми | харесвам | μου αρέσει | thích | suka | menyukai | می‌پسندم | पसंद | পছন্দ | ถูกใจ | მომწონს
👍 | 👍🏻 | 👍🏼 | 👍🏽 | 👍🏾 | 👍🏿 | ❤ | ❤️ | ♥ | ♡ | 💙 | 👏 | ▲ | △ | ↑ | ⬆ | ⬆️ | ⇧ | ∧ | 🔼 | 💚
"""
"""Marks of approval, as buttons and with counts."""

DOWN = """
dislike | dislikes | disliked | downvote | downvotes | thumbs down | thumb down | disagree
disagrees | vote down | not helpful | minus
je n'aime pas | n'aime pas | pas d'accord | pouce vers le bas | voter contre
gefällt mir nicht | daumen runter | ablehnen | ablehnung | stimme nicht zu | nicht lesenswert | negativ
no me gusta | en contra | votos en contra | voto negativo | votos negativos | en desacuerdo | negativo | negativos
non mi piace | pollice giù | contrario | voti negativi
não gosto | não gostei | descurtir | discordo | descurtidas
vind ik niet leuk | niet leuk | duim omlaag | oneens | mee oneens
ogilla | ogillar | tumme ner | håller inte med
synes ikke godt om | uenig | tommelfinger ned
liker ikke | misliker | uenig | tommel ned
en tykkää | eri mieltä | alapeukku | alapeukkua
nie lubię | łapka w dół | nie zgadzam się | minusuj | przeciw
nelíbí se mi | to se mi nelíbí | palec dolů | nesouhlas | nesouhlasím | mínus
не нравится | дизлайк | дизлайков | не согласен | против | дизлайка
не подобається | дизлайків | не згоден
beğenme | beğenmedim | katılmıyorum | olumsuz
لم يعجبني | لا يعجبني | عدم إعجاب | غير موافق | لا أوافق
לא אהבתי | לא מסכים | נגד | דיסלייק
踩 | 反对 | 反對 | 不喜欢 | 无用 | 个踩
そう思わない | うーん | よくない | 反対 | よくないね
싫어요 | 비공감 | 반대 | 비추천 | 별로예요
не свиђа ми се | ne sviđa mi se | не харесва ми | không thích | tidak suka | نمی‌پسندم | नापसंद | ไม่ถูกใจ
👎 | 👎🏻 | 👎🏼 | 👎🏽 | 👎🏾 | 👎🏿 | ▼ | ▽ | ↓ | ⬇ | ⬇️ | ⇩ | ∨ | 🔽
"""
"""Marks of disapproval."""

SCORE = """
points | point | pts | votes | vote | rating | score | karma | voters
vote | votes | note | évaluation
stimmen | stimme | bewertung | bewertungen | punkte | wertung
voto | votos | puntos | valoración | puntuación | valorar
voto | voti | punti | valutazione | punteggio
voto | votos | pontos | avaliação | pontuação
stem | stemmen | punten | waardering | beoordeling
poäng | röster | betyg
point | stemmer | bedømmelse
poeng | stemmer | karakter
ääntä | pistettä | arvio | pisteet
głos | głosy | głosów | ocena | punkty | punktów
hlas | hlasy | hlasů | hodnocení | body | bodů
голос | голоса | голосов | рейтинг | оценка | баллов | балла | балл
голоси | голосів | рейтинг | оцінка | балів
oy | puan | değerlendirme
نقاط | نقطة | تقييم | صوت | أصوات | التقييم
נקודות | דירוג | קולות | ציון
分 | 票 | 评分 | 評分
点 | 票 | 評価 | 점 | 표 | 평점
"""
"""Counts that are the sum of approval and disapproval, or do not say which."""

BUTTON = """
share | share this | share comment | report | report abuse | report comment | flag | flagged
flag as inappropriate | permalink | link | link to this | copy link | copy link to comment | quote
edit | delete | follow | unfollow | following | save | more | read more | show more | see more | show less
view | hide | collapse | expand | block | mute | ignore | report this | award | give award | gift
view profile | options | message | love | haha | wow | sad | angry | care | vote | follow user
report this comment | alert moderator | go to comment | link to comment | parent | context
see translation | view original | full comment | send message | toggle | menu | up | down
click to rate | rate this | rate this comment | rate | bewerten | noter | valorar | vota | avaliar | oceń | оценить | track this | thread | original post | jump to | react | reaction | reactions | show parent
partager | signaler | signaler un abus | signaler ce commentaire | alerter | citer | lien | lien permanent
suivre | modifier | supprimer | voir plus | lire la suite | masquer | plus | copier le lien | alerter la modération
teilen | melden | kommentar melden | missbrauch melden | zitieren | verlinken | link kopieren | permalink
folgen | bearbeiten | löschen | mehr | mehr anzeigen | weiterlesen | ausblenden | anzeigen | posten
beitrag melden | verstoß melden | einklappen | ausklappen | link zum kommentar | themenstart | drucken
compartir | denunciar | reportar | reportar abuso | citar | enlace | enlace permanente | seguir
editar | eliminar | ver más | leer más | ocultar | denunciar comentario | más
condividi | segnala | segnala abuso | segnala commento | cita | collega | segui | modifica | elimina
mostra altro | leggi tutto | nascondi | altro
compartilhar | partilhar | denunciar | denunciar comentário | citar | seguir | editar | excluir | apagar | ver mais
reportar | ler mais | mais
deel | delen | melden | rapporteer | rapporteren | meld misbruik | citeer | citeren | volgen | volg | bewerken
verwijderen | meer | lees meer | toon meer | rapporteer reactie
dela | anmäl | anmäl kommentar | rapportera | citera | länk | kopiera länk | följ | redigera | ta bort | visa mer | mer
del | anmeld | rapportér | citer | citér | følg | rediger | slet | vis mere | mere | anmeld kommentar
del | rapporter | varsle | siter | lenke | følg | rediger | slett | vis mer | mer | anmeld
jaa | ilmoita | ilmianna | ilmoita asiaton viesti | lainaa | linkki | seuraa | muokkaa | poista | näytä lisää | lisää
udostępnij | zgłoś | zgłoś nadużycie | zgłoś naruszenie | cytuj | link | obserwuj | edytuj | usuń | więcej | pokaż więcej
sdílet | nahlásit | nahlásit příspěvek | citovat | odkaz | sledovat | upravit | smazat | více | zobrazit více
поделиться | пожаловаться | жалоба | цитировать | ссылка | подписаться | редактировать | удалить | ещё | еще
показать полностью | скрыть | читать дальше | сообщить о нарушении | показать ещё
поділитися | поскаржитися | скарга | цитувати | посилання | підписатися | редагувати | видалити | ще | показати більше
paylaş | şikayet et | bildir | alıntıla | bağlantı | takip et | düzenle | sil | daha fazla | daha fazla göster | şikayet
مشاركة | شارك | تبليغ | إبلاغ | أبلغ | بلاغ | الإبلاغ عن إساءة | اقتباس | رابط | متابعة | تعديل | حذف | المزيد | إظهار المزيد
שתף | שיתוף | דווח | דיווח | דווח על תגובה | ציטוט | קישור | עקוב | ערוך | מחק | עוד | קרא עוד
分享 | 举报 | 舉報 | 檢舉 | 投诉 | 引用 | 链接 | 关注 | 编辑 | 删除 | 更多 | 展开 | 收起 | 收藏 | 复制
シェア | 通報 | 通報する | 違反報告 | 報告 | 引用 | リンク | フォロー | フォローする | 編集 | 削除 | もっと見る | 続きを読む | 非表示 | ミュート
공유 | 신고 | 신고하기 | 인용 | 링크 | 팔로우 | 수정 | 삭제 | 더보기 | 더 보기 | 접기 | 차단 | 옵션 열기 | 공유하기
… | ... | › | » | ⋮ | ⋯ | ≡ | ⚑ | 🚩 | 🔗 | ↗ | 💬 | 🗨 | ↑↓ | ✓ | ✔ | ☆ | ★
"""
"""Other buttons under a comment, and reactions that say neither for nor against."""

EDITED = """
edited | (edited) | edited by author | edited by moderator | last edited | modified | edited by the author
modifié | édité | bearbeitet | editiert | zuletzt bearbeitet | editado | modificado | modificato | bewerkt
aangepast | redigerad | redigerat | ändrad | redigeret | redigert | muokattu | edytowany | edytowano | edytowane
upraveno | editováno | изменено | отредактировано | ред. | змінено | відредаговано | düzenlendi | düzenlenmiş
معدل | تم التعديل | معدّل | נערך | 已编辑 | 已編輯 | 編集済み | 編集済 | 수정됨 | (수정됨)
"""
"""The comment was changed after it was posted."""

DELETED = """
deleted | [deleted] | removed | [removed] | comment deleted | comment removed | this comment was deleted
this comment has been deleted | this comment was removed | this comment has been removed
this comment has been removed by a moderator | this comment was removed by a moderator
this comment was deleted by its author | this comment was removed for violating the community guidelines
comment hidden | this comment is hidden | comment removed by moderator | user deleted | this comment was deleted.
commentaire supprimé | ce commentaire a été supprimé | message supprimé | commentaire modéré | supprimé par la modération
kommentar gelöscht | dieser kommentar wurde gelöscht | beitrag gelöscht | kommentar entfernt | gelöscht
dieser kommentar wurde entfernt | vom moderator gelöscht | dieser beitrag wurde gelöscht
comentario eliminado | este comentario ha sido eliminado | mensaje eliminado | comentario borrado
commento eliminato | questo commento è stato rimosso | commento rimosso | commento cancellato
comentário removido | este comentário foi removido | comentário apagado | comentário excluído
reactie verwijderd | deze reactie is verwijderd | bericht verwijderd
kommentaren borttagen | kommentaren har tagits bort | borttagen kommentar | inlägget är raderat
kommentaren er slettet | kommentar slettet | denne kommentar er blevet slettet | kommentaren er fjernet
kommentti poistettu | viesti poistettu | tämä kommentti on poistettu
komentarz usunięty | komentarz został usunięty | usunięty przez moderatora
komentář smazán | příspěvek smazán | příspěvek byl smazán | komentář byl smazán
комментарий удалён | комментарий удален | сообщение удалено | комментарий удален модератором
коментар видалено | повідомлення видалено
yorum silindi | bu yorum silinmiştir | yorum kaldırıldı
تم حذف التعليق | تعليق محذوف | حذف هذا التعليق | تم حذف هذا التعليق
התגובה נמחקה | תגובה נמחקה | התגובה הוסרה
该评论已删除 | 评论已删除 | 此评论已被删除 | 留言已刪除 | 該評論已刪除
コメントは削除されました | このコメントは削除されました | 削除されたコメント
삭제된 댓글입니다 | 삭제된 댓글 | 작성자에 의해 삭제된 댓글입니다 | 운영자에 의해 삭제된 댓글입니다
"""
"""The comment stands no longer here."""

BADGE = """
top commenter | top contributor | top comment | staff | moderator | mod | admin | administrator | author | op | verified
verified user | subscriber | premium subscriber | premium | featured | editor's pick | editors' pick | editor
guardian pick | reporter pick | pinned | pinned comment | pinned by author | highlighted | staff pick | journalist
rising star | new member | member | senior member | contributor | most helpful | registered user | guest user | supporter
gold member | silver member | veteran | top fan | expert | trusted commenter | community manager | columnist | newbie
abonné | abonnée | auteur | modérateur | rédaction | contributeur | épinglé | la rédaction | journaliste | membre
redaktion | autor | autorin | moderator | moderation | abonnent | abonnentin | angeheftet | stammgast | mitglied | fan
top-kommentar | empfohlen von der redaktion | redakteur | redakteurin | community-redaktion | leserfavorit
autor | moderador | suscriptor | suscriptora | redacción | destacado | fijado | comentario destacado | socio | usuario registrado
autore | moderatore | abbonato | abbonata | redazione | in evidenza | utente registrato
assinante | autor | autora | moderador | moderadora | redação | destaque | fixado
abonnee | auteur | redactie | uitgelicht | vastgemaakt | lid
redaktionen | prenumerant | moderator | författare | fäst | medlem
redaktionen | abonnent | moderator | forfatter | fremhævet
redaksjonen | abonnent | moderator | forfatter | fremhevet | debattleder
toimitus | tilaaja | moderaattori | ylläpito | kirjoittaja
redakcja | autor | moderator | prenumerator | wyróżniony | przypięty | użytkownik zarejestrowany
redakce | autor | moderátor | předplatitel | připnuto
модератор | автор | редакция | подписчик | закреплено | закреплённый комментарий | администратор
модератор | автор | редакція | передплатник | закріплено
editör | moderatör | yazar | abone | sabitlendi | üye
المحرر | مشرف | كاتب المقال | مشترك | مثبت | الكاتب | عضو
עורך | מנהל | כותב | מנוי | מוצמד | כתב
作者 | 楼主 | 管理员 | 版主 | 置顶 | 热评 | 精选 | 编辑 | 小编 | 认证用户 | 編輯 | 置頂 | 沙发
著者 | 管理人 | 編集部 | 固定 | おすすめ | 公式 | オーサー | エキスパート | 専門家 | 補足
작성자 | 기자 | 관리자 | 고정됨 | 베스트 | best | 베댓 | 편집자 | 순공감
"""
"""Who the reader is to the site, or why the comment stands out."""

AVATAR = """
avatar | profile picture | profile photo | user avatar | profile image | profile | photo de profil | profilbild
benutzerbild | foto de perfil | avatar de usuario | foto profilo | immagine profilo | imagem de perfil | profielfoto
profilbilde | profilbillede | profiilikuva | zdjęcie profilowe | profilový obrázek | фото профиля | аватар | фото профілю
profil fotoğrafı | profil resmi | صورة الملف الشخصي | الصورة الرمزية | תמונת פרופיל | 头像 | 頭像
アイコン | プロフィール画像 | 프로필 사진 | 프로필
"""
"""What stands in the place of a reader's picture."""

FILLER = """
at | on | the | posted | posted on | posted at | am | um | uhr | le | à | vers | el | las | a las | a | il | alle | ore
em | às | op | om | den | kl | kl. | klo | dnia | o | v | в | о | г. | году | horas | hs | hrs | h | geschrieben | geschrieben am
publié | publié le | publicado | publicado el | commenté | a commenté | commented | commented on | veröffentlicht
gepost | geplaatst | skrev | postat | lagt inn | kirjoitti | dodano | napsal | опубликовано | in | time | since | date
תאריך | בתאריך | בשעה | في | بتاريخ | الساعة | 发表于 | 发布于 | 發表於 | 投稿日時 | 投稿日 | 작성일 | 등록일 | 입력 | 来自 | 發布於
times | time | mal | fois | veces | volte | vezes | keer | gånger | gange | ganger | kertaa | razy | krát | раз | kez
pm | est | edt | gmt | utc | et | pt | mez | mesz | cet | cest | likes: | gestern | um | from | via | pa | nr | no | # | №
monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tue | wed | thu | fri | sat | sun
件 | 个 | 條 | 条 | 则 | 楼 | 樓 | 개 | 명 | 건 | 人 | 次 | st | comment | comments | beiträge | beitrag | people | person | readers
ip属地 | ip屬地 | ip | 北京 | 天津 | 河北 | 山西 | 内蒙古 | 辽宁 | 吉林 | 黑龙江 | 上海 | 江苏 | 浙江 | 安徽 | 福建 | 江西 | 山东 | 河南 | 湖北 | 湖南 | 广东
广西 | 海南 | 重庆 | 四川 | 贵州 | 云南 | 西藏 | 陕西 | 甘肃 | 青海 | 宁夏 | 新疆 | 中国香港 | 中国澳门 | 中国台湾
"""
"""What may stand beside a time, a count or a number in a line of such marks."""

SAYS = """
says | said | writes | wrote | commented | comments | posted | dit | a dit | écrit | a écrit | sagt | schreibt | schrieb | meint | meinte
dice | dijo | escribe | escribió | comenta | scrive | ha detto | ha scritto | disse | diz | escreveu | comentou | zegt | schrijft
schreef | säger | skriver | skrev | siger | sier | sanoo | kirjoittaa | kirjoitti | pisze | mówi | napisał | napisała | píše | říká
napsal | napsala | говорит | пишет | написал | написала | каже | пише | написав | dedi ki | diyor ki | yazdı | diyor | يقول | تقول
كتب | قال | כתב | כתבה | אומר | אומרת | 说 | 說 | 写道 | さんのコメント | より | のコメント | 님의 댓글
"""
"""What stands between a reader's name and the comment: "Tom says:"."""

REPLY_TO = """
in reply to | replying to | reply to | replied to | responding to | in response to | @
en réponse à | réponse à | répond à | répondre à | en réponse au commentaire de | a répondu à
antwort auf | als antwort auf | in antwort auf | antwortet auf | antwort an | antwort auf den beitrag von | bezug auf
en respuesta a | respondió a | respuesta a | responde a | respondiendo a | contestando a
in risposta a | ha risposto a | risposta a | risponde a
em resposta a | respondeu a | resposta a | respondendo a | em resposta ao comentário de
in antwoord op | antwoord op | reactie op | als reactie op
svar till | svarade | som svar på | svar på | svarar
svar til | som svar på | svar på
svar til | som svar på | svarer
vastaus käyttäjälle | vastauksena käyttäjälle | vastaus kommenttiin | vastaus
w odpowiedzi na | w odpowiedzi do | odpowiedź do | odpowiedź na
v odpovědi na | reakce na | odpověď na | v reakci na | odpověď pro
в ответ на | ответ на | ответил | в ответ | ответ для | отвечает
у відповідь на | у відповідь | відповідь на | відповідь для
yanıt olarak | yanıtladı | cevaben
ردا على | ردًا على | رداً على | رد على | ردّا على
בתגובה ל | תגובה ל | בתשובה ל | השב ל
回复 | 回覆 | 回复给 | 回復
返信先 | 返信先: | 宛先
"""
"""What stands before the name of the reader who is answered."""

REPLY_TO_AFTER = """
님에게 답글 | 님에게 보낸 답글 | さんへの返信 | さんに返信 | さんへ | kullanıcısına yanıt | kişisine yanıt olarak | adlı kullanıcıya yanıt
님에게 | さんへの返答
"""
"""What stands after it."""

ARROWS = "↳↪⤷└▸►→➜➤»"
"""Marks of a reply before a name or a text; → also between two names."""

HEADING = """
comments | comment | readers' comments | reader comments | top comments | all comments | top rated comments
user comments | most recent comments | latest comments | newest comments | comments on this story
best comments | comments on this article | view comments | show comments | hide comments | featured comments
readers' reactions | reader reactions | what readers say | what our readers say | what do you think
join the conversation | join the discussion | conversation | the conversation | discussion | responses | readers respond
have your say | share your thoughts | letters from readers | thoughts | talkback | talkbacks | comments section | your comments
facebook comments | disqus comments | recent comments | discussion about this post | readers' letters
commentaires | commentaire | réactions | vos réactions | les commentaires | vos commentaires | tous les commentaires
réactions des lecteurs | commentaires des lecteurs | la discussion | derniers commentaires | avis des lecteurs
kommentare | kommentar | leserkommentare | alle kommentare | diskussion | leserbriefe | beiträge | forum | lesermeinungen
kommentare der leser | neueste kommentare | ergänzungen | diskutieren sie mit | meinungen | lesermeinung | postings
top-kommentare | kommentare zum artikel | reaktionen | nutzerkommentare | kommentarbereich
comentarios | comentario | opiniones | los lectores opinan | opinión de los lectores | todos los comentarios
últimos comentarios | comentarios de los lectores | conversación | participa en la conversación
commenti | commento | i commenti dei lettori | commenti dei lettori | tutti i commenti | ultimi commenti | i vostri commenti
discussione | la discussione | i commenti
comentários | comentário | comentários dos leitores | todos os comentários | últimos comentários | opinião dos leitores
reacties | reactie | reacties van lezers | alle reacties | lezersreacties | laatste reacties | discussie
kommentarer | kommentar | läsarkommentarer | alla kommentarer | läsarnas kommentarer | debatten
læserkommentarer | alle kommentarer | debat | seneste kommentarer | læsernes kommentarer
leserkommentarer | alle kommentarer | debatt | lesernes kommentarer | siste kommentarer
kommentit | kommentti | kommenttia | lukijoiden kommentit | keskustelu | keskustele | kaikki kommentit | viestiä
komentarze | komentarz | komentarzy | komentarze czytelników | wszystkie komentarze | dyskusja | opinie | opinie czytelników
komentáře | komentář | komentářů | diskuse | diskuze | komentáře čtenářů | příspěvky | příspěvků | příspěvky v diskusi
комментарии | комментариев | комментарий | комментария | обсуждение | комментарии читателей | все комментарии | мнения читателей
коментарі | коментарів | коментар | обговорення | коментарі читачів | усі коментарі
yorumlar | yorum | okur yorumları | tüm yorumlar | okuyucu yorumları | yorumlarınız
التعليقات | تعليقات | تعليق | تعليقات القراء | آراء القراء | أحدث التعليقات | جميع التعليقات | تعليقا | تعليقًا
תגובות | תגובה | תגובות הקוראים | תגובות גולשים | כל התגובות | טוקבקים | תגובות הגולשים | לכתבה
评论 | 评论区 | 网友评论 | 網友評論 | 读者评论 | 热门评论 | 最新评论 | 全部评论 | 留言 | 留言板 | 評論 | 讀者留言 | 跟帖 | 热评 | 條留言 | 条评论
コメント | コメント欄 | みんなのコメント | コメント一覧 | 読者のコメント | 件のコメント | ユーザーコメント
댓글 | 전체 댓글 | 독자 의견 | 전체댓글 | 한줄 의견 | 네티즌 의견 | 댓글 보기 | 의견 | 베스트 댓글
коментари | коментара | коментари читалаца | komentari | komentara | komentari čitatelja | σχόλια | σχόλιο | τα σχόλια | bình luận | ý kiến | ý kiến bạn đọc
komentar | komentar pembaca | نظرات | نظرات کاربران | دیدگاه‌ها | تبصرے | टिप्पणियां | टिप्पणियाँ | কমেন্ট | মন্তব্য | ความคิดเห็น | კომენტარები | մեկնաբանություններ
"""
"""What opens the readers' comments, with or without their number."""

HEADING_FILLER = """
all | total | show | view | read | see | the | on | of | to | for | newest | oldest | best | top | most relevant
newest first | oldest first | ver | voir | lire | les | leer | los | mostra | vedi | ansehen | lesen | einblenden | zeige
visa | vis | näytä | pokaż | zobrazit | показать | göster | 查看 | 보기 | 見る | alle | tous | todos | tutti | 共 | 全部 | 全 | 총 | 개 | 件 | 条 | 條 | 则 | מתוך
"""

ABOUT = """
responses to | thoughts on | comments on | comments to | replies to | responses on | response to | thought on | comment on
réflexions sur | réponses à | commentaires sur | gedanken zu | antworten zu | kommentare zu | antworten auf | kommentar zu
pensamientos sobre | respuestas a | comentarios en | comentarios sobre | pensieri su | commenti su | risposte a
comentários sobre | comentários em | respostas a | gedachten over | reacties op | reactie op | tankar om | tankar på | kommentarer till
kommentarer til | tanker om | svar til | vastausta artikkeliin | kommenttia artikkeliin | komentarzy do | komentarze do
komentářů u | комментариев к | комментария к | коментарів до | yorum | تعليقات على | تعليق على | תגובות על | תגובות ל
"""
"""What stands between the number of comments and the story's headline."""

PAGE = """
log in | login | sign in | sign up | sign in to comment | log in to comment | register | create account | create an account
leave a reply | leave a comment | post a comment | add a comment | add comment | write a comment | post comment | submit
submit comment | your comment | comment policy | comments policy | community guidelines | community standards | name | email
e-mail | website | cancel reply | load more comments | load more | load comments | read all comments | view all comments | guidelines
see all comments | show more comments | more comments | comments are closed | comments are closed. | comments powered by disqus | no comments
no comments yet | be the first to comment | commenting rules | terms | privacy | privacy policy | house rules | logout | log out
start the conversation | start the discussion | subscribe | notify of | most voted | inline feedbacks | view all comments | comments have been closed | post | send | cancel | close | loading | loading comments | get a badge
se connecter | connectez-vous | laisser un commentaire | ajouter un commentaire | votre commentaire | publier | s'inscrire | charte
réagir | commenter | charger plus de commentaires | lire tous les commentaires | nom | site web | envoyer | annuler | valider
anmelden | einloggen | registrieren | kommentar schreiben | kommentar verfassen | kommentar abgeben | kommentieren | abschicken
schreiben sie einen kommentar | ihr kommentar | weitere kommentare laden | weitere kommentare | mehr kommentare | alle kommentare anzeigen
kommentare anzeigen | netiquette | absenden | senden | abbrechen | schließen | kommentarregeln | jetzt kommentieren | mitdiskutieren
iniciar sesión | inicia sesión | regístrate | registrarse | comentar | deja un comentario | escribe un comentario | enviar | cancelar
publicar comentario | ver más comentarios | ver todos los comentarios | normas | normas de uso | nombre | correo electrónico
accedi | registrati | commenta | lascia un commento | scrivi un commento | invia | pubblica | annulla | carica altri commenti | nome
entrar | cadastre-se | comente | deixe um comentário | publicar | carregar mais comentários | ver todos os comentários
inloggen | registreren | aanmelden | plaats een reactie | plaats reactie | reactie plaatsen | laad meer reacties | verstuur | annuleren
logga in | registrera dig | skriv en kommentar | kommentera | visa fler kommentarer | skicka | avbryt | log ind | skriv kommentar
opret bruger | logg inn | registrer deg | skriv en kommentar | vis flere kommentarer | kirjaudu | kirjaudu sisään | rekisteröidy
kirjoita kommentti | lähetä | lisää kommentti | näytä lisää kommentteja | zaloguj | zaloguj się | zarejestruj się | dodaj komentarz
napisz komentarz | wyślij | skomentuj | pokaż więcej komentarzy | regulamin | přihlásit se | přidat komentář | odeslat | registrovat
vložit příspěvek | zobrazit další komentáře | войти | зарегистрироваться | добавить комментарий | оставить комментарий | отправить
написать комментарий | показать все комментарии | правила комментирования | увійти | додати коментар | залишити коментар
написати коментар | надіслати | giriş yap | üye ol | yorum yap | yorum yaz | gönder | tüm yorumları gör | تسجيل الدخول | أضف تعليق
أضف تعليقا | أضف تعليقك | اترك تعليقا | إرسال | المزيد من التعليقات | התחבר | הוסף תגובה | כתוב תגובה | שלח | לכל התגובות
登录 | 登陆 | 注册 | 发表评论 | 写评论 | 发布 | 查看更多评论 | 查看全部评论 | 登入 | 發表評論 | 我要留言 | 加载更多 | 没有更多了
ログイン | 新規登録 | コメントを書く | コメントを投稿する | 投稿 | 投稿する | もっとコメントを見る | すべてのコメントを見る | 利用規約
로그인 | 회원가입 | 댓글쓰기 | 댓글 쓰기 | 댓글을 입력하세요 | 등록 | 댓글 더보기 | 전체 댓글 보기
* | sort | sort by | sorted by | sortieren nach | trier par | ordenar por | ordina per | sorteer op | sortera efter | newest | oldest | popular | neueste | älteste | beliebteste | plus récents | más recientes | nieuwste | 최신순 | 인기순 | 순공감순 | 新着順 | 人気順 | おすすめ順 | 最新 | 最热
"""
"""The page's own words around the comments: sign-in, the form, the sort order."""
