"""Small talk: phrases that, with a few words around them, make up a whole message.

A message is small talk only if these tables and `AROUND` account for each of its words, so a
greeting in front of a question stays a question. Lists made by ear; a phrase missing here goes to
the archive, which then says that it found nothing.
"""

# ruff: noqa: SIM905 - lists of words are read and mended more easily as running text

from knowledge_base.talk.phrases import Phrases

AROUND = frozenset(
    """
    a about af again ah ai aj all alle allerede allesammen alligevel alt altid altså and arh at
    bare be blev blevet bliver blot bot botten but chat chatbot chatten da dag de dem den denne der
    derinde derude det dette dig dit dog du efterhånden egentlig ej ellers en endelig endnu er et
    even faktisk folk for forresten fra først gamle gang gange god gode godt had har havde have
    hele helt her herfra herinde hjælp hjælpen hm hmm hold hos i idag igen im in is it jamen jeg
    jer jeres jo just kammerat kære lidt lige ligesom man mand mange maskine me med meget men mere
    mig min mon my må na nemlig noget nok now nu nå når næsten of og også oh om on op os part
    please pludselig på really ret rigtig rigtigt robot sagt sammen sgu sig siger simpelthen skat
    skønne so som stedet super svar svaret synes så sådan sød søde sødeste the then there this til
    to today together too total totalt tror ud uh um var ved vel ven very vi virkelig vist vores
    was we well will with you åh ærligt øh øhm
    """.split()
)
"""Words that say nothing of their own around small talk."""

ASKING = frozenset("bliver er har havde is må tror var ved was will".split())
"""Words of `AROUND` that, standing first, make a question of what follows: "er det godt?"."""

_GOOD = (
    "fantastisk|fantastiske|fremragende|fedt|super|perfekt|genialt|genial|imponerende|flot|smukt|"
    "lækkert|strålende|sejt|sej|dygtig|dygtige|klog|kloge|skarp|skarpe|kanon|herligt|skønt|sødt|"
    "sød|skøn|smart|kvik|kvikt|hjælpsom|flink|rar|rart|hurtig|hurtigt|nemt|brugbart|nyttigt|"
    "stærkt|dejligt|dejlig|glimrende|pragtfuldt|utroligt|cool|prima|mega|toppen|knaldgodt|vildt|"
    "skidegodt|pissegodt|superfedt|supergodt|superflot|megafedt|megagodt|bedst|bedste"
)
_FUNNY = "sjovt|sjove|morsom|morsomt|skægt"
_GREAT = (
    "great|nice|awesome|excellent|amazing|fantastic|brilliant|impressive|wonderful|perfect|"
    "lovely|best|smart|helpful|clever|kind|useful|quick"
)
_MANY = "mange|tusind|tusinde|tusen|1000|hjertelig|stor|stort|fint|super|supermange"
_LATER = "senere|snart|igen|morgen|later|soon|tomorrow|around|mandag|lørdag|aften"
_A_WHILE = "dag|nat|weekend|aften|tur|ferie|sommer|jul|påske|søndag|lørdag|vind|uge|tid|fredag"

GREETING = Phrases.of(
    """
    hej|hejsa|hejs|hey|hi|halo|halli|halløj|halløjsa|hello|hola|yo|heya|hejså
    dav|davs|davdav|goddav|goddaw|mojn|mojen|moin
    god|go dag|morgen|aften|eftermiddag|formiddag
    goddag|godmorgen|godaften|godeftermiddag|formiddag|morgen|morn|gomorgen|goaften
    good morning|evening|afternoon|day
    klyngehjælp
    klynge hjælp
    er der nogen|nogle|en? der|her|hjemme|tilstede?
    er du|i der|her|vågen|klar|hjemme
    anyone there|here|home
    are you there|here|awake
    hvordan går|står det til?
    hvordan har du|i det
    hvor går|står det til
    hej|hejsa|hey|dav|halløj hvad så|sker der?
    how are|is you|things doing|going?
    how is|s? it going
    hows it going
    whats up
    alt vel
    går det godt
    har du|i det godt
    jeg hedder *
    mit navn er *
    my name is *
    rart|hyggeligt|dejligt at|og møde|hilse
    nice to meet you
    velkommen
    """
)

