"""File names that every system can keep."""

import re

import pytest

from bot.papers import names
from knowledge_base.language import Language
from tests.fakes import plans
from tests.unit.bot.papers.extremes import ODD


@pytest.mark.parametrize(
    ("cluster", "expected"),
    [
        ("Landsbyklyngen Ådalen", "Plan for Landsbyklyngen Ådalen 2026-11-25.pdf"),
        (None, "Plan for vores landsbyklynge 2026-11-25.pdf"),
        ('A/B: C\\D\n"E"', "Plan for A B C D E 2026-11-25.pdf"),
        ("../../etc/passwd", "Plan for etc passwd 2026-11-25.pdf"),
        ("🎉", "Plan for vores landsbyklynge 2026-11-25.pdf"),
        ("Sand & Sø (Nord)", "Plan for Sand & Sø (Nord) 2026-11-25.pdf"),
    ],
)
def test_a_plan_is_named_after_the_cluster_and_the_day(cluster: str | None, expected: str) -> None:
    assert names.plan_file(plans.plan(cluster=cluster), "pdf") == expected


def test_a_meeting_is_named_after_its_own_day() -> None:
    assert names.meeting_file(plans.plan()) == "Møde i Landsbyklyngen Ådalen 2026-12-03.ics"


def test_an_english_plan_has_an_english_name() -> None:
    plan = plans.plan(language=Language.ENGLISH, cluster=None)

    assert names.plan_file(plan, "docx") == "Plan for our village cluster 2026-11-25.docx"


@pytest.mark.parametrize("cluster", [*ODD, "æøå " * 100, "村" * 300, "." * 9])
def test_no_name_is_too_long_or_means_something_to_a_system(cluster: str) -> None:
    name = names.plan_file(plans.plan(cluster=cluster), "pdf")

    assert len(name.encode()) <= 255
    assert not re.search(r'[/\\:*?"<>|\x00-\x1f]', name)
    assert re.fullmatch(r"Plan for \S.*\S 2026-11-25\.pdf", name)
