"""People who do not want to live: what they and those around them write.

Missing one is worse than answering a tired chairman too gravely, so the phrases are wide where
someone speaks of living and dying and narrow where they speak of being tired. Made by ear and
with `benchmarks/questions/smalltalk.jsonl`.
"""

from knowledge_base.talk.phrases import Phrases

_SOMEONE = (
    "jeg|han|hun|vedkommende|mig|ham|hende|ven|veninde|søn|datter|kæreste|mand|kone|nabo|bror|"
    "søster|mor|far|træner|kollega|formand|barn|dreng|pige|medlem"
)
_NO_MORE = "mere|længere|mer|anymore|sådan"
_WANTS = "vil|ville|ønsker|gider|orker|magter|kan|skal|skulle|gad|formår|evner|overvejer"
_TAKES = "tage|tager|tog|tar|ta|taget"
_HARMS = (
    "dræbe|dræber|hænge|hænger|skyde|skyder|skære|skærer|skade|skader|drukne|kvæle|forgifte|cutte"
)
_JUMPS = "hoppe|springe|kaste|springer|hopper|kaster|smide"
_BETTER = "bedre|bedst|lettere|nemmere|gladere|lykkeligere"
_GROUP = (
    "klyngen|landsbyklyngen|foreningen|klubben|byen|landsbyen|kommunen|partiet|projektet|skolen|"
    "bestyrelsen|brugsen|huset|området|egnen|lokalsamfundet|samfundet|kulturen|traditionen|sognet"
)

