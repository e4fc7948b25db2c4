"""Questions to the bot about the bot itself, recognised by whom they address.

"Gemmer du" asks the bot, "gemmer man" the archive. As with small talk, what is left of a message
beside these phrases decides whether there is a further question in it.
"""

from knowledge_base.talk.phrases import Phrases

_BOT = "bot|chatbot|robot|tjeneste|chat|side|kanal|service|hjælper"
_MACHINE = (
    "menneske|mennesker|robot|robotter|maskine|bot|computer|chatbot|ai|program|computerprogram|"
    "automat|sprogmodel|telefonsvarer|human|machine"
)
_TALK = "taler|snakker|skriver|chatter"
_TO_TALK = "tale|snakke|skrive|chatte|tal|snak|talt|snakket|fat"
_SOMEONE_REAL = "et|en|noget|nogle? rigtigt|rigtige|rigtig|levende|ægte? menneske|mennesker"
_I_WRITE = "skriver|skrev|spørger|siger|sender|skrevet|sagt"
_MY = "mine|vores|mit|min|personlige"
_MESSAGES = (
    "beskeder|besked|spørgsmål|samtaler|samtale|samtalen|oplysninger|data|navn|nummer|"
    "chat|chatten|svar|tekst|personoplysninger|persondata"
)
_KEEP = (
    "gemmer|logger|husker|sletter|lagrer|registrerer|noterer|optager|videregiver|deler|sælger|"
    "opbevarer|overvåger|videresender|indsamler|misbruger"
)
_KEPT = (
    "gemt|slettet|logget|lagret|registreret|delt|optaget|overvåget|anonym|anonyme|anonymt|"
    "fortrolig|fortroligt|privat|private|sikkert|sikre|hemmeligt|krypteret|læst"
)
_OTHERS = "andre|nogen|kommunen|dgi|politiet|folk|formanden|naboen|bestyrelsen|alle"

WHO_ARE_YOU = Phrases.of(
    f"""
    hvem er du|i|dig
    hvad er du|i for? en|noget|egentlig? $
    hvem|hvad er det|du jeg|vi {_TALK} med|til
    hvem {_TALK} jeg|vi egentlig|nu? med|til
    hvem er det der svarer|skriver|taler|sidder
    hvem er det her
    hvad er det for en|noget {_BOT}
    hvem har sat dig til ...
    hvem|hvad sidder|gemmer|er der? sig? i|bag den|på|skærmen anden? ende?
    hvem svarer|sidder på|mig|os|her mine|vores|mit? spørgsmål|spørgsmålene?
    hvem svarer på spørgsmål|spørgsmålene her
    hvem|hvad er klyngehjælp
    hvem har lavet|bygget|programmeret|skabt|udviklet|opfundet|kodet dig|jer|klyngehjælp|botten
    hvem har lavet|bygget|programmeret|skabt|udviklet den|denne her? {_BOT}
    hvem lavede|byggede|programmerede|skabte|ejer|styrer|passer|betaler dig|klyngehjælp|botten
    hvem ejer|driver|styrer|passer den|denne her? {_BOT}
    hvem står bag dig|klyngehjælp|botten|chatten
    hvem står bag den|det|denne|dette her? {_BOT}
    hvem står bag det|dette her
    hvem|hvor kommer|er|arbejder|hører du fra|for|til|ansat ved|hos|af?
    har du|i et|noget navn
    hvad|hvordan hedder du|den|botten
    hvad er dit navn
    hvad|hvordan kalder|kaldes man|jeg|vi|du dig?
    hvad|hvordan skal|må jeg|vi|man kalde dig
    er du|i fra|hos|ansat hos|af|ved|i? *
    er du|i en del af *
    er det dgi|kommunen|klyngehjælp|dgis jeg|vi|der {_TALK}|svarer|står ... med|dig?
    arbejder du|i for|hos *
    hvad er det|dette her ... for|noget noget?
    hvem bestemmer|har over|magten over? dig
    er du dgi|kommunen|klyngehjælp
    eller hvem|hvad er|hvad du?
    præsenter|præsentere|presenter lige? dig|jer lige? selv
    fortæl|sig ... om dig selv?
    fortæl|sig ... hvem du er
    hvor gammel er du
    who are|is you|this
    whos this
    what are you
    who am i ... to|with
    who made|built|created|runs|programmed|owns|designed|developed you
    who made|built|created|runs|programmed|owns|designed|developed this {_BOT}
    whats|what is? your name
    do you have a name
    who do you work for
    introduce yourself
    about yourself
    where are you from
    """
)

