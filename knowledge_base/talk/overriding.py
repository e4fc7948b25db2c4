"""Attempts to give the bot other instructions, and abuse: plain wherever they stand in a message.

Both must be said of or to the bot: rules that someone else forgets, and mayors whom someone calls
names, are for the archive.
"""

from knowledge_base.talk.phrases import Phrases

_FORGET = "ignorer|glem|tilsidesæt|overhør|drop|omgå|ophæv|bryd"
_ORDERS = (
    "instruktion|instruktioner|instruktionerne|instruks|instrukser|instrukserne|anvisninger|"
    "regler|reglerne|ordrer|prompt|prompten|begrænsninger|retningslinjer|filtre|rammer"
)
_EARLIER = "dine|din|tidligere|foregående|ovenstående|forrige|oprindelige|jeres"
_SHOW = (
    "vis|skriv|udskriv|giv|afslør|gentag|fortæl|print|oversæt|send|kopier|udlever|citer|opsummer|"
    "vise|skrive|afsløre|gentage|fortælle|list|reveal|show|repeat|output|display|leak|tell"
)
_HIDDEN = (
    "systemprompt|systemprompten|systemprompts|systembesked|systembeskeden|opstartstekst|"
    "opstartsteksten|grundprompt|systeminstruktioner|udviklertilstand|testtilstand|jailbreak|"
    "adminmode|developermode"
)
_MAKER = "udvikler|udviklere|skaber|administrator|programmør|chef|ejer|herre|udvikleren|admin"
_SOMEONE_ELSE = "en|et|dan|fri|min|mit|ikke|frigjort|jailbreaket|hacker|pirat"

OVERRIDE = Phrases.of(
    f"""
    {_FORGET} ... {_EARLIER} ... {_ORDERS}
    ignorere|glemme|omgå|bryde|ophæve|tilsidesætte ... dine ... {_ORDERS}
    ^ {_FORGET} alle? reglerne|regler|alt og|som
    {_FORGET} alle? instruktioner|instruktionerne|instrukser|prompten|begrænsninger
    se bort fra ... {_EARLIER} {_ORDERS}
    se bort fra alt ... har|står|fået|sagt
    {_FORGET} alt hvad? du|der|jeg|ovenfor|før|ovenstående
    {_FORGET} alt om landsby*|klynge*|arkivet|reglerne
    {_FORGET} arkivet|kilderne|landsbyklynger|landsbyerne
    du ... lade være ... følge ... regler|reglerne|instruktioner
    slå alle? filtre|begrænsninger fra
    {_HIDDEN}
    system prompt|prompten|message|instructions
    {_SHOW} ... dine|din {_ORDERS}
    {_SHOW} ... dine|din|den|de hemmelige|skjulte|interne
    din|dine|dit|den hemmelige|skjulte|interne nøgle|tekst|regler|instruks|adgangskode|prompt
    din|dit|dine prompt|prompten|kildekode|grundinstruks
    hvad|hvilke|hvordan er|lyder|står|har ... dine|din {_ORDERS}
    hvad har du fået besked ...
    hvad der? står i din|dine {_ORDERS}
    hvilke regler har|er du fået|givet
    gentag|udskriv|print|kopier|skriv alt ... ovenfor|over|ordret
    brugere|brugeres|brugernes|alles ... adgangskoder|adgangskode
    loggen|log|samtaler|beskeder|spørgsmål ... andre|andres|brugere|brugeres ... spurgt|skrevet
    du er nu|fremover|herefter {_SOMEONE_ELSE}
    du er|skal ikke længere
    fra nu af ... du|svarer|svar|hedder
    lad som om? du|at
    forestil|tænk dig at du ...
    forestil dig en ... uden regler|filtre|begrænsninger
    opfør dig som
    svar|skriv|tal kun? ... som en|et? pirat|sørøver|hacker|røver|rapper|abe|kaptajn
    spil|påtag dig? rollen|rolle som
    jeg|vi er din|dine|jeres {_MAKER}
    som|er din? {_MAKER} ... beder|kræver|befaler jeg dig
    du må|kan|skal nu|gerne tale|sige|svare ... frit|ulovligt|alt
    svar|svare|tal|tale|du ... uden|ingen regler|filtre|filter|restriktioner|begrænsninger|censur
    svar i base64|rot13|binær
    i starten|begyndelsen|slutningen af hvert svar
    start|begynd|afslut hvert svar
    system ny|nye politik|instruktioner|regler|besked
    ny|nye besked|instruktioner|ordre|instruks fra|til udvikler|udvikleren|dig
    ignore|disregard|forget|override|bypass ... previous|prior|your|all ... instructions|rules
    ignore|disregard|forget|override ... your|the|all prompt|guidelines|archive|training|above
    forget|ignore|disregard everything|what you|above|i
    {_SHOW}|print|give ... your|hidden|system|initial ... prompt|instructions|rules
    print|repeat the|everything|all ... above|first ...
    what are|is|were your initial|system|hidden|original? instructions|prompt|rules
    you are now a|an|in|my|free|dan|not|no ...
    youre now
    ^ please? act|behave|respond|answer as|like a|an|if|though|my
    you|and|now act|behave as|like a|an|if|my
    pretend to be|have
    pretend that? you|youre
    imagine you are|have
    you ... no|without any? restrictions|filters|limitations
    developer|dan|god|admin|debug mode
    do anything now
    from now on you|your|act|answer
    im|i am? your developer|creator|admin|administrator
    """
)