CRISIS = Phrases.of(
    f"""
    selvmord*|selvmor*|suicidal|suicide
    {_TAKES} mit|sit|dit eget? liv
    {_TAKES} livet af mig|sig|dem selv
    {_SOMEONE} ... {_TAKES} livet af mig|sig
    {_SOMEONE}|at|mig|sig selv? slå|slår mig|sig selv? ihjel
    slå|slår mig|sig selv? ihjel
    gøre|gør|gjort en? ulykke på ... selv
    {_HARMS} mig selv
    {_SOMEONE} ... {_HARMS} sig selv
    {_WANTS}|planlagt|lyst|tænkt|tænker ... at? hænge|skyde|drukne mig|sig
    skære|skærer|cutter|cutte i mig|sig
    selvskade|selvskader|livstræt|livsled|selvdestruktiv
    ende|slut på det hele
    ende|slut på mit|sit? livet|liv|alting
    {_SOMEONE} ... gøre|gør det forbi
    ende|afslutte|slutte|stoppe|forlade|afslutter|ender livet
    ende|afslutte|slutte|stoppe|afslutter|ender mit|sit liv
    færdig med livet|at leve?
    {_SOMEONE} {_WANTS} ... dø
    {_WANTS} bare|helst|gerne|hellere|ikke? bare|helst|gerne|hellere? dø
    tænker|tænkt|tanker|drømmer|taler|skriver ... på|om ... døden|dø
    måde|måden at dø på?
    lyst|lysten|modet|mod|kræfter til|på at? dø|leve|livet
    ønske|ønsker|gid|håber ... jeg|han|hun ... død|dør|født|dø
    ønske|ønsker|gid|håber ikke|at? jeg ... ikke|aldrig? vågnede|vågner|fandtes|eksisterede
    ønske|ønsker|gid jeg ... ikke|aldrig var
    {_WANTS} ... ikke ... leve {_NO_MORE}|med
    {_WANTS} ikke at? leve
    noget|intet|ingenting|hvad ... at|jeg leve for
    træt|led|ked af at være i? live|til
    ikke|ik {_WANTS} ... leve
    ikke|ik {_WANTS} livet
    {_WANTS} ... ikke ... livet ... {_NO_MORE}|ud
    {_WANTS} ikke at? være|vær her|til|i|på {_NO_MORE}|live|verden
    ikke|ik {_WANTS} at? være|vær her|til|i {_NO_MORE}|live|verden
    ingen|ikke|nogen grund|mening|formål ... leve|livet|eksistere|vågne
    ingen|nogen grund|mening til|med|i at stå|være op|her|til
    livet ... ikke|ingen|intet|uden ... værd|mening
    ikke livet ... værd|mening
    hader at? livet|leve
    hader mit liv
    mit liv ... ikke|intet|ingen ... værd|mening
    mit liv er slut|ovre|forbi|meningsløst|intet|ingenting|lort|ligegyldigt|ødelagt
    træt|led|lede|kede af livet|leve
    træt af at leve
    alle|verden|familie|familien|børnene|dem|andre|folk ... {_BETTER} ... uden|foruden mig
    {_BETTER} ... hvis jeg ... ikke var|fandtes|eksisterede
    {_BETTER} ... hvis jeg ... død|væk|borte|døde|forsvandt
    hvis jeg ikke fandtes|eksisterede
    lyst til at forsvinde
    livet er forbi|slut|ovre
    jeg ... byrde for ... alle|andre|familien|familie|dem|jer|mine|børn
    ingen ... vil|ville|kommer ... savne mig
    ingen|mærke|opdage|ligeglade ... hvis jeg ... væk|død|døde|forsvandt
    ingen ... opdage ... jeg ... død|væk|dør
    ked|trist|ulykkelig|ensom ... ikke ... holde det ud
    så|helt|sort|mørkt ... sort|mørkt|mørke indeni
    jeg ... ingen udvej|udveje $
    ingen vej ud|udenom for mig
    mistet|miste|mister livslysten|livsmodet|livsgnisten
    {_JUMPS} ... foran|ud ... toget|tog|lastbil|vinduet
    lægge mig ... skinnerne|toget
    jeg|han|hun ... {_JUMPS} ... fra|af|over broen|bro|taget|rækværket
    køre|kører ... ind i et træ
    jeg|bare ... væk|fred|forsvinde|sove|ro ... for altid|evigt
    jeg vil|ville bare? have|ha det hele? til at stoppe|slutte
    overlever|overleve ... natten|dagen
    hader mig selv
    gøre en ende på det $
    det skal være? slut|slutte i aften|nat
    sove|lægge ... aldrig|ikke vågne|op ... igen|mere?
    skrevet|skriver|skrive et|mit afskedsbrev $
    jeg|han|hun ... skrevet ... afskedsbrev
    farvel til|med livet|verden
    lige meget ... siger farvel
    jeg vil bare hen til hende|ham|dem
    jeg ikke lyst til noget|ingenting
    killing|kill|hurt|hurting|hang|cut|cutting|shoot|harm|harming myself|himself|herself
    i|he|she|they ... want|wants|wanna|wish|going|thinking ... die|dead|dying
    end|ending my|his|her own? life
    end|ending it all|everything
    nobody|noone|one ... miss me
    i|no|any|see ... point|reason to|in live|living
    taking|take my|his|her own life
    i|he|she ... dont|not|doesnt want|wanna|wish ... live|alive
    cannot|cant live|living {_NO_MORE}
    better off without me
    better off dead
    no reason to go|live on?
    """
)

LIKELY = Phrases.of(
    f"""
    dø|døden
    hader|hade|ikke|aldrig|orker|uden|lort|lede|træt|værd|slut|stoppe ... livet|leve|eksistere
    {_TAKES} ... piller|pillerne|sovepiller|overdosis
    reb|rebet|barberblad|barberblade
    ikke ... nogen|ingen fremtid|håb|udvej|glæde|grund
    tanker|tankerne|alting|alt|indeni ... sort|sorte|mørkt|mørke|tomt
    langt|helt nede ... ikke
    føler ... tom|værdiløs|ligegyldig
    ensom|livstræt
    ikke vil|kan|orker|magter {_NO_MORE}
    {_WANTS} ikke {_NO_MORE}
    væk fra det hele
    så er det hele? slut|forbi|ovre
    ikke ... her i? morgen|længere|mere
    ingen ... have|ha|elsker|brug mig
    give|giver op
    die|dead|death|alive|hopeless|worthless|pills
    """
)
"""A crisis where people speak of themselves, ask nothing, and name none of the `MATTERS`."""

