"""The guide as a graph, and as the diagram in the documentation."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.guide import graph
from bot.guide.drawing import diagram, with_diagram
from tests.unit.bot.guide.chat import the_guide

PAGE = Path(__file__).parents[4] / "docs" / "guide.md"


def test_every_step_can_be_reached() -> None:
    assert graph.reachable(the_guide()) == {step.id for step in the_guide().steps}


def test_every_way_ends_and_asks_nothing_twice() -> None:
    guide = the_guide()

    ways = list(graph.paths(guide))

    assert graph.loop(guide) is None
    assert len(ways) > 20
    for way in ways:
        last = guide.step(way[-1])
        assert last is not None
        assert None in graph.followers(last)
        assert len(set(way)) == len(way)


def test_the_ways_cover_all_steps() -> None:
    assert {step for way in graph.paths(the_guide()) for step in way} == graph.reachable(
        the_guide()
    )


def test_the_longest_way_is_the_longest() -> None:
    guide = the_guide()

    assert graph.longest_way(guide, guide.start) == max(map(len, graph.paths(guide)))
    assert graph.longest_way(guide, None) == 0


def test_a_loop_is_found() -> None:
    guide = the_guide()
    looped = replace(
        guide,
        steps=tuple(
            replace(step, next="klynge") if step.id == "aar" else step for step in guide.steps
        ),
    )

    assert graph.loop(looped) == ("klynge", "tilbage", "hvem_kan", "aar")


def test_the_diagram_in_the_documentation_is_up_to_date() -> None:
    text = PAGE.read_text(encoding="utf-8")

    assert with_diagram(text, the_guide()) == text, "run: python scripts/draw_guide.py"


def test_the_diagram_shows_branches_and_the_end() -> None:
    lines = diagram(the_guide()).splitlines()

    assert '  tilbage -->|"tilbage is kun_mig"| hvem_kan' in lines
    assert "  hvor --> finish" in lines


def test_a_page_without_marks_is_left_alone() -> None:
    with pytest.raises(ValueError, match="needs the marks"):
        with_diagram("# Nothing here", the_guide())
