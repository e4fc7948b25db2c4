"""The Danish words around places: polite ones, prepositions, and names that are ordinary words.

All folded (`folding.Word.folded`). Lists made by hand; a word missing here costs a question
asked once too often, never a wrong association.
"""

# ruff: noqa: SIM905 - lists of words are read and mended more easily as running text

# What people write before and after a place when asked where they are.
BEFORE = frozenset(
    "hej hejsa goddag dav vi jeg os er bor kommer hoerer til ligger holder i fra ved omkring "
    "naer taet paa ude oppe nede ovre her det den en et lige uden for nord syd oest vest midt i "
    "naerheden af landsbyen landsby byen by oeen oe klyngen klynge landsbyklyngen landsbyklynge "
    "vores min mit mine postnummer postnummeret postnr kommunen kommune dk danmark adressen "
    "hedder navnet navn del af nordlige sydlige oestlige vestlige nordvestlige nordoestlige "
    "sydvestlige sydoestlige og omegn naermere bestemt nemlig altsaa vist nok".split()
)
AFTER = frozenset(
    "vil tro nok vist altsaa sogn sogns kommune kommunen kommunes kommuner regionskommune kom tak "
    "danmark landsbyklynge landsbyklyngen klyngen klynge by omegn og omraadet egnen mvh hilsen "
    "venlig paa i".split()
)

KOMMUNE = frozenset("kommune kommunes kommuner regionskommune".split())
KOMMUNE_FOR_SHORT = frozenset({"kom"})  # in a place and nothing else: in a sentence it is "came"
KLYNGE = frozenset("klynge klyngen landsbyklynge landsbyklyngen landsbyfaellesskabet".split())

PREPOSITIONS = frozenset("i fra ved omkring paa naer mellem til udenfor".split())
VILLAGE = frozenset(
    "landsbyen landsbyerne landsby byen byerne sognet sognene oeen oeerne halvoeen egnen "
    "kommunen".split()
)
COMES = frozenset("kommer er bor vi klyngen".split())
AROUND = frozenset("naerheden udkanten omegnen midten omraadet".split())
# What follows a place at the start of a sentence that tells of it: "Vejby er træt".
HERE = frozenset("her er har og ligger mangler soeger vil".split())
# What stands beside a city's name in the name of something else: "Aarhus Universitet".
INSTITUTIONS = frozenset(
    "universitet universitetet festival sparekassen sparekasse banken kredit mod modellen model "
    "konventionen avis stiftstidende folkeblad erklaeringen charteret aftalen katedralskole "
    "bank region".split()
)
DGI = "dgi"
# What stands after the name of a place, and says that it is one.
LOCAL = frozenset(
    "borgerforening beboerforening lokalraad landsbyraad sogneraad sogneforening forsamlingshus "
    "medborgerhus samlingshus kulturhus sogn omegn idraetsforening gymnastikforening boldklub "
    "hallen friskole koebmandsgaard borgerhus lokalforening sogns beboerforenings".split()
)
COMPASS = frozenset("nord syd oest vest nordoest nordvest sydoest sydvest uden".split())
AND = frozenset("og eller samt".split())

# Names of people: "fra Tim" is a person, "i Tim" is a village.
PEOPLE = frozenset(
    "aagaard aaberg astrup bak bakke balle bang bech beck berg birk bisgaard bjerg bjerre bonde "
    "borup brandt bruun bach dahl dalsgaard dam damgaard egholm ejstrup elkjaer estrup flemming "
    "fogh friis frost fuglsang gade gram groenbaek hald hansen haugaard hede hedegaard hjorth "
    "holm holt hove hoejgaard hoejlund juhl jul kirkeby kirkegaard kjaer kjeldgaard koch kragh "
    "krarup krog krogh ladegaard lang lange lind lindholm lunde lund lundgaard lyng meldgaard "
    "midtgaard moelgaard moeller munk norup noergaard nygaard oerum oestergaard oelgaard "
    "overgaard palsgaard rask ravn refsgaard riis rind ringgaard rosendal sander sandager skov "
    "skovgaard skovsgaard sommer storm stentoft sundgaard svane soegaard soendergaard tang "
    "thomsen thorup tim toft torp tranberg trolle ulstrup vang vedel vestergaard vinther winther "
    "worm".split()
)

# Names of clusters and of old districts ("Den sydlige Del") that can stand in a sentence and mean
# what they say.
PHRASES = frozenset(
    "de5landsbyer defemlandsbyer landvandogby landetmellembyerne landetmellemfjordene "
    "landsbyende7sogne bedstmodwest aadalen liviaadalen minlandsbyklynge midtinorddjurs "
    "dennordligedel densydligedel denoestligedel denvestligedel dennordvestligedel "
    "dennordoestligedel densydvestligedel densydoestligedel denstoerstedel".split()
)

# What may follow a bare postal code that goes on in a sentence: not "8000 indbyggere".
GOES_ON = frozenset(
    "her og eller men hvem hvad hvor hvordan hvornaar hvilken som der er har kan skal vil maa vi "
    "jeg i ved hos tak postnummer".split()
)
POSTAL = frozenset("postnummer postnummeret postnr dk".split())

# What a number in four digits counts when it is no postal code.
COUNTED = frozenset(
    "kr kroner medlemmer mennesker indbyggere borgere personer husstande frivillige deltagere "
    "meter km kvm timer stk kl klokken".split()
)
# Numbers below are more often years or sums than the centre of Copenhagen.
FIRST_CODE_THAT_IS_NO_YEAR = 2100
