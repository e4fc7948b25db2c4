"""Words that sentences open with: a capital letter there makes no name of them."""

# ruff: noqa: SIM905 - lists of words are read and mended more easily as running text

OPENERS = frozenset(
    """
    aftal alene begge begynd bestem bestyrelsen borgere borgerne brug bed beslut derefter derfor
    dermed desuden enhver find flere folk fordel foreningen foreninger forklar forsøg fortæl
    først frivillige få giv gør hold husk hvis ifølge inden ingen inviter især klyngen klynger
    kommunen kontakt landsbyen landsbyerne lav læg læs meld medlemmer mens mød møder ofte også
    pengene penge prøv ring saml samtidig selv send siden sig skriv snak spørg start svar sæt søg
    sørg tag tal tilskuddet tjek udpeg undersøg unge vis vælg ældre
    a after all an and any anyone as ask at both before begin but by call check contact each every
    find first for from get give have hold if in invite it keep many meet money most no not on once
    one only or other people read remember several since so some start such take talk tell that
    the their then there these they this those to today together two use village villages
    volunteers we what when where which who with without write you your
    """.split()
)
"""Folded; a list by judgement, for what a passage itself does not show to be a common word."""