_NAMES = (
    "idiot|idoit|idioter|nar|narhoved|svin|taber|tabere|kælling|røvhul|røvhuller|spade|klovn|"
    "klaphat|fjols|mongol|skvat|amatør|tåbe|tåber|tyveknægte|svindlere|løgnere|møgsvin|"
    "skrammel|bras|æsel|fæhoved|dumrian|blikdåse|skodbot|lortebot|lort|møgmaskine|møgrobot|psykopat"
)
_BAD = (
    "dum|dumme|ubrugelig|ubrugelige|elendig|elendige|håbløs|latterlig|latterlige|åndssvag|"
    "åndssvage|åndsvag|idiotisk|talentløs|værdiløs|inkompetent|klam|klamme|ynkelig|skide|fucking|"
    "uduelig|ubegavet|idiotiske|dummere|røvsyg|forbandede|satans|grimme|tåbelig|stupid|useless|retarderet"
)
_MACHINE = "robot|bot|maskine|chatbot|program|computer|machine|møgmaskine|automat"

INSULT = Phrases.of(
    f"""
    fuck|fuk dig|jer|you|af|off|dgi|jeres
    hold|luk bare|nu|så|lige|da|venligst|dog? bare? din|jeres? kæft|kæften|bøtte|kaje
    hold|luk mund|røven
    klap i
    spis|æd lort|skidt|min
    kys mig i? røv|røven
    rend mig
    rend og hop
    skrid ad|med helvede|dig
    gå|rejs|skrid|brænd|rådn ad|i|op|til helvede|helved
    hader dig|jer
    hader den|denne her? {_MACHINE}
    dårligste|værste {_MACHINE}
    håber at? du|i ... dør|dø|rådner|lider
    du|i er ... {_NAMES}
    du er ... {_BAD}
    i er bare|simpelthen|jo|så|nogle|nogen|for|alle? {_BAD}
    du|i er til grin
    du|i stinker|suger|sucks
    du|i kan|duer|dur|fatter|ved|forstår ... ikke|ingenting en|til? skid|pind|lort|hat
    du|i fatter hat|bjælde|lort
    dit|dine svar ... lort|pis|møg|bras
    du|i fatter|kan|ved ingenting
    din|dit|jeres|jer {_BAD}|store|lille|gamle|lede|fede|dårlige? {_NAMES}|so|ko|robot|maskine|svin
    din|dit {_BAD} ...
    {_BAD} robot|bot|chatbot
    ^ {_BAD} {_MACHINE}
    hvor er du|i bare|da|dog|altså|godt|være? ... {_BAD}|dårlig|dårlige
    dgi|i er ... nogle|en|alle {_NAMES}
    bønderøve|bonderøve
    jeg|vi kommer og smadrer|dræber|tæsker|banker|slår|skyder|brænder
    jeg|vi smadrer|dræber|tæsker|tæver|skyder|slagter dig|jer|jeres
    nøgenbilleder|nøgenbillede|nudes
    er du fræk|liderlig|kåd
    vil du knalde|kneppe|bolle
    shut up
    go to hell
    you|youre are|r? so|a|an|just|really|completely? {_BAD}|idiot|dumb|terrible|worthless|moron
    you|youre are|r? so|a|an|just|really? trash|garbage|awful|horrible|pathetic
    you suck|stink
    hate you
    piece of shit|crap|garbage
    eat shit
    screw you
    """
)

_SCORNFUL = (
    f"{_BAD}|idiot|idoit|idioter|nar|svin|røvhul|klaphat|klovn|fjols|tåbe|skrammel|bras|lort|"
    "lortebot|skodbot|møgmaskine|møgrobot|dumt|ubrugeligt|elendigt|håbløst|latterligt|åndssvagt|åndsvagt|tåbeligt|"
    "værdiløst|pinligt|pinlig|dårlig|dårligt|vrøvl|sludder|ævl|pis|møg|skod|shit|crap|bullshit|"
    "dumb|terrible|worthless|trash|garbage|awful|horrible|rubbish|lortesvar|skodsvar|lorteprogram"
)

SCORN = Phrases.of(
    f"""
    {_SCORNFUL}
    sikke|hvilket noget|en|et? ... {_SCORNFUL} du? ...
    hvor er|var du|det|den ... {_SCORNFUL}
    kæmpe|store|lille {_SCORNFUL}
    spild af tid
    waste of time
    duer|dur|virker ikke en? skid|brik|hat?
    fuck
    for? fanden|helvede|satan
    """
)
"""An insult only where there is nothing else: "håbløst", "sikke noget lort"."""
