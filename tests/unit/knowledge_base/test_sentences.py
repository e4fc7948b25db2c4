import pytest

from knowledge_base.sentences import split_sentences

# One case per line of the text; " / " marks where one sentence ends and the next begins.
CASES = """
Vi mødes i aften. / Kom glad.
Kommer I? / Det håber vi! / Vi glæder os.
Evalueringer fra bl.a. Aalborg Universitet viser det.
Det kan være f.eks. Realdania eller andre.
Det kan være f. eks. Realdania.
Det koster ca. 500 kr. om året.
Det koster 500 kr. / Tilmeld jer nu.
Vi søgte 2 mio. kr. / Sidste år fik vi intet.
Vi søgte kr. 500 og fik dem.
Der er boliger, mobilitet osv. / Her er brug for alle.
Møder, kaffe osv. hører med.
Der var kage, saft m.m. / Vi sang.
Realdania, DGI m.fl. / De støttede os.
Realdania, DGI m.fl. støttede os.
Andelsselskabet er et a.m.b.a. / Det ejes af borgerne.
Andelsselskabet er et a.m.b.a. med ti ejere.
Det gælder dvs. Alle må komme.
Ring på tlf. 12 34 56 78. / Vi tager den.
Ring til hr. Hansen eller fr. Jensen.
Vi mødes kl. 19. / Der er kaffe.
Vi mødes kl. 19.30 i forsamlingshuset.
Vi bor i nr. 5. / Det er det gule hus.
Se pkt. 4 og stk. 2 i vedtægterne.
Bestyrelsen er på 5 pers. / Den vælges for et år.
Det er evt. Kommunen, der betaler.
Det fremgår af loven, jf. Serviceloven.
Det er ca. 20 pct. / Resten er frivillige.
Det er ca. 20 pct. af alle.
Mødet er den 1. januar 2020. / Husk kage.
Mødet er den 1. Januar i hallen.
Mødet er d. 5. og 6. juni.
Elever i 5. klasse sang.
Den 5. 6 kom for sent.
Sekretariatet lukkede i 2022. / Klyngerne lever videre.
Sekretariatet lukkede i 2022. / 14 foreninger tog over.
I alt blev det 29. / Klyngerne er spredt.
Prisen er 1.234,50 kr. pr. hus.
Der bor 7.000 i klyngen.
Anden verdenskrig, altså 2. Verdenskrig, sluttede i 1945.
Find den på www.dgi.dk. / Ring derefter.
Læs mere. / www.dgi.dk har listen.
Læs på https://www.dgi.dk/a.b?c=1.2 om det.
Skriv til info@dgi.dk. / Vi svarer.
Skriv til lars.hansen@dgi.dk om det.
Han sagde: "Kom nu." / Så gik vi.
Han sagde: »Kom nu!« / Så gik vi.
"Hvad nu?" spurgte hun.
De skulle “stå på egne ben”. / Det gjorde de.
Det lykkedes (se side 4). / Vi jublede.
Det lykkedes. / (Se side 4.) / Vi jublede.
De (måske) to vigtigste ting.
Når sekretariatet lukker… / Så hjælper DGI.
Vi tænkte… og tænkte.
Vi tænkte ... og tænkte.
… betyder det ikke noget.
H.C. Andersen skrev det.
H. C. Ørsted målte det.
Formanden er Jens P. Hansen. / Han er valgt for et år.
Mødet er i hal A. / Det begynder nu.
Vi bor i Aarhus N. / Mødet er der.
Nr. Vium og Sdr. Felding er med.
Vi holder Skt. Hans på plænen.
Det var p.g.a. Corona.
§ 5. Foreningens formål er klart. / Stk. 2. Alle kan være med.
1. Formål og navn
Kapitel 2. Medlemmer
a. Formanden vælges først.
Bæredygtig klynge.Derfor skal vi samarbejde.
Tak! / 😊 Vi ses.
Det går godt. / \u2013 Og vi fortsætter.
Landsbyer står stærkere, når de står sammen
Mener I det?! / Ja.
Det kostede 3,5 mio. / Det var meget.
Vi er 12 landsbyer, heraf 3 i Skive Kommune. / Nogle er små.
Det står i LBK nr. 193 af 2. marts 2016.
Kig forbi den 12.5. / Vi har åbent.
Dr. Jensen og prof. Olsen kom.
"""
LINES = CASES.strip().splitlines()


@pytest.mark.parametrize("line", LINES)
def test_a_text_is_split_where_a_dane_would_draw_breath(line: str) -> None:
    expected = line.split(" / ")
    if line.startswith("Bæredygtig"):
        expected = ["Bæredygtig klynge.", "Derfor skal vi samarbejde."]
    assert split_sentences("".join(f"{part} " for part in line.split(" / "))) == tuple(expected)


def test_the_table_is_as_thorough_as_it_was_meant_to_be() -> None:
    assert len(LINES) >= 60


def test_a_line_break_always_ends_a_sentence() -> None:
    text = "Nedslag 1: Mødesteder\nMange klynger har\nfået huse. De er glade."
    assert split_sentences(text) == (
        "Nedslag 1: Mødesteder",
        "Mange klynger har",
        "fået huse.",
        "De er glade.",
    )


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "\u2013 ", "  - ", "◦  "])
def test_a_bullet_is_no_part_of_its_sentence(bullet: str) -> None:
    assert split_sentences(f"Vi skal:\n{bullet}holde fest\n{bullet}spise") == (
        "Vi skal:",
        "holde fest",
        "spise",
    )


@pytest.mark.parametrize("text", ["", "   ", "\n\n \n", "- \n•"])
def test_text_without_words_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == ()


def test_a_negative_number_keeps_its_sign() -> None:
    assert split_sentences("-5 grader") == ("-5 grader",)


def test_nothing_but_space_and_bullets_is_lost() -> None:
    text = "\n".join(f"- {line.replace(' / ', '  ')}" for line in LINES)
    kept = "".join("".join(split_sentences(text)).split())
    assert kept == "".join(text.replace("\n- ", "\n").removeprefix("- ").split())


def test_every_sentence_stands_in_the_text_as_it_is_returned() -> None:
    text = "Vi  har\u00a0to   mellemrum.  Også her .  Ja"
    assert all(sentence in text for sentence in split_sentences(text))
