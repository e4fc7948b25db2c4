"""What the files are called, so that every system can keep them."""

from bot.guide.plan import Plan
from bot.papers.languages import wording_in
from bot.papers.text import shorten, tidy

_PUNCTUATION = frozenset(" -_,()&")
"""Allowed besides letters and digits: nothing that a system gives a meaning."""
_CLUSTER_LENGTH = 60
"""Characters. With three bytes each and the words around them, well below the usual 255 bytes."""


def plan_file(plan: Plan, ending: str) -> str:
    """Return "Plan for Landsbyklyngen Kronjylland 2026-11-25.pdf"."""
    names = wording_in(plan.language).files
    return names.plan.format(cluster=_cluster(plan), date=plan.made.isoformat()) + f".{ending}"


def meeting_file(plan: Plan) -> str:
    """Return "Møde i Landsbyklyngen Kronjylland 2026-12-03.ics"."""
    names = wording_in(plan.language).files
    day = plan.meeting.start.date() if plan.meeting else plan.made
    return names.meeting.format(cluster=_cluster(plan), date=day.isoformat()) + ".ics"


def _cluster(plan: Plan) -> str:
    kept = "".join(c if c.isalnum() or c in _PUNCTUATION else " " for c in plan.cluster or "")
    name = shorten(tidy(kept), _CLUSTER_LENGTH).removesuffix(" …").strip()
    return name or wording_in(plan.language).files.our_cluster
