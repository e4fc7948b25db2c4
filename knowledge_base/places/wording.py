"""The Danish words around places: polite ones, prepositions, and names that are ordinary words.

All folded (`folding.Word.folded`). Lists made by hand; a word missing here costs a question
asked once too often, never a wrong association.
"""

# ruff: noqa: SIM905 - lists of words are read and mended more easily as running text

# What people write before and after a place when asked where they are.
BEFORE = frozenset(
    "hej hejsa goddag dav vi jeg os er bor kommer hoerer til ligger holder i fra ved omkring naer "
    "taet paa ude oppe nede ovre her det den en et lige uden for nord syd oest vest midt "
    "i naerheden af landsbyen landsby byen by oeen oe klyngen klynge landsbyklyngen landsbyklynge "
    "vores min mit mine postnummer postnummeret postnr kommunen kommune dk danmark adressen "
    "hedder navnet navn og omegn naermere bestemt nemlig altsaa".split()
)
AFTER = frozenset(
    "kommune kommunen kommunes kommuner regionskommune tak danmark landsbyklynge landsbyklyngen "
    "klyngen klynge by omegn og omraadet egnen mvh hilsen venlig paa i fyn jylland sjaelland "
    "djursland".split()
)

KOMMUNE = frozenset("kommune kommunes kommuner regionskommune".split())
KLYNGE = frozenset("klynge klyngen landsbyklynge landsbyklyngen landsbyfaellesskabet".split())

PREPOSITIONS = frozenset("i fra ved omkring paa naer mellem".split())
COMPASS = frozenset("nord syd oest vest nordoest nordvest sydoest sydvest uden".split())
AND = frozenset("og eller samt".split())

# Names that also are words: in a sentence they need a capital letter.
ORDINARY = frozenset(
    "aars ans arden balle beder borre brande broby baekke faxe flemming fur galten give gram "
    "greve hals hammel hampen hasle hejls henne hovedgaard humble lejre lem lemming loekken "
    "loesning moerke mors odder oure ribe ringe rude ry roenne skive skjern stege stouby "
    "struer tarm them tim toerring tune varde vejen vig vils vraa friskvind".split()
)

# Common words that are a slip away from a place: no one who writes "bedre" means Beder. Found by
# looking up the 6,000 commonest Danish words one by one.
COMMON = frozenset(
    "anden anders andel armen bakke ballet bedre bedste begaa bider bjerg blande brand branden "
    "breve bringe byder baekke braende daekke denne drager fange fejre femte festen fjern forud "
    "forum gammel given giver givet grave gribe groenne hammer handel hanne helte hende henning "
    "hente hesten himmel hjemmet hoeje hoejere hoejre hoere hoerer hoerte holde holland kampen "
    "koebe koekken koere konge krise laese laeste laesning lange leder lejer lejren loekke "
    "loesningen loesninger maaling maerke mario moerk moerket moerkt nevoe oploesning orden peder "
    "raekke resten ringen ringer ringet roede runde sagen sandhed sejle sejre skala skibe skide "
    "skove skrive soege sorte stede steget steve stige stockholm sunde sundt synge taarn taender "
    "testen tjene trine truer tunge umiddelbart vandet varme vejer vesten virus".split()
)

# First names: "fra Tim" is a person, "i Tim" is a village.
FIRST_NAMES = frozenset("flemming tim".split())

# Clusters whose names can stand in a sentence and mean what they say.
PHRASES = frozenset(
    "de5landsbyer landvandogby landetmellembyerne landetmellemfjordene landsbyende7sogne "
    "bedstmodwest aadalen liviaadalen minlandsbyklynge midtinorddjurs".split()
)

# What may follow a bare postal code that goes on in a sentence: not "8000 indbyggere".
GOES_ON = frozenset(
    "og eller men hvem hvad hvor hvordan hvornaar hvilken som der er har kan skal vil maa vi jeg "
    "i ved hos tak postnummer".split()
)
POSTAL = frozenset("postnummer postnummeret postnr dk".split())

# What a number in four digits counts when it is no postal code.
COUNTED = frozenset(
    "kr kroner medlemmer mennesker indbyggere borgere personer husstande frivillige deltagere "
    "meter km kvm timer stk".split()
)
# Numbers below are more often years or sums than the centre of Copenhagen.
FIRST_CODE_THAT_IS_NO_YEAR = 2100
