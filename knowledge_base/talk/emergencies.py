"""Danger to life, now: what people write of it, and how the same words are used of other things.

To be found even in bad spelling, yet not in questions about insurance, first-aid courses, history,
or an association that "drowns" in paperwork. `FIGURES_OF_SPEECH` are taken out of a message first.
What remains is an emergency unless the message has one of the `TOPICS` that people ask about.
`LIKELY` ones are wider and count only where nothing else is asked; words of `NOW` overrule both.
Made by ear and with `benchmarks/questions/smalltalk.jsonl`.
"""

from knowledge_base.talk.phrases import Phrases

_ILLNESS = (
    "hjertestop|hjerteanfald|hjertetilfælde|slagtilfælde|hjerneblødning|blodprop|hjerteflimmer|"
    "ildebefindende|insulinchok|sukkerchok|kramper"
)
_ROOM = (
    "*huset|*hallen|hallen|*salen|salen|*køkkenet|*rummet|*rum|laden|lade|stalden|*skuret|*skur|"
    "garagen|kirken|skolen|taget|stuen|kælderen|loftet|*bygningen|brugsen|butikken|børnehaven"
)
_OUTSIDE = "skoven|marken|halmen|heden|gryden|panden|ovnen|komfuret|tøjet|håret|bilen|gardinet"
_WATER = (
    "åen|søen|*havnen|havet|*kæret|brønden|isen|*dammen|fjorden|kanalen|*bassinet|mosen|bækken|"
    "*beholderen|*tanken|poolen|lake|harbour|pond|river|well|sea"
)
_HUMAN = (
    "han|hun|ham|hende|mand|manden|kvinde|kvinden|dreng|drengen|drenge|pige|pigen|piger|barn|"
    "barnet|mor|far|kone|søn|datter|nabo|naboen|gæst|*træner|*træneren|dame|damen|herre|bror|"
    "søster|spiller|kammerat|ven|veninde|bedstefar|bedstemor|person|baby|mormor|morfar|farmor|"
    "farfar|kollega|deltager|svigermor|svigerfar|cyklist|bilist|kæreste|medlem"
)
_PERSON = f"{_HUMAN}|en|nogen|jeg|formanden"
_CHILD = "barn|barnet|dreng|drengen|pige|pigen|datter|søn|baby|dame|beboer|mor|far"
_BODY = (
    "hånden|fingeren|fingre|finger|armen|benet|foden|tommelfingeren|pulsåren|arm|hånd|ben|fod|"
    "fingrene|halsen|låret|håndleddet|tommelen"
)
_BONE = "ryggen|nakken|benet|armen|hoften|lårbenet|ben|arm|hofte|lårben|kraniet"
_WEAPON = "kniv|knive|pistol|pistoler|våben|*gevær|økse|økser|machete|jernstang|hammer|knife|gun"
_POISON = (
    "gift|giftig|giftige|*gift|*batteri|knapcelle|*piller|*pillerne|*tabletter|*rens|kemikalier|"
    "panodiler|lampeolie|klor|sprinklervæske|vaskepulver|opvaskemiddel"
)
_GROUP = (
    "klyngen|landsbyklyngen|foreningen|klubben|bestyrelsen|byen|landsbyen|kommunen|skolen|"
    "brugsen|butikken|projektet|økonomien|samarbejdet|styregruppen|gruppen|kassen|regnskabet"
)

