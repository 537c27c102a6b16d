"""Spanish and Portuguese: «…», dijo X; —A —dijo X—. B; según X; segundo X."""

from newsconv.annotations.speech.tongue import Tongue, phrases, words

_ES = Tongue(
    marks='«»“”""‘’',
    said=words(
        """dice dicen dijo dijeron decía dicho afirma afirman afirmó afirmaron
        afirmado asegura aseguran aseguró aseguraron asegurado señala señalan
        señaló señalaron señalado explica explican explicó explicaron explicado
        añade añaden añadió añadieron agrega agregó agregaron indica indican
        indicó indicaron indicado declara declaran declaró declararon declarado
        comenta comentan comentó comentaron sostiene sostienen sostuvo sostuvieron
        manifiesta manifestó manifestaron manifestado apunta apuntó apuntaron
        apuntado subraya subrayó subrayaron subrayado destaca destacó destacaron
        destacado insiste insistió insistieron insistido recuerda recordó
        recordaron recordado reconoce reconoció reconocieron reconocido advierte
        advirtió advirtieron advertido denuncia denunció denunciaron denunciado
        anuncia anunció anunciaron anunciado responde respondió respondieron
        pregunta preguntó preguntaron escribe escribió escribieron escrito
        concluye concluyó concluyeron confiesa confesó relata relató cuenta contó
        contaron lamenta lamentó lamentaron critica criticó criticaron celebra
        celebró argumenta argumentó expresa expresó expresaron reitera reiteró
        reiteraron confirma confirmó confirmaron precisa precisó precisaron
        detalla detalló puntualiza puntualizó zanja zanjó exige exigió pide pidió
        pidieron promete prometió alerta alertó admite admitió opina opinó
        considera consideró informa informó informaron matiza matizó remarca
        remarcó resume resumió ironiza espeta espetó exclama exclamó replica
        replicó contesta contestó cree creen sentencia sentenció aclara aclaró
        aclararon resalta resaltó enfatizó avisa avisó"""
    ),
    called=words(
        """calificó califica calificaron tildó tilda describe describió llama llamó
        tachó definió define habla habló denominó considera consideró"""
    ),
    according=phrases(
        """según, de acuerdo con, a juicio de, en palabras de, en opinión de, para,
        según palabras de"""
    ),
    that=words("que si cómo por"),
    men=words("él"),
    women=words("ella"),
    others=words("ellos ellas yo nosotros"),
    articles=words(
        """el la los las un una unos unas su sus este esta estos estas ese esa otro
        otra nuestro nuestra mi varios varias algunos dos tres lo al del"""
    ),
    prepositions=words(
        """a ante bajo con contra de desde durante en entre hacia hasta para por
        según sin sobre tras al del"""
    ),
    small=words(
        """a ante bajo con contra de desde durante en entre hacia hasta para por
        según sin sobre tras y e o u pero sino que quien quienes cuando donde como
        si porque aunque mientras ya no ni nunca siempre también además luego
        después antes ahora hoy ayer mañana aquí allí es son era eran fue fueron
        ha han había habían será se le les lo me nos muy más menos lunes martes
        miércoles jueves viernes sábado domingo enero febrero marzo abril mayo
        junio julio agosto septiembre octubre noviembre diciembre este así"""
    ),
    of=words("de del en para a al y por"),
    helpers=words(
        """ha han había habían se le les lo también además luego después hoy ayer así
        no este lunes martes miércoles jueves viernes sábado domingo ya nos me es"""
    ),
    mediums=words("a al en con"),
    titled=words(
        """llamado llamada denominado denominada titulado titulada película libro
        novela canción disco álbum serie diario palabra apodado operación"""
    ),
    dashes=True,
    incise=True,
    titles=words(
        """señor señora sr sra don doña dr dra presidente presidenta primer primera
        ministro ministra alcalde alcaldesa rey reina papa general coronel juez
        jueza fiscal director directora secretario secretaria diputado diputada
        senador senadora portavoz consejero consejera gobernador gobernadora
        canciller"""
    ),
)

_PT = Tongue(
    marks='“”""«»‘’',
    said=words(
        """diz dizem disse disseram dizia dito afirma afirmam afirmou afirmaram
        afirmado explica explicam explicou explicaram acrescenta acrescentou
        acrescentaram declara declarou declararam garante garantiu garantiram
        conta contou contaram destaca destacou destacaram ressalta ressaltou
        salienta salientou sublinha sublinhou sublinharam completa completou
        lembra lembrou lembraram comenta comentou comentaram escreve escreveu
        escreveram avalia avaliou avaliam defende defendeu defenderam critica
        criticou criticaram alerta alertou alertaram avisa avisou anuncia anunciou
        anunciaram responde respondeu responderam pergunta perguntou reconhece
        reconheceu admite admitiu admitiram insiste insistiu revela revelou relata
        relatou relataram informa informou informaram observa observou argumenta
        argumentou conclui concluiu concluíram adianta adiantou reforça reforçou
        refere referiu referiram considera considerou lamenta lamentou promete
        prometeu confirma confirmou aponta apontou indica indicou frisa frisou
        esclarece esclareceu pede pediu desabafa desabafou enfatiza enfatizou
        acredita aconselha brinca brincou ironizou"""
    ),
    called=words(
        """classifica classificou chama chamou chamaram descreve descreveu define
        definiu qualifica qualificou considera considerou fala falou"""
    ),
    according=phrases(
        """segundo, de acordo com, conforme, para, nas palavras de, na opinião de, na
        avaliação de"""
    ),
    that=words("que se como porque"),
    men=words("ele"),
    women=words("ela"),
    others=words("eles elas eu nós"),
    articles=words(
        """o a os as um uma uns umas seu sua seus suas este esta esse essa outro
        outra nosso nossa meu minha vários várias dois duas três ao à do da"""
    ),
    prepositions=words(
        """a ante após até com contra de desde durante em entre para perante por
        segundo sem sob sobre no na nos nas pelo pela ao à do da"""
    ),
    small=words(
        """a ante após até com contra de desde durante em entre para perante por
        segundo sem sob sobre e ou mas porém que quem quando onde como se porque
        embora enquanto já não nem nunca sempre também além depois antes agora
        hoje ontem amanhã aqui ali é são era eram foi foram tem têm tinha será se
        lhe muito mais menos no na nos nas pelo pela segunda terça quarta quinta
        sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-feira
        sexta-feira janeiro fevereiro março abril maio junho julho agosto setembro
        outubro novembro dezembro ainda assim ao à aos às"""
    ),
    of=words("de do da dos das em no na para e por"),
    helpers=words(
        """tem tinha havia se lhe também ainda depois hoje ontem nesta neste terça
        segunda quarta quinta sexta já não à ao assim é"""
    ),
    mediums=words("à ao a em no na"),
    titled=words(
        """chamado chamada intitulado intitulada filme livro romance canção música
        disco álbum série jornal palavra apelidado operação novela"""
    ),
    dashes=True,
    incise=True,
    titles=words(
        """senhor senhora sr sra dom dona dr dra presidente presidenta primeiro
        primeira ministro ministra prefeito prefeita rei rainha papa general
        coronel juiz juíza diretor diretora secretário secretária deputado
        deputada senador senadora porta-voz governador governadora delegado
        delegada"""
    ),
)

TONGUES = {"es": _ES, "pt": _PT}