THANKS = Phrases.of(
    f"""
    tak|takker|tåk|tk|tks|taktak
    {_MANY}? tak skal|ska|skulle du|i ha|have|få
    {_MANY}? tak på|i? forhånd
    på forhånd tak
    {_MANY}? tak for *
    tak for det hele|andet
    {_MANY}? tak for * hjælp|svar|råd|snak|snakken|info|svaret|hjælpen|tid
    {_MANY}? tak for i|denne dag|gang|aften
    {_MANY}? tak fordi du|i ...
    {_MANY} tak
    selv|lige tak
    i lige måde
    det var lige|præcis|netop|vist ... jeg|vi skulle|havde|manglede|ledte|søgte ...
    lige hvad|det jeg|vi skulle|havde|manglede|ledte|søgte ...
    det var det jeg|vi ville|skulle vide|bruge
    det hjalp
    det kan jeg|vi godt? bruge
    nu forstår|forstod jeg|vi
    nu er|blev jeg|vi med|klogere
    glad|taknemmelig|glade|taknemmelige for hjælpen|svaret|din|jeres
    sætter stor? pris på
    thanks|thank|thx|ty|thanx|tx|thnx|cheers
    thank|thanks you? so|very? much|kindly
    thank|thanks you? a lot|bunch|million
    thanks|thank you? for *
    thanks|thank you? for the|your * *?
    many thanks
    much appreciated
    appreciate it|that
    that helped|helps
    exactly|just what i|we needed|need
    """
)

GOODBYE = Phrases.of(
    f"""
    farvel|farveller|ciao|bye|goodbye|byebye|godnat|adjø|hejhej|vihej|fravel
    hej|hey|hi hej|hey|hi
    vi ses|snakkes|tales|høres|skrives|skriver ved? {_LATER}?
    ses|snakkes|tales|høres ved? i? {_LATER}
    ses|snakkes ved?
    ses|snakkes|tales|høres|skrives igen? en|næste anden? gang
    hej så? længe
    vi ses|snakkes|tales|høres|skrives igen? en|næste anden? gang
    på gensyn|genhør|genskriv
    gensyn
    god|go|godt nat|weekend|tur|ferie|sommer|jul|påske|søndag|lørdag|fredag|vind|nytår|bedring
    glædelig jul|påske
    fortsat|ha|hav|have fortsat? en? god|dejlig|rar|fin|fortsat {_A_WHILE} ...
    hav|ha|have|må det så|rigtig? godt|rart|dejligt|fint|bedst
    ha det
    pas godt? på dig|jer|jeres selv?
    jeg|vi smutter|går|stopper|lukker|løber|skrider|logger|trækker igen|nu|ned|af|fri|hjem?
    går i seng
    nu|så smutter|går|stopper|lukker|løber|logger jeg|vi ned|af|hjem?
    jeg|vi må|skal|vil til|videre? løbe|smutte|videre|afsted|stoppe|lukke|sove|hjem|sengs|seng
    det var alt ...
    ^ det var det $
    ikke mere|andet nu|idag|herfra?
    slut for i? dag|idag|nu
    mvh|vh|kh *? *?
    hilsen *?
    venlig|mange|kærlig|bedste|med? hilsen|hilsner *? *?
    see you|ya|u {_LATER}?
    talk {_LATER}
    have a|an {_GREAT} *
    good night
    take care
    im|i off|leaving|done
    gotta|have to? go|run
    """
)