_FIRE = f"""
    brænder|bræner|brender
    ild i|på et|en? {_ROOM}|{_OUTSIDE}
    der|nu er|går ild
    gået|går ild i
    ildebrand|overtændt
    det er en? nødsituation
    der er|skete|har ... eksplosion
    gas*|*flasken|*flaske|kedlen|fyret|ovnen|grillen ... eksploderet
    er|gået|går|står ... i brand|flammer|lys lue?
    der er|udbrudt|udbrød brand
    brand lige? nu
    flammer*
    røg i|ud|fra|overalt|under hele|af|alle|et|en? {_ROOM}|vinduet|vinduerne|døren|gangen
    kommer|vælter|siver|står|sort|tyk|tæt|masser af|sort|meget|tyk? røg
    fyldt|fuldt|fuld med|af ... røg
    lugter|lugte|stinker|smells|smell ... gas|brændt
    gaslugt|gasudslip|gaslækage|gaslæk
    on fire
    fire in|at
    is burning
"""
_HEART_AND_BREATH = f"""
    faldet|segnet|styrtet|faldt|dejset om
    falder|segner om lige|nu
    {_PERSON} ... falder|segner om
    {_HUMAN} ... sunket|sank|faldt|faldet|falder sammen
    bevidstløs|bevidstløse|livløs|livløst|besvimet|besvimede|besvimer
    {_HUMAN} ... vågner ikke
    ligger ... vågner|reagerer|svarer ikke
    {_HUMAN} ... rører|bevæger sig ikke
    ikke|ingen|uden nogen? puls|livstegn
    trækker|ånder|får|trak|fik ikke|næsten|knap vejret|luft
    ikke|næsten|knap|knapt ... få|trække|trækker|får|fået vejret|luft|ånde
    ånder|åndede ikke
    holdt|holder op med at trække|ånde
    tror|frygter ... er død
    svært ved at ... vejret|luft
    åndenød|vejrtrækningsbesvær
    gisper|hiver|snapper efter vejret|luft
    har|får|få ... hjertestop|hjerteanfald|hjertetilfælde|slagtilfælde|ildebefindende
    tror|ligner ... {_ILLNESS}
    smerter|ondt|jag|trykker|stikker|presser|trykken|snører i|for|over hele? brystet|bryst
    brystsmerter
    stråler ... armen|arm|kæben
    hænger|lammet|skæv|skævt ... mundvig|mundvigen|ansigt|ansigtet
    mundvigen|mundvig|ansigtet hænger|skævt
    taler|snakker pludselig|helt? sort|utydeligt|sløret
    kramper|krampeanfald|epilepsianfald
    har|får|fået|fik ... allergisk chok|reaktion
    allergisk chok
    anafylaktisk
    hals|halsen|tungen|ansigtet|læberne ... hæver|svulmer|hævet|lukker
    hæver|svulmer|lukker|hævet halsen|tungen|ansigtet|læberne
    hævet op i ansigtet|halsen
    {_HUMAN}|og er|bliver ... blå i? hovedet|ansigtet?
    heart attack
    cardiac arrest
    collapsed|unconscious|fainted
    passed out
    not|isnt|stopped|hardly|cant|cannot breathing|breathe
    having|had|has a|an stroke|seizure
    chest pain|pains
"""
_INJURY = f"""
    bløder
    blod|blodet ... vælter|sprøjter|løber|fosser|overalt|pumper
    vælter|sprøjter|løber|fosser|pumper ... blod|blodet
    stoppe|standse|stopper|stoppet blødningen|blødning|blodet
    bleeding
    kvæles|kvalt|choking
    galt|fast i halsen
    slugt|spist|drukket|sluger|drak|spiste ... {_POISON}
    taget|tog ... *piller|*pillerne|*tabletter|panodiler|overdosis
    swallowed ... battery|pills|poison|bleach
    forgiftet|overdosis|overdose|poisoned
    fået|fik|får elektrisk|strøm stød|igennem|gennem
    fået|fik stød|strøm
    skåret|savet|hugget|klippet|revet|mistet|kappet|skar|saver ... {_BODY}
    slået|slog hovedet
    slået|ramt|hul i hovedet
    {_BODY} ... fanget|klemt|fastklemt i
    kan ikke bevæge|mærke ... ben|benene|arme|armene
    brandsår|skoldet|brændt ... ansigtet|hele|hånden|armen|alvorligt
    føder nu|lige
    gået i fødsel
"""
_ACCIDENT = f"""
    {_HUMAN}|nogen|en|jeg|er|ved ... drukner|drukne|druknet
    drukner|drukne|druknet i {_WATER}|vandet
    drowning|drowned
    faldet|faldt|falder|røget|gået|kørt|trillet|hoppet i|gennem|igennem {_WATER}
    {_HUMAN}|en|nogen ... faldet|faldt|røget|kørt|trillet|hoppet i|gennem vandet|vand
    fallen|fell ... in|into|through ... {_WATER}|water
    {_HUMAN} ... gået|svømmet|sejlet ud|langt i|på {_WATER}|vandet
    he|she|someone|child|man ... fell|fallen from|off|down
    {_HUMAN}|nogen ligger|flyder ... i {_WATER}|vandet
    ligger|flyder et? {_HUMAN}|en|nogen {_HUMAN}? i {_WATER}|vandet
    {_HUMAN}|jeg ... faldet|faldt|styrtet|røget ned? fra|ad|af|gennem *
    faldet|faldt|styrtet ned? fra|gennem ... taget|stigen|stilladset|tribunen|hesten|træet
    fastklemt|overkørt*|påkørt|forulykket
    sidder|ligger|kommet|kom ... fast|klemt|klemme i|under|inde ... maskine*|*traktor*
    sidder|ligger|kommet|kom ... fast|klemt|klemme i|under|inde ... bil|bilen|træet|muren|porten
    ligger nogen|folk|mennesker|en|børn ... under
    bil|bus|knallert|motorcykel|traktor|{_HUMAN} ... kørt galt|ned
    ramt|kørt ... af en? bil|bus|traktor|lastbil|tog
    {_HUMAN} ... kørt over
    {_HUMAN} ... klemt i|under
    væltet|vælter|væltede med ... *traktor|*traktoren|motorcykel|knallert|*atv
    bilen|bussen|bil|bus|traktor ... grøften
    sket en|et ... ulykke|trafikulykke|arbejdsulykke|uheld
    alvorligt|hårdt|livsfarligt|slemt tilskadekommet|kvæstet|såret|tilskadekomne|kvæstede
    livsfare|livstruende
    {_PERSON} ... er ved at dø
    {_CHILD} ... er|blevet helt|pludselig? væk|forsvundet
    car|traffic|road accident|crash
    terrible|bad|serious accident
"""
_VIOLENCE = f"""
    bliver|blevet|er|blev ... overfaldet
    overfalder|gidsel|gidsler|knivstukket|knivstikkeri|skyderi|voldtager|voldtaget
    går|løber|kommer|står|render|truer|angriber|slås|slår ... med ... {_WEAPON}
    med ... {_WEAPON} rundt|mod|imod|i|ude|inde|til|foran
    trækker|trukket|hiver|fægter|viftede|vifter med? en? {_WEAPON}
    truer ... på livet
    truer ... med at slå|dræbe|skyde|stikke|brænde
    {_HUMAN} slår|banker|tæver|tæsker|sparker|kvæler mig|hende|ham|os|børnene|barnet|løs|sin
    slår|banker|tæver|tæsker|sparker|kvæler mig|hende|ham|børnene|barnet|løs
    de|to|unge|mænd|drenge|nogen|fulde|der ... slås ... lige|udenfor|nu nu?
    {_PERSON} ... slå|slår|slået|banke|tæske ... ihjel
    skyder på|efter|mod|omkring|vildt
    bliver|blev|er|blevet skudt
    blevet|blev stukket
    hører|hørte|lød|lyder ... skud
    nogen|de|en|tyve ... bryder|brudt ind
    ved|forsøger|prøver på? at bryde ind|døren|vinduet
    fremmed|ukendt ... i|inde mit|vores|soveværelset hus|have|lejlighed?
    nogen i|inde i? mit|vores hus|soveværelse|have
    hængt|skudt sig|mig selv?
    der er ... bombe
    bombetrussel|terrorangreb
    attacked|attacking|assaulted|stabbed|stabbing|shooting
    hitting|beating me|her|him
"""
_CALLS = """
    ring|ringe|tilkald|tilkalde|send|sende|hent til|efter|en? en? ambulance|ambulancen
    ring|ringe|tilkald|tilkalde|send|sende|hent til|efter? brandvæsenet|brandvæsen|brandbil
    ring|ringe|ringer til? 112
    ring|ringe|tilkald til|efter? politiet|politi|hjælp|læge nu|straks|hurtigt|omgående
    brug|bruge for? en? ambulance|ambulancen|brandvæsenet
    brug|bruge for? politi|politiet|læge|hjælp nu|straks|hurtigt|akut
    ambulance|brandvæsen|politi|læge nu|hurtigt|straks
    call|need|send an|the|for? ambulance|112|911
    call the? police
"""

