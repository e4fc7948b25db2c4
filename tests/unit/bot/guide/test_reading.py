"""What staff are told about a guide that cannot be followed."""

from pathlib import Path

import pytest

from bot.errors import WrongGuide
from bot.guide.answers import Answer, Chosen, Number, Skipped
from bot.guide.conditions import Either, Every, InOwnWords, Is, Not, Within, holds, steps_in
from bot.guide.reading import GENSTART, fingerprint, read, read_file
from tests.unit.bot.guide.chat import the_guide

TEXT = GENSTART.read_text(encoding="utf-8")


def problems(*changes: tuple[str, str]) -> list[str]:
    text = TEXT
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    with pytest.raises(WrongGuide) as wrong:
        read(text)
    return [f"{problem.line}: {problem.message}" for problem in wrong.value.problems]


def line_of(words: str) -> int:
    return TEXT[: TEXT.index(words)].count("\n") + 1


def test_the_guide_in_the_house_can_be_followed() -> None:
    guide = the_guide()

    assert guide.start == "sted"
    assert len(guide.rules) >= 30


def test_a_guide_is_known_by_its_text() -> None:
    assert the_guide().fingerprint == fingerprint(TEXT)
    assert read(TEXT + "\n").fingerprint != the_guide().fingerprint
    assert len(fingerprint("")) == 16


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        (
            "    kind: place\n",
            "    kind: sted\n",
            "    kind: place\n",
            "»sted« er ikke et af disse ord",
        ),
        ("    next: klynge\n", "", "  - id: sted", "mangler feltet »next«"),
        ("    next: klynge\n", "    next: klyngen\n", "  - id: sted", "fører til »klyngen«"),
        ("    longest: 60", "    længst: 60", "    longest: 60", "»længst« kender jeg ikke"),
        (
            "    longest: 60",
            "    longest: mange",
            "    longest: 60",
            "»mange« er ikke et helt tal",
        ),
        ("  - id: klynge\n", "  - id: Klynge\n", "  - id: klynge\n", "kan ikke være et id"),
        ("  - id: klynge\n", "  - id: sted\n", "  - id: klynge\n", "er brugt to gange"),
        (
            '    name: {da: "stedet", en: "the place"}',
            '    name: {da: "stedet"}',
            '    name: {da: "stedet"',
            "mangler feltet »en«",
        ),
        (
            '        da: "Corona"\n',
            '        da: ""\n',
            '        da: "Corona"\n',
            "mangler en tekst",
        ),
        (
            "    skippable: false",
            "    skippable: nej",
            "    skippable: false",
            "»true« eller »false«",
        ),
        (
            "      - if: {step: tilbage, is: kun_mig}",
            "      - if: {step: tilbage, is: kun_du}",
            "      - if: {step: tilbage, is: kun_mig}",
            "har ikke nogen mulighed, der hedder »kun_du«",
        ),
        (
            "      - if: {step: tilbage, is: kun_mig}",
            "      - if: {step: tilbge, is: kun_mig}",
            "      - if: {step: tilbage, is: kun_mig}",
            "nævner trinnet »tilbge«",
        ),
        (
            "      - if: {step: tilbage, is: kun_mig}",
            "      - if: {step: tilbage}",
            "if: {step: tilbage, is: kun_mig}",
            "Ved »step« skal stå ét af",
        ),
        (
            "      - if: {step: moede, answered: true}",
            "      - if: {step: moede, at_least: 3}",
            "      - if: {step: moede, answered: true}",
            "er ikke et tal",
        ),
        ("    kind: date\n", "    kind: text\n", "  - id: moede\n", "skal have kind: date"),
        (
            "{activity}",
            "{aktivitet}",
            "  - id: akt_egen_kalender",
            "»{aktivitet}« kender jeg ikke",
        ),
        ("{activity}", "{activity", "  - id: akt_egen_kalender", "kender jeg ikke"),
        ("        phase: 5", "        phase: 6", "  - id: fase", "fra 1 til 5"),
    ],
)
def test_a_mistake_is_named_with_its_line(old: str, new: str, at: str, message: str) -> None:
    found = problems((old, new))

    assert [each for each in found if each.startswith(f"{line_of(at)}: ") and message in each], (
        found
    )