PRAISE = Phrases.of(
    f"""
    {_GOOD}|top|godgået|velgjort|wow|wauw|bravo|hurra|imponeret|begejstret|tilfreds
    guld|penge|vægt værd
    hjælpen|svaret er|var god|godt
    godt|flot|fint|stærkt gået|klaret|arbejde|svar|svaret|forklaret|lavet|gjort|fundet|ramt|sagt
    rigtig|virkelig|meget|super|vildt|ret god|godt hjælp|svar|arbejde|forklaring|forklaret?
    du|i er ... god|gode|engel|stjerne|skat|hjælp|geni|perle|haj|knag|helt|{_GOOD} til?
    det|den|svaret var|er så|bare|da|en|et|rigtig? stor|rigtig|god? god|godt|hjælp
    det er|bliver jeg|vi virkelig|meget|rigtig|så? glad|glade|tilfreds for|med?
    du|i gør det godt|fint|flot
    du kan noget|bare
    stor|stort ros|skulderklap
    ros til|herfra
    det gik hurtigt|godt|stærkt|nemt
    sikke ... god|godt|gode|fin|fint|{_GOOD} hjælp|svar? du|det|i? er|var?
    hvor er|var|gik|kan du|i|det|den ... god|godt|gode|fin|fint|{_GOOD}
    hvor god|godt|fint|{_GOOD} du|i|det? er|var?
    jeg|vi er|bliver|blev ... glad|glade|tilfreds|tilfredse|imponeret|begejstret|vild ...
    jeg|vi elsker dig|jer
    jeg|vi kan godt lide|li dig|jer
    hvad skulle|gjorde jeg|vi ... uden dig
    godt du|i findes
    bliv ved sådan|med det?
    keep it up
    nice|nicely|well done
    {_GREAT}
    good|{_GREAT} job|work|answer|bot|one|stuff
    you|youre are|r? ... {_GREAT}|good|star|legend
    that was|is ... {_GREAT}|good
    i love|like you|it|this
    impressed
    """
)

LAUGHTER = Phrases.of(
    f"""
    haha
    ha|hæ|hø|he ha|hæ|hø|he
    ha|hæ|hø|he ha|hæ|hø|he ha|hæ|hø|he
    den|det|du|i er|var ... {_FUNNY}|sjov|skæg|spøgefugl
    haha den var god
    hvor er|var|kan? du|det|den? er|var|altså|bare? {_FUNNY}|sjov
    hvor {_FUNNY} du|det er|var
    griner|grinte|flækker|flækkede
    dør af grin
    {_FUNNY}
    hilarious|funny
    thats|so|very|too|is funny|hilarious
    """
)

YES_NO = Phrases.of(
    """
    ja|jå|jada|jaja|jep|jeps|jup|jo|joda|jojo|jow|jah|jatak|yes|yep|yeah|yup|ya|sure|javel|javist
    nej|næ|næh|nope|nah|no|nejnej|niks|nix|nejtak|næppe
    ja|nej|jo|gerne tak
    no|yes thanks|please|thank|thx you?
    måske|muligvis|sikkert|formentlig|maybe|perhaps|possibly ikke?
    okay|ok|oki|okey|okidoki|okie|fint|fin|godt|enig|deal|fair|modtaget|forstået|noteret
    oki|okay doki|doke
    klart|selvfølgelig|naturligvis|absolut|bestemt|gerne|præcis|korrekt|sandt|rigtigt|forkert|alright
    aldrig|overhovedet ikke|nogensinde?
    meget|vil gerne
    det vil|gør|tror|kan|er|har|skal|ville|håber jeg|vi|det gerne|ikke|nok|godt|også|sikkert?
    det? passer|stemmer
    ja|nej|jo ellers tak
    ja|jo for pokker|fanden|søren
    ja|jo|nej det var|er|gør|har det|den|jeg|vi ikke?
    det er|var fint|okay|ok|forstået|aftalt|i|en|korrekt|rigtigt|sandt orden|aftale?
    det? ved jeg|vi? ikke rigtig|helt? $
    jeg|vi ved|tror|mener det? ikke|ja|nej|jo|nok det? $
    i? dont know|think|mind so?
    i think|guess|believe so
    not sure|really|yet
    of course
    no problem|way
    ikke|nej lige|endnu|rigtig|helt nu?
    helst|bestemt|desværre ikke
    i orden
    ja|nej det var|er ikke? det jeg? mente|ville|tænkte?
    """
)