EMERGENCY = Phrases.of(_FIRE + _HEART_AND_BREATH + _INJURY + _ACCIDENT + _VIOLENCE + _CALLS)

LIKELY = Phrases.of(
    f"""
    # fire
    *brand|*branden i|på|hos|ved|omkring {_ROOM}|{_OUTSIDE}|os|mig|naboen
    gnistrer|gnister|hvæser|kulilte|kuldeilte|røgen|gasflasken|gasflaske
    lugter|lugte|ser|ryger af|kraftigt? røg|voldsomt|kraftigt

    # people in a bad way
    {_ILLNESS}
    {_HUMAN}|hovedet ... ikke ... kontakt
    {_HUMAN}|en|nogen ligger|sidder ... gulvet|vejen|jorden|grøften|sneen|fliserne
    {_HUMAN} ... ... ligger ... gulvet|vejen|jorden|grøften|sneen|fliserne
    ligger en|et|nogen|der? ... {_HUMAN} ... gulvet|vejen|jorden|grøften|sneen|fliserne
    {_HUMAN}|jeg ... ikke rejse|bevæge sig|mig
    {_HUMAN} ... ikke mærke|tale|snakke|synke
    {_HUMAN} ... blod|stønner|jamrer|kramper|hyperventilerer
    {_CHILD} ... spist|slugt|drukket ... kaster|dårlig|syg
    {_CHILD} ... spist|slugt|drukket ... ... kaster|dårlig|syg
    tager sig til hjertet|brystet
    hjertet hamrer|galoperer|flimrer
    diabetiker|diabetes|sukkersyge ... væk|sveder|ryster|bevidst*|kold|sløv
    vandet er gået

    # accidents
    sket|ude|været for? ... *ulykke
    brækket|brækkede ... {_BONE}
    påkørsel|kæntret|kollision|begravet
    væltet|faldet|styrtet ned|ind? over ham|hende|mig|dem|børn|nogen|nogle|folk
    {_HUMAN}|ene ... er|blevet væk|forsvundet|savnet

    # violence
    truer folk|os|mig|alle|andre|ham|hende|børnene|personalet|gæsterne|publikum
    smadrer alt|vinduer|ruder|stole|inventar|hele
    slagsmål|overfald|indbrudstyv|indbrudstyve|tyven|tyvene
    indbrud ... nu|gang
    mand|en|nogen|de|han|hun|naboen ... {_WEAPON}
    skudt mod|efter|på|i
    lyd|lyde|råb|skrig af|om slag|hjælp|skud
    råber|skriger|kalder om hjælp

    # English
    robbed|burglar|fight|accident|smoke|blood|threatening|injured|knife|gun
    """
)
"""What is an emergency in a message that asks nothing, or that says "now"."""

