"""Messages that ask one thing, and messages that ask two."""

import pytest

from knowledge_base.retrieval.clauses import clauses


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "hvem kan søge, og hvornår er fristen?",
            ("hvem kan søge", "hvornår er fristen"),
        ),
        (
            "Hvad er en landsbyklynge? Hvordan starter vi en?",
            ("Hvad er en landsbyklynge", "Hvordan starter vi en"),
        ),
        (
            "hvor mange penge kan vi få og hvem skal vi skrive til",
            ("hvor mange penge kan vi få", "hvem skal vi skrive til"),
        ),
        (
            "Hvornår blev sekretariatet lukket, og hvem har overtaget arbejdet?",
            ("Hvornår blev sekretariatet lukket", "hvem har overtaget arbejdet"),
        ),
        (
            "hvordan finder vi nye frivillige samt hvor kan vi holde møder",
            ("hvordan finder vi nye frivillige", "hvor kan vi holde møder"),
        ),
        (
            "Skal vi have en bestyrelse, og hvor mange skal der sidde i den?",
            ("Skal vi have en bestyrelse", "hvor mange skal der sidde i den"),
        ),
        (
            "kan vi søge LAG-midler, hvad er fristen, og hvem sender ansøgningen?",
            ("kan vi søge LAG-midler", "hvad er fristen", "hvem sender ansøgningen"),
        ),
        (
            "Hvem ejer hallen? Og må vi låne den?",
            ("Hvem ejer hallen", "må vi låne den"),
        ),
        (
            "hvad er Friskvind men hvem betaler for det",
            ("hvad er Friskvind", "hvem betaler for det"),
        ),
        (
            "Findes der en skabelon til referater, og hvor ligger den?",
            ("Findes der en skabelon til referater", "hvor ligger den"),
        ),
        (
            "Hvor ligger klyngehuset og hvornår har det åbent?",
            ("Hvor ligger klyngehuset", "hvornår har det åbent"),
        ),
        (
            "hvordan laver man en hjemmeside, og så hvad koster den?",
            ("hvordan laver man en hjemmeside", "hvad koster den"),
        ),
        (
            "Hvilke kommuner er med, og hvilken by er størst?",
            ("Hvilke kommuner er med", "hvilken by er størst"),
        ),
        (
            "What is a village cluster, and how do we restart ours?",
            ("What is a village cluster", "how do we restart ours"),
        ),
    ],
)
def test_two_questions_are_taken_apart(question: str, parts: tuple[str, ...]) -> None:
    assert clauses(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "hvad gør vi med unge og gamle",
        "vi er gået i stå, hvem kan hjælpe",
        "Hvordan får vi flere frivillige?",
        "Hvem betaler, er det kommunen?",
        "Hvad er forskellen på en forening og en klynge?",
        "Hvordan skriver vi en god ansøgning og et budget?",
        "Kan vi søge penge til hallen og klubhuset?",
        "Hvad siger loven om fester, lotterier og loppemarkeder?",
        "Vi har en gammel skole, hvad kan vi bruge den til?",
        "Hvem kan søge penge til kunst, kultur og idræt?",
        "Er det DGI eller kommunen, der hjælper os?",
        "hvem skal vi tale med om vej og cykelsti og belysning",
        "Hvordan går det, når to landsbyer slår sig sammen?",
        "Hvad kan vi gøre, når skolen er lukket og butikken er væk?",
        "Hvem har nøglen, og er det muligt at låne den?",
        "Fortæl om Friskvind og Kronjylland",
        "Hvor er hallen, hvem ejer den, hvad koster den, og hvornår er den åben?",
        "hvad?",
        "",
    ],
)
def test_one_question_stays_whole(question: str) -> None:
    assert clauses(question) == (question,)
