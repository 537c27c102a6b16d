"""French: « … », a déclaré X; affirme-t-il; selon X; « A, regrette X. B »."""

from newsconv.annotations.speech.tongue import Tongue, phrases, words

TONGUES = {
    "fr": Tongue(
        marks='«»“”""‹›',
        said=words(
            """dit disent disait disaient déclare déclarent déclaré déclarait affirme
            affirment affirmé affirmait explique expliquent expliqué expliquait
            ajoute ajoutent ajouté ajoutait assure assurent assuré assurait estime
            estiment estimé estimait précise précisent précisé précisait indique
            indiquent indiqué indiquait annonce annoncent annoncé annonçait
            souligne soulignent souligné soulignait rappelle rappellent rappelé
            rappelait raconte racontent raconté racontait regrette regrettent
            regretté regrettait confie confient confié confiait répond répondent
            répondu répondait demande demandent demandé écrit écrivent écrivait
            lance lancent lancé lançait poursuit poursuivent poursuivi poursuivait
            conclut concluent conclu insiste insistent insisté insistait reconnaît
            reconnaissent reconnu reconnaissait note notent noté notait martèle
            martelé prévient préviennent prévenu avertit averti dénonce dénoncent
            dénoncé dénonçait critique critiqué réagit réagi réagissait témoigne
            témoigné témoignent promet promis confirme confirment confirmé révèle
            révélé rapporte rapportent rapporté observe observé remarque remarqué
            constate constaté juge jugent jugé jugeait plaide plaidé résume résumé
            résument commente commenté soutient soutenu détaille détaillé déplore
            déplorent déploré salue salué félicité félicite interroge interrogé
            ironise ironisé avance avancé admet admis avoue avoué tempère nuance
            nuancé relève relevé glisse glissé s'exclame exclame exclamé indigne
            indigné inquiète inquiété réjouit réjoui félicité défend défendu
            complète complété enchaîne reprend renchérit tranche signale signalé
            souhaite souhaité clame tweeté sourit sourient soupire plaisante amuse
            lâche assène rit tonne fustige fustigé pointe pointé pense pensent"""
        ),
        called=words(
            """qualifie qualifié qualifiait qualifient parle parlé évoque évoqué
            dénonce dénoncé décrit appelle appelé juge jugé traite traité
            considère considéré"""
        ),
        according=phrases(
            """selon, d' après, pour, aux dires de, de l' avis de, à en croire, selon
            les mots de"""
        ),
        that=words("que qu' si comment pourquoi"),
        men=words("il lui -t-il -il"),
        women=words("elle -t-elle -elle"),
        others=words(
            """on ils elles nous je vous -t-on -on -t-ils -ils -t-elles -elles -nous
            -je -t'il"""
        ),
        articles=words(
            """le la les l' un une des du son sa ses leur leurs ce cet cette ces
            notre nos mon ma plusieurs certains quelques deux trois autre aucun
            chaque"""
        ),
        prepositions=words(
            """à au aux de du des d' en dans sur sous par pour avec sans chez vers
            contre entre depuis pendant avant après devant derrière selon comme"""
        ),
        small=words(
            """à au aux de du des d' en dans sur sous par pour avec sans chez vers
            contre entre depuis pendant avant après devant derrière selon et ou
            mais donc or ni car que qu' qui quoi dont où quand lorsque lorsqu' si
            comme puis ensuite alors aussi encore déjà très plus moins ne n' pas
            jamais toujours hier aujourd'hui demain ici là est sont était étaient
            a ont avait avaient sera se s' y toutefois cependant enfin ainsi lundi
            mardi mercredi jeudi vendredi samedi dimanche janvier février mars
            avril mai juin juillet août septembre octobre novembre décembre mardi
            lors tandis alors jeudi"""
        ),
        of=words("de du des d' à au aux en pour chez et"),
        helpers=words(
            """a ont avait avaient est s' se l' le la lui leur aussi encore ensuite
            puis également hier lundi mardi mercredi jeudi vendredi samedi
            dimanche pas ne n' y en ainsi notamment été alors toutefois nous m' me
            t'"""
        ),
        mediums=words("à au aux sur dans auprès"),
        titled=words(
            """dit dite intitulé intitulée baptisé baptisée surnommé nommé film livre
            roman chanson album série journal titre mot expression soi-disant
            opération"""
        ),
        dashes=True,
        incise=True,
        clitics=True,
        titles=words(
            """m mm mme mmes mlle dr pr maître me président présidente premier
            première ministre maire roi reine prince princesse pape cardinal
            général colonel commandant procureur directeur directrice secrétaire
            député députée sénateur sénatrice chancelier chancelière porte-parole"""
        ),
    )
}