CALLING_FOR_HELP = Phrases.of(
    """
    hvad gør|skal|kan jeg|vi man? nu|gøre?
    hvad gør man nu
    hvor er|hænger|sidder|finder jeg|vi? den|nærmeste? *hjertestarter*
    hvem kan? ringer|ringe jeg|vi til?
    hvem skal jeg ringe til
    kan|vil|er der? nogen|du|i|en der? kan? hjælpe|komme|ringe|tilkalde
    kan du|i hjælpe
    hvor lang tid|længe
    what do|should|can i|we do?
    """
)
"""Questions that go with an emergency and are no other question."""

_BUSY = (
    "*papir*|*arbejde|opgaver|*opgaver|*mails|mail|*møder|*regler|krav|*krav|bureaukrati*|"
    "*skemaer|*regneark|spam|administration|dokumentation|*ansøgninger|beskeder|turister|gæld|"
    "rod|skrald|ukrudt|biler|trafik|mængden|larmen|støjen|debatten|frivilligt|regninger|ideer|alt|"
    "bilag|kvitteringer|alle|det"
)
_HAPPENS = "brænder|bløder|falder|kvæles|drukner|hjertestop|hjerteanfald|blodprop|overfaldet"
_HAPPENED = "bevidstløs|overfaldet|påkørt|besvimet|faldet|brand|ulykke|syg|skadet|såret|uheld"