OF_THEMSELVES = Phrases.of(
    f"""
    jeg|mig|mine|mit|im|my|me
    i am|feel|want|have|hate|see
    min|vores {_SOMEONE} ... siger|skriver|taler|vil|har|er
    han|hun ... siger|skriver|taler|vil
    """
)

MATTERS = Phrases.of(
    """
    *forening*|*klynge*|*bestyrelse*|*formand*|*kasserer*|*klub*|*kommune*|*landsby*|*projekt*
    *møde*|*møder*|*mødet|*hallen|*huset|*skolen|*brugs*|*butik*|*frivillig*|*regnskab*|*pulje*
    *ansøgning*|*arbejdet|*udvalg*|*arrangement*|*post|*posten|*opgave*|*vedtægt*|*byen|*landet
    *medlem*|*træner*|*hold|*holdet|*penge*|*bil*|*mail*|*kode*|*telefon*|*computer*|svare|svar
    village|villages|cluster|board|association|club|project|meeting
    """
)
"""What volunteers otherwise tire of, lose hope for, and want to give life to."""

CRISIS_ALONE = Phrases.of(
    f"""
    jeg kan|orker|magter|gider|evner bare|simpelthen? ikke {_NO_MORE}
    jeg vil ikke {_NO_MORE}
    jeg kan|orker|magter ikke klare|overskue|holde det|livet|mere {_NO_MORE}|ud {_NO_MORE}?
    jeg er ... ensom|ulykkelig|knust|desperat|deprimeret|fortvivlet
    jeg føler mig så|helt|meget|virkelig ensom|alene|knust|værdiløs|tom
    jeg har det så|helt|virkelig|rigtig|meget|bare dårligt|skidt|forfærdeligt|elendigt|sort|svært
    jeg har ingen|ikke nogen? at snakke|tale med
    ingen at snakke|tale med
    jeg har givet op|slip
    jeg vil væk
    jeg har købt et reb
    jeg har mistet håbet|modet
    alt|livet er meningsløst|håbløst|ligegyldigt|sort|forbi
    jeg græder hele|hver tiden|dag|nat
    jeg er bange for mig selv
    i cant go|take|do on|it|this {_NO_MORE}?
    i am|im so|very? lonely|depressed|hopeless|desperate
    jeg giver op
    i give up
    """
)
"""Distress where a message says nothing else; "jeg orker ikke mere" of being chairman is none."""

OTHER_DEATHS = Phrases.of(
    f"""
    {_GROUP}|den|de|det|vi ... begik|begå|begår|begået selvmord*
    selvmord for|i {_GROUP}|danmark|norge|en|et|den|enhver|små *?
    politisk|økonomisk|rent|rene selvmord*
    *forebyg* ... selvmord*
    selvmord* *forebyg*|statistik*|rate
    selvmordsforebyg*|selvmordsrate*|selvmordsstatistik*
    foredrag*|bog|film|kursus|tal|statistik|artikel|tema* ... om|mod ... selvmord*
    hvor mange|ofte ... selvmord*
    {_GROUP} ... om|mod ... selvmord* blandt|hos|i ...
    om|mod ... selvmord* blandt|hos|i ...
    {_GROUP}|byer|landsbyer|foreninger ... vil|ville|skal|kan|kunne ... ikke? dø|leve
    den|det vil|ville|skal|kan|kunne snart|aldrig|ikke? dø|leve
    lade|lader|lod ... dø
    dø ud
    dø for en|et|kaffe|den
    død|dør i|med|for {_GROUP}|det|kampen|sylten
    leve op|af|på|uden til?
    vi|{_GROUP} ... leve med
    vi|{_GROUP} ... {_HARMS} sig|os selv
    skyde|skyder|skudt sig|os|mig selv? i foden
    leve herude|her|landet|i|klyngen|kommune
    livet i|på|af {_GROUP}|landet|laug|klyngen
    vi|{_GROUP} ... ende|slut på det? hele?
    ende|slutte|afslutte|stoppe livet i|på
    suicide prevention
    """
)
"""The words of a crisis said of villages, projects and statistics; taken out first."""
