"""English: “…,” she said; said the mayor; Smith: “…”; according to the report."""

from newsconv.annotations.speech.tongue import Tongue, phrases, words

TONGUES = {
    "en": Tongue(
        marks="“”\"\"«»„“„”‘’''",
        said=words(
            """say says said saying tell tells told telling add adds added adding ask
            asks asked asking write writes wrote written writing note notes noted
            noting state states stated stating explain explains explained
            explaining announce announces announced announcing argue argues argued
            arguing claim claims claimed claiming declare declares declared
            declaring insist insists insisted insisting reply replies replied
            replying respond responds responded responding answer answers answered
            warn warns warned warning suggest suggests suggested suggesting stress
            stresses stressed stressing emphasize emphasizes emphasized emphasise
            emphasised emphasizing acknowledge acknowledges acknowledged
            acknowledging admit admits admitted admitting concede concedes
            conceded conceding conclude concludes concluded concluding continue
            continues continued continuing recall recalls recalled recalling
            remark remarks remarked observe observes observed comment comments
            commented commenting confirm confirms confirmed confirming deny denies
            denied denying joke jokes joked joking quip quips quipped quote report
            reports reported reporting reveal reveals revealed reiterate
            reiterates reiterated reiterating repeat repeats repeated repeating
            shout shouts shouted shouting yell yells yelled cry cried whisper
            whispered exclaim exclaimed tweet tweets tweeted tweeting post posted
            posting testify testifies testified testifying assert asserts asserted
            asserting contend contends contended contending maintain maintains
            maintained allege alleges alleged alleging boast boasts boasted
            boasting complain complains complained complaining counter counters
            countered countering predict predicts predicted predicting promise
            promises promised promising pledge pledges pledged vow vows vowed
            vowing urge urges urged urging demand demands demanded demanding plead
            pleads pleaded caution cautions cautioned cautioning lament laments
            lamented opine opined proclaim proclaims proclaimed interject
            interjected retort retorted muse mused sigh sighed laugh laughed chant
            chanted chanting believe believes believed think thinks thought read
            reads express expressed expressing elaborate elaborated recount
            recounted blast blasted blasting rail railed chimed tout touted
            touting swear swore declare hail hailed mock mocked mocking offer
            offered rant ranted vent vented wonder wondered wondering joked
            quipped conveyed hint hinted signal signaled signalled indicate
            indicates indicated clarify clarified decry decried rule ruled agree
            agrees agreed disagree disagreed cite cites cited citing apologize
            apologized advise advised order ordered propose proposed scoffed sing
            sings sang singing relate relates related snapped intone intoned"""
        ),
        called=words(
            """call calls called calling describe describes described describing dub
            dubs dubbed dubbing brand branded branding label labeled labelled
            labeling term terms termed deem deemed denounce denounces denounced
            denouncing dismiss dismisses dismissed dismissing criticize criticizes
            criticized criticizing criticise criticised condemn condemned
            condemning praise praised praising characterize characterized
            characterizing refer refers referred referring accuse accuses accused
            accusing blame blamed blaming slam slammed slamming ridicule ridiculed
            deride derided feel feels felt want wants wanted hope hopes hoped see
            sees saw consider considers considered find finds found know knows
            knew speak speaks spoke talk talked speaking"""
        ),
        according=phrases(
            """according to, in the words of, in a statement from, in the view of, as
            told by"""
        ),
        that=words("that whether if how why"),
        inverts=False,
        men=words("he him his himself"),
        women=words("she her hers herself"),
        others=words("they them i we it you"),
        articles=words(
            """the a an his her their its our my this these those one two three
            another some several many most both each every other no any all few"""
        ),
        prepositions=words(
            """in on at by with from to into onto over under after before during
            since until through about against between among within without as
            despite per via amid upon toward towards across behind beyond near
            around above below for of"""
        ),
        small=words(
            """in on at by with from to into onto over under after before during
            since until through about against between among within without as than
            because although though while when where whereas if unless whether so
            but and or nor yet then also just even still not never ever only very
            too again already however meanwhile moreover furthermore instead now
            today yesterday tomorrow tonight later earlier recently here there up
            down out off away back that which who whom whose what why how is are
            was were be been being has have had do does did will would can could
            may might must shall should once monday tuesday wednesday thursday
            friday saturday sunday january february march april june july august
            september october november december mon tue wed thu fri sat sun jan
            feb mar apr jun jul aug sep sept oct nov dec like despite per via amid
            upon toward towards across behind beyond near around above below for
            of yes no well oh asked both plus perhaps maybe"""
        ),
        of=words("of for from at in with on to and"),
        helpers=words(
            """has have had is was were are been also then later later further once
            again repeatedly recently often always never quickly previously simply
            only just would will could can did does may might must should even
            still now not himself herself themselves reportedly reluctantly flatly
            famously subsequently initially first finally all both earlier him her
            them me us it"""
        ),
        mediums=words("told to with on via by"),
        titled=words(
            """titled entitled so-called called dubbed nicknamed named known film
            movie book novel album song series show magazine newspaper episode
            play musical hit memoir essay article headlined word words term phrase
            slogan letters starred stars author hashtag program programme game
            single column podcast documentary"""
        ),
        titles=words(
            """mr mrs ms miss dr prof professor sir dame lord lady sen senator rep
            representative gov governor president vice prime minister chancellor
            king queen prince princess pope bishop archbishop cardinal rabbi imam
            rev reverend father sister brother judge justice attorney general
            secretary ambassador mayor councilman councilwoman councillor
            councilor sheriff chief officer detective sgt sergeant lt lieutenant
            capt captain maj major col colonel gen adm admiral cmdr commander pvt
            cpl spokesman spokeswoman spokesperson director chairman chairwoman
            chairman chair coach congressman congresswoman assemblyman
            commissioner speaker leader foreign deputy former st hon jr sr analyst
            economist co-founder founder ceo administrator attorney lawyer author
            reporter correspondent manager executive editor scientist engineer
            researcher historian expert candidate commander sergeant captain
            police filmmaker actor actress singer novelist writer goalkeeper
            striker"""
        ),
    )
}