ARE_YOU_HUMAN = Phrases.of(
    f"""
    er du|dette|i ... {_MACHINE}
    er det her ... {_MACHINE}
    {_TO_TALK} med en|et robot|maskine|computer|bot|chatbot
    du er ... {_MACHINE} ikke
    er det|dette|der ... automatisk|automatiseret tjeneste|svar|system?
    er du|i ... menneskelig|levende|virkelig|ægte|rigtig|person
    er du|dette|i|det ... kunstig|chatgpt|gpt|copilot|gemini|siri|alexa intelligens?
    er det en|et|bare|kun|sådan ... {_MACHINE}
    er det en|et|bare|maskinen|robotten|computeren ... der skriver|svarer|taler
    eller en|et|er|bare|kun ... {_MACHINE}|person|levende
    {_TALK} jeg|vi ... med ... {_MACHINE}|person|levende
    er jeg|vi ... {_TO_TALK} med ... {_MACHINE}
    er der ... person|menneske|mennesker bag
    svarer|sidder|er der et|en|rigtige|nogen ... i|bag|ved den|skærmen|røret|tasterne anden? ende?
    svarer|sidder|er der et|en|nogle|rigtige ... menneske|mennesker
    sidder du|i|der ... kontor|svarer|skriver|skrivebord|tasterne
    har du|i en|et? følelser|bevidsthed|hjerne|hjerte|krop|sjæl|kæreste|familie
    kan du|i føle|tænke|mærke
    findes du|i
    {_TO_TALK} med {_SOMEONE_REAL}
    kan|må|kunne|vil jeg|vi ... {_TO_TALK} med {_SOMEONE_REAL}
    kan|må|kunne|vil jeg|vi ... {_TO_TALK} med en rigtig|levende|ægte person|medarbejder
    giv|stil|send mig|os ... menneske|medarbejder
    are|r you ... {_MACHINE}|person|real|alive|chatgpt
    is this|it ... {_MACHINE}|person|chatgpt
    am i ... to|with a|an ... {_MACHINE}|person
    talk|speak to|with a|an real|actual? human|person
    do you have feelings|emotions
    or a|an|just ... {_MACHINE}|person
    """
)

WHAT_CAN_YOU_DO = Phrases.of(
    f"""
    hjælp|help|hjælpe|sos
    kan|vil|gider du|i hjælpe mig|os?
    jeg|vi har|skal brug|bruge for? hjælp
    hvad kan du|i|man|jeg|vi hjælpe|bruge|spørge|svare dig|os|mig|på|om|til? med|om|til|på?
    hvad kan|gør|laver du|i|den
    hvad kan jeg|vi få hjælp til
    hvad kan du fortælle|svare mig|os?
    hvad er det du|i kan
    hvad dækker|favner du
    ved du alt|noget
    hvilken viden har du
    hvad bruger|bruges man|dig|du|jeg|vi|klyngehjælp dig? til
    hvad er du|dit|din god|lavet|beregnet|formål|opgave|smart|bedst til|for?
    hvad er meningen|formålet|ideen med dig
    hvad ved|kender|forstår du|i noget|alt|til? om|til|dig?
    hvad skal|må|bør|kan jeg|vi|man skrive|spørge|sige om|her|til|dig?
    jeg|vi ved ikke hvad jeg|vi ... spørge|skrive|sige om?
    kan du svare på alt|alting|spørgsmål|det|hvad
    hvad er du god|bedst til
    hvad handler den|det|denne her {_BOT} om
    hvad går|handler det|dette|den her? ud|om på?
    hvad slags spørgsmål kan|svarer|må du|man|jeg|vi ...
    hvilke spørgsmål|emner|ting kan|svarer|ved|må|dækker du|jeg|man|vi ...
    hvordan virker|fungerer|bruger|bruges du|man|jeg|vi|klyngehjælp dig|klyngehjælp?
    hvordan virker|fungerer det|den|denne|dette her? {_BOT}?
    hvordan kan du|i hjælpe
    giv|vis|skriv|nævn ... eksempel|eksempler på|til? et? spørgsmål?
    eksempel|eksempler på? spørgsmål
    hvor har|får|ved|henter|finder|tager du|i alt? det|den|svar|svarene fra
    hvor har|får|henter|finder|tager du|i dine|dit|din svar|viden|oplysninger|info|data fra?
    hvor kommer|stammer svarene|svaret|det fra
    hvor kommer|stammer dine|dit|din svar|viden|oplysninger|info|data fra
    hvad bygger|baserer du|dine svar|svarene? på
    hvad er dine kilder
    hvilke kilder bruger|har du|i
    hvordan ved|finder du det|svar|svarene
    menu|menuen|kommandoer|start
    hvordan stiller|spørger jeg|vi|man dig|et|om? spørgsmål?
    vis mig hvad du kan
    what can you do|help|answer me|us|with|about?
    what can i ask|do|use|write you|this? about|for|here?
    how can|do you|i ... help|work|use me|us|you|this?
    how does this|it work
    what do you do|know about?
    what are your|you sources|features|for|good at|for?
    where do you get your|the answers|information|info|knowledge|data from
    what is|s this for
    whats this for|about
    what kind of questions can ...
    can|could you help me|us?
    need some? help
    give me an example|examples
    show me what you can
    """
)

