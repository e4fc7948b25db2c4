"""The printed page, read back by another library than wrote it."""

# ruff: noqa: RUF001 - letters that are easily mistaken for others are the point

import io
import re
from functools import cache

import pytest
from pypdf import PdfReader

from bot.guide.plan import NextStep, Plan, PlanSource, StepKind
from bot.papers import pdf
from knowledge_base.language import Language
from tests.fakes import plans
from tests.unit.bot.papers.extremes import EXTREMES
from tests.unit.bot.papers.facts import missing, squeezed

POINTS_PER_MM = 72 / 25.4
FOOT = (
    "Det var der ikke plads til",
    "There was no room here",
    "Nogle tegn kan",
    "Some characters",
    "Lavet med",
    "Made with",
)
"""How the lines begin that are drawn last."""


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


@cache
def written(plan: Plan) -> bytes:
    return pdf.write(plan)


def text_of(plan: Plan) -> str:
    return read(written(plan)).pages[0].extract_text()


def lines_of(content: bytes) -> list[tuple[float, float, str]]:
    """Return height over the bottom edge in mm, type size in points and text, as drawn."""
    found: list[tuple[float, float, str]] = []

    def note(text: str, matrix: object, at: list[float], font: object, size: float) -> None:
        if text.strip():
            found.append((at[5] / POINTS_PER_MM, size, text))

    read(content).pages[0].extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize("plan", EXTREMES.values(), ids=EXTREMES)
def test_any_plan_is_one_a4_page_with_nothing_over_its_edge(plan: Plan) -> None:
    content = written(plan)

    [page] = read(content).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    heights = [height for height, _, _ in lines_of(content)]
    assert min(heights) > 10


@pytest.mark.parametrize("plan", EXTREMES.values(), ids=EXTREMES)
def test_nothing_is_written_over_the_foot_of_the_page(plan: Plan) -> None:
    lines = lines_of(written(plan))

    foot = next(at for at, (_, _, text) in enumerate(lines) if text.startswith(FOOT))
    assert min(height for height, _, _ in lines[:foot]) > lines[foot][0]


@pytest.mark.parametrize("plan", EXTREMES.values(), ids=EXTREMES)
def test_the_type_is_never_too_small_to_read(plan: Plan) -> None:
    sizes = [size for _, size, _ in lines_of(written(plan))]

    assert min(sizes) >= 6.8


@pytest.mark.parametrize(
    "plan",
    [
        plans.plan(),
        plans.nothing_known(),
        plans.nothing_known(Language.ENGLISH),
        plans.of_length(30, sources=6, seed=1),
        plans.of_length(60, sources=8, seed=2),
        plans.of_length(90, sources=5, seed=3),
        plans.plan(contacts=(plans.contact(sourced=False), plans.contact("B", phone="1234"))),
    ],
)
def test_a_plan_that_fits_says_everything(plan: Plan) -> None:
    text = text_of(plan)

    assert missing(plan, text) == []
    assert "Word" not in text


def test_danish_letters_and_marks_can_be_searched_for() -> None:
    text = "Én blå ærø – »ja«, Ø, Å, “quote”, it’s … ½ é ü"

    assert squeezed(text) in squeezed(text_of(plans.plan(stopped=(text,))))


def test_too_many_sources_are_left_out_and_counted() -> None:
    plan = plans.plan(sources=tuple(PlanSource(title=f"Kilde nr. {n}.") for n in range(100)))

    text = text_of(plan)
    shown = sum(f"Kilde nr. {n}." in text for n in range(100))

    assert 0 < shown < 100
    assert squeezed(f"kilder ({100 - shown}). Alt står i Word-filen.") in squeezed(text)
    assert plan.precedents[0].text in text


def test_texts_that_are_far_too_long_are_shortened_and_said_to_be() -> None:
    text = squeezed(text_of(plans.plan(stopped=("Vi ville så meget. " * 400,))))

    assert re.search("(Vi|ville|så|meget)…", text)
    assert squeezed("resten af de tekster, der ender med »…«") in text


@pytest.mark.parametrize("odd", ["Fest 🎉", "村庄"])
def test_a_page_owns_up_to_letters_that_it_cannot_print(odd: str) -> None:
    text = text_of(plans.plan(stopped=(odd,)))

    assert "Nogle tegn kan ikke trykkes" in text
    assert "Nogle tegn" not in text_of(plans.plan())


def test_ornamented_letters_are_printed_plainly() -> None:
    assert "Klynge" in text_of(plans.plan(stopped=("𝐊𝐥𝐲𝐧𝐠𝐞",)))


def test_a_short_plan_is_printed_larger_and_leaves_room_for_notes() -> None:
    short, long = (
        max(size for _, size, _ in lines_of(written(plan)))
        for plan in (plans.nothing_known(), plans.plan(stopped=("Vi var trætte.",) * 25))
    )

    assert short > long
    assert "Noter" in text_of(plans.nothing_known())


def test_an_unknown_phase_is_not_called_unreached() -> None:
    assert "ikke nået" in text_of(plans.plan())
    assert "ikke nået" not in text_of(plans.plan(phase=None))


def test_a_step_that_nobody_has_taken_still_has_its_row() -> None:
    step = NextStep(kind=StepKind.ACTIVITY, text="Gå en tur.")

    text = text_of(plans.plan(steps=(step,)))

    assert "Næste skridt" in text
    assert "Tre næste skridt" not in text
    assert "Gå en tur." in text


@pytest.mark.parametrize(("language", "code"), [(Language.DANISH, "da"), (Language.ENGLISH, "en")])
def test_the_file_says_its_language_and_title(language: Language, code: str) -> None:
    reader = read(pdf.write(plans.plan(language=language)))

    assert str(reader.root_object["/Lang"]) == code
    assert reader.metadata is not None
    assert (reader.metadata.title or "").startswith("Landsbyklyngen Ådalen: ")
    assert reader.viewer_preferences
    assert reader.viewer_preferences.display_doctitle


def test_only_web_addresses_become_links() -> None:
    bad = PlanSource(title="Ond", url="javascript:alert(1)")
    plan = plans.plan(sources=(bad, plans.BLOG))

    [page] = read(pdf.write(plan)).pages
    links = {note.get_object()["/A"]["/URI"] for note in page.annotations or ()}

    assert links == {plans.BLOG.url, plans.contact().url}


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert pdf.write(plans.plan()) == pdf.write(plans.plan())