FIGURES_OF_SPEECH = Phrases.of(
    f"""
    # what may happen
    hvis|når|såfremt|ifald|if|when ... {_HAPPENS} om?
    hvis|når|såfremt|ifald|if|when * * ... {_HAPPENS} om?
    hvis|når|såfremt|ifald ... bliver|er|har|kommer|sker|skulle ... {_HAPPENED}
    ved|efter|mod|om|uden|for|under en|et? ildebrand|brand|hjertestop|blodprop|ulykke|overfald
    ved|efter|mod|om|uden|for|under en|et? indbrud|trafikulykke|slagsmål|vold|hærværk
    hvem|hvad|hvor|hvornår|hvorfor brænder|drukner|bløder
    så|at ingen ... drukner|falder|bløder|kvæles om?
    brænder man|vi|de

    # fire
    brænder|brænde|brænd ... for|ud|inde|sammen|varmt|op|broer|broerne|kalorier|penge|fingrene
    brænder|brænde ... flis|affald|haveaffald|kvas|halm|*bål|træ|*bålet
    *bål|*bålet|*lys|*lyset|*lysene|*ovnen|*ovn|pejsen brænder
    huset brænder kursus|kurset|workshop|workshoppen|koster
    workshop* ... brænder
    når det brænder på
    ild i maven|hjertet|os|folk|gruppen|klyngen|foreningen|bestyrelsen|projektet|debatten|øjnene
    tænder|tænde|tænd ... ild
    eksplosion i|af antal*|*priser|interesse*|medlems*|deltager*
    vi|de|han|hun|jeg|holdet røg
    {_GROUP} ... truer
    penge|pengene|posten|butikker|butikken|tilskud|tilskuddet|{_GROUP} ... røg
    røg ud|fra|ind|ned af|i|på ... vasken|bestyrelsen|posten|klyngen|foreningen|kampen|puljen
    *priser*|*priserne|*udgifter*|*tallet|prisen|interessen|gælden ... eksploder*

    # the association as a body
    {_GROUP} ... bløder|bløde|kvæles|kvalt|drukner|drukne|druknet|livløs|livløse|bevidstløs
    {_GROUP} er|var|bliver|ved ... faldet|sunket|segnet|gået|kørt|styrtet om|sammen|ned|galt|væk
    {_GROUP} er|var|bliver|blev|føler ... overfaldet|lammet
    {_GROUP} ... kan|får|trækker ... ikke ... luft|vejret|ånde
    {_GROUP} ... slår|slås
    bløder ... penge|medlemmer|kroner|indbyggere|folk|frivillige|borgere|økonomisk|familier
    drukner|drukne|druknet|kvæles|kvalt|kvæler|begravet|overfaldet ... i|af|med ... {_BUSY}
    vi ... drukner|drukne|druknet|kvalt|kvæles
    skåret ind? til benet
    skudt|skyder|skød sig|os|mig selv? i foden
    overfaldet af|i * *?
    kvalt i fødslen|opløbet|starten
    kan ikke få vejret for|af bare? *
    *mobil|*mobilen|*telefon|*telefonen|*computer|planterne|planen ... druknet|drukner
    ondt i brystet|hjertet over|af at|den

    # blows, shots and knives
    slår|slå|slået|banke|banker ... ihjel med|af tid|tiden|kedsomhed
    slår ... tid|tiden|projektet|ideen|idéen|initiativet|lysten|engagementet ihjel
    slå|slår mig|sig selv? ihjel
    slår mig|os|jer at|som|ned|fast|ud
    slagsmål|kamp|slås om|mellem|for|imod|sammen|til|fra|op|ned
    skyder på|efter skiver|skive|mål|formanden|måls|målet
    må|kan|skal vi|man|børn|spejdere|spejderne|ungerne|unge|de ... kniv|knive|dolk|våben
    male|maling|mad|kage|spise|skære|snitte ... med ... kniv

    # wanting help with something else
    hjælp nu? til|med|fra
    vandet ... kælderen|bruddet|regningen
    """
)

TOPICS = Phrases.of(
    """
    *forsikr*|dækket|dækker|dækning|dækkes|*erstatning*|selvrisiko|arbejdsskade*|anmelde*
    *kursus*|*kurser*|kurset|førstehjælp*|*øvelse*|øver|øve|evakuering*|beredskab*
    brandplan*|brandsikring*|brandsyn*|brandtilsyn*|brandmyndighed*|brandkrav*|brandslukker*
    forebyg*|undgå|undgår|sikre|sikrer|mindske|regler*|*krav|tilladelse*|tilladt|*ansvar|ansvaret
    *pulje*|*tilskud*|fond*|*fond|*fonde|ansøg*|penge|pengene|budget*|stress|stress*|udbrændt*
    koster|kostede|betaler|betale|hæfter|hæfte
    statistik*|procent|hvorfor|workshop*|*film|bog|bogen|foredrag*|teater*|museum|museet|artikel*
    hvor mange|ofte|tit|meget|stor
    hvem|hvornår|hvor|hvordan kan|skal|bør|må man|vi|jeg|foreningen
    om året
    må|skal|bør vi|man|foreningen have|hænge|opbevare|bruge|lave|holde|brænde|øve|ha
    må vi|man|spejdere|børn
    år|måneder|uger|dage siden
    i|sidste|forrige år|fjor|sommer|sommers|vinter|vinters|uge|måned|weekend|weekenden|efteråret
    i går|forgårs|mandags|tirsdags|onsdags|torsdags|fredags|lørdags|søndags|foråret|januar
    18*|19*|20*|dengang|engang|tidligere|nedbrændt*|genopbyg*|ifjor|igår
    reagerer|håndterer|forholder man|vi|foreningen|i|de
    tegn|symptomer|tegnene|symptomerne på
    insurance|course|policy|years|prevent|rules|liability|grant|if|plan|need a|an? plan|course
    """
)

NOW = Phrases.of(
    """
    lige nu|her
    i dette øjeblik
    skynd|straks|øjeblikkelig|øjeblikkeligt|omgående|hjælp
    hvad gør jeg
    jeg er alene
    right now
    help|hurry
    """
)