PRIVACY = Phrases.of(
    f"""
    {_KEEP}|bruger|ser du|i|den|botten ... jeg {_I_WRITE}|har
    {_KEEP} du|i|den|botten ... {_MY} {_MESSAGES}
    {_KEEP}|læser du|i|den|botten samtalen|samtalerne|chatten|beskederne|alt|mig|os|med
    gemmer|har|ved du|i noget|data|oplysninger om|på mig|os
    gemmes|logges|slettes|bliver|optages|er ... jeg|vi {_I_WRITE} ... {_KEPT}
    gemmes|logges|slettes|optages det|alt jeg|vi {_I_WRITE}
    gemmes|logges|slettes|optages {_MY}|samtalen|chatten|beskederne|denne {_MESSAGES}?
    er|bliver samtalen|chatten|beskederne|jeg|vi ... {_KEPT}
    er|bliver det|dette her ... {_KEPT}
    er|bliver {_MY} {_MESSAGES} ... {_KEPT}|solgt|videregivet
    bliver det|alt|noget ... gemt|logget|optaget
    er|bliver det|dette anonymt|fortroligt|privat|hemmeligt|krypteret|gemt $
    er det|dette|chatten|her ... {_KEPT}|trygt ... skrive|spørge|bruge|tale|chatte|her dig?
    må|kan jeg|vi|man ... skrive|spørge|være ... anonymt|anonym|anonyme|fortroligt|trygt
    kan|vil|må|får {_OTHERS} ... se|læse|vide ... jeg {_I_WRITE}|har
    kan|vil|må {_OTHERS} ... se|læse {_MY} {_MESSAGES}
    hvem ... se|læse|læser|ser|adgang ... jeg {_I_WRITE}
    hvem ... se|ser|læse|læser|adgang ... mine|denne beskeder|spørgsmål|samtale|samtaler|chat
    læser|ser|lytter|overvåger {_OTHERS}|der|i|mennesker ... jeg {_I_WRITE}
    læser|ser|lytter|kigger {_OTHERS} med her?
    hvem ... læse|læser|følge|lytte|kigge med her
    hvad sker|gør der|du|i med ... jeg {_I_WRITE}
    hvor ender|havner|ryger|går ... jeg {_I_WRITE}
    kan|må du|i læse|se mine {_MESSAGES}
    må|kan|tør jeg skrive|fortælle|dele personlige|private ... dig|her
    trygt|sikkert|farligt at fortælle|skrive|dele ... dig|her
    kan|vil {_OTHERS} følge med ... jeg {_I_WRITE}
    gemt|registreret|noteret noget om mig|os
    {_KEPT}|hemmeligt noget om mig|os
    hvad sker|gør|bruger der|du|i med|til? mine beskeder|oplysninger|data|spørgsmål
    hvad gemmer|ved|husker|registrerer|bruger du|i om|på|mine? mig|os|oplysninger|data
    hvor gemmer|opbevarer du|i ... {_MY} {_MESSAGES}
    hvor længe gemmer|husker|opbevarer du|i ...
    hvor længe ligger|gemmes|opbevares {_MY} {_MESSAGES}
    ved|kender du|i hvem|hvor jeg|vi er|bor
    kan du|i se hvem|hvor jeg|vi er|bor|sidder
    kan|kender|ved|har|ser du|i se? mit|mine navn|nummer|telefonnummer|adresse
    slet|slette|fjern|fjerne|glem|glemme ... jeg ... {_I_WRITE}
    slet|slette|fjern|fjerne|glem|glemme ... {_MY}|denne|sidste {_MESSAGES}
    slet|glem|slette samtalen|chatten|historikken|mig|beskeden
    bruger|sætter du|i|den|botten cookies
    overholder|følger|kender du|i|botten gdpr|persondataloven|databeskyttelsesloven
    hvad|hvordan er|med ... jeres|din|dit|privatlivet privatlivspolitik|persondatapolitik|privatliv
    hvad|hvordan med|er mit|vores privatliv
    har du|i en|jeres? privatlivspolitik|persondatapolitik|tavshedspligt
    lytter|overvåger|sporer|udspionerer du|i
    sender|giver|siger|fortæller|sladrer|deler|går du|i|mine|det|noget ... videre
    fortæller|siger|sladrer du|i ... til kommunen|dgi|andre|nogen|formanden
    do|will|are you ... save|store|keep|log|share|sell|record|remember|delete ... my|what|this
    do|will|are you ... save|store|keep|log|share|sell|record|track data|messages|conversations
    are you saving|storing|recording ...
    is|are this|it|my|the|what ... private|anonymous|confidential|safe|stored|saved|secure|recorded
    who can|else? read|see ... this|my|i
    can anyone|others|people|someone|you ... read|see ... my|what|this
    can|could|please you? delete|forget|erase ... my|what|this|everything|messages
    do you know who|my i|name am?
    are you gdpr compliant?
    do you use cookies
    privacy policy
    how long do you keep|store ...
    what happens to|with my data|messages
    """
)