def test_all_mistakes_are_named_at_once_from_the_top() -> None:
    found = problems(
        ("    kind: place\n", "    kind: x\n"), ("        phase: 5", "        phase: five")
    )

    assert len(found) == 2
    assert found == sorted(found, key=lambda each: int(each.split(":")[0]))


def test_a_field_that_stands_twice_is_named() -> None:
    found = problems(("    next: klynge\n", "    next: klynge\n    next: tilbage\n"))

    assert found == [f"{line_of('    next: klynge') + 1}: Feltet »next« står her to gange."]


def test_a_broken_line_is_named() -> None:
    found = problems(("    kind: place\n", "    kind: place: sted\n"))

    assert found[0].startswith(f"{line_of('    kind: place')}: Her kan jeg ikke læse filen.")


@pytest.mark.parametrize("text", ["", "# kun en bemærkning\n"])
def test_an_empty_file_is_told_to_be_empty(text: str) -> None:
    with pytest.raises(WrongGuide, match="Linje 1: Filen er tom"):
        read(text)


@pytest.mark.parametrize("text", ["hej", "[1, 2]", "steps: hej\ntitle: []\nstart: {}\nrules: 3"])
def test_another_shape_altogether_is_told_and_does_not_break(text: str) -> None:
    with pytest.raises(WrongGuide, match="Her skal stå"):
        read(text)


def test_a_step_that_no_way_leads_to_is_named() -> None:
    found = problems(("    next: klynge\n", "    next: tilbage\n"))

    assert found == [f"{line_of('  - id: klynge')}: Ingen vej fører til »klynge«."]


def test_a_way_that_never_ends_is_drawn() -> None:
    found = problems(("    next: hvorfor\n", "    next: tilbage\n"))

    assert f"{line_of('  - id: tilbage')}: Her går samtalen i ring" in found[0]
    assert found[0].endswith("tilbage → hvem_kan → aar → tilbage.")


def test_a_button_must_fit() -> None:
    found = problems(("      - id: styregruppe\n", f"      - id: {'styregruppe' * 5}\n"))

    assert any("for lange til en knap" in each for each in found)


def test_a_plan_must_always_have_three_steps() -> None:
    found = problems(
        ("  - id: kom_ring\n    kind: municipality", "  - id: kom_ring\n    kind: activity")
    )

    assert found == ["1: Der mangler en regel med kind: municipality uden »if«, som altid gælder."]


def test_all_six_areas_are_asked_about() -> None:
    found = problems(("    part: area\n", ""))

    assert "1: Der skal være seks trin med part: area, men der er 5." in found


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "guide.yaml"
    path.write_text(TEXT, encoding="utf-8")

    assert read_file(path) == the_guide()


def test_staff_read_all_of_it_in_one_message() -> None:
    with pytest.raises(WrongGuide, match=r"kan ikke bruges, før dette er rettet:\nLinje 1: "):
        read("")


def test_conditions_hold_as_they_read() -> None:
    answers: dict[str, Answer] = {"a": Chosen(("x",), "andet"), "b": Number(2019), "c": Skipped()}

    assert holds(Is("a", ("y", "x")), answers)
    assert not holds(Is("b", ("x",)), answers)
    assert holds(InOwnWords("a"), answers)
    assert holds(Within("b", 2019, None), answers)
    assert not holds(Within("b", None, 2018), answers)
    assert not holds(Is("missing", ("x",)), {})
    assert holds(Every((Is("a", ("x",)), Not(Is("a", ("y",))))), answers)
    assert not holds(Either((Is("a", ("y",)), Within("c", 1, 2))), answers)


def test_a_condition_knows_the_steps_it_looks_at() -> None:
    condition = Every((Not(Is("a", ("x",))), Either((InOwnWords("b"), Within("c", 1, 2)))))

    assert [part.step for part in steps_in(condition)] == ["a", "b", "c"]
