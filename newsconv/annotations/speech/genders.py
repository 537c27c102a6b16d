"""Words that tell whether a person is a man or a woman: titles, roles, given names."""

from newsconv.annotations.speech.tongue import words

MEN_WORDS = words(
    """mr sir lord king prince father brother rev herr m mm monsieur señor sr don rey
    signor sig re hr dhr meneer senhor rei pan господин г-н spokesman chairman
    congressman councilman businessman policeman actor abbé padre sheikh imam pope
    bishop cardinal sprecher präsident minister kanzler vorsitzender bürgermeister
    président ministre maire presidente ministro presidente prezydent premier
    президент министр السيد מר"""
)
WOMEN_WORDS = words(
    """mrs ms miss dame lady queen princess sister mother frau mme mlle madame señora
    sra doña reina signora sig.ra regina fru mevrouw senhora rainha pani paní
    госпожа г-жа spokeswoman chairwoman congresswoman councilwoman businesswoman
    policewoman actress sprecherin präsidentin ministerin kanzlerin
    bundeskanzlerin vorsitzende bürgermeisterin présidente directrice
    porte-parolesse sénatrice députée ministra alcaldesa presidenta senadora
    diputada deputada prefeita sindaca diretora directora rzeczniczka ministryně
    starostka mluvčí السيدة גברת"""
)
MEN = words(
    """james john robert michael william david richard joseph thomas charles
    christopher daniel matthew anthony mark donald steven paul andrew joshua
    kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel
    gregory frank alexander patrick raymond jack dennis jerry tyler aaron jose
    adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith
    christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan
    bryan joe billy bruce albert willie gabriel logan alan juan wayne roy ralph
    randy eugene vincent russell elijah louis bobby philip johnny bill tom jim
    mike bob barack joe ted mitt bernie boris tony gordon nigel jeremy keir rishi
    emmanuel nicolas françois jean pierre michel philippe alain bernard gérard
    laurent olivier jacques andré marc luc antoine guillaume hans peter klaus
    jürgen wolfgang günter horst helmut uwe dieter stefan andreas martin thomas
    markus jens christoph sebastian florian olaf robert friedrich frank-walter
    heiko sigmar guido jan pieter kees willem mark geert giuseppe giovanni matteo
    luca andrea marco paolo silvio sergio mario francesco antonio luigi roberto
    carlos pedro mariano pablo josé manuel miguel javier fernando alberto luis
    jorge alejandro enrique rafael diego luiz jair paulo joão marcelo ricardo
    eduardo vladimir sergei dmitry dmitri mikhail alexei ivan igor oleg nikolai
    boris viktor yuri andrei volodymyr petro donald charlie harry fred ben sam max
    leo andrzej jarosław lech tomasz piotr krzysztof mateusz petr pavel jiří miloš
    václav andrej tomáš lars erik anders johan jonas magnus fredrik stefan ulf
    jens henrik mette-ole søren recep kemal mehmet ahmet mustafa ali hasan
    benjamin ehud yair naftali владимир сергей дмитрий михаил алексей иван игорь
    олег николай борис виктор юрий андрей александр володимир петро денис максим
    антон евгений"""
)
WOMEN = words(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa
    nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda
    melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen
    angela shirley brenda emma anna pamela nicole samantha katherine christine
    helen debra rachel carolyn janet maria catherine heather diane olivia julie
    joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea
    hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann
    kathryn abigail sophia frances jean alice judy isabella julia grace amber
    denise danielle marilyn beverly charlotte natalie theresa diana brittany doris
    kayla alexis lori marie hillary nancy kamala kellyanne ivanka melania liz
    nikki condoleezza jane kate anne claire brigitte marine ségolène valérie
    anne-marie françoise nathalie sylvie isabelle élisabeth ursula annegret
    annalena claudia sabine petra monika karin gabriele renate ingrid heike birgit
    susanne kristina franziska katrin sahra giorgia silvia paola francesca elena
    chiara lucia marta carmen pilar soraya isabel dolores cristina dilma marina
    fernanda ana beatriz luiza mette helle erna sanna inga ingrid astrid magdalena
    agnieszka beata małgorzata ewa joanna katarzyna jana eva hana zuzana lenka
    olga tatiana natalia svetlana irina yulia julia maria oksana theresa tzipi
    golda ayşe fatma ольга татьяна наталья светлана ирина юлия мария оксана анна
    елена екатерина марина валентина эльвира юлія"""
)
BOTH = MEN & WOMEN
WOMEN_ENDS = ("ова", "ева", "ина", "ая", "ska", "cka", "ová", "ська", "ина")
