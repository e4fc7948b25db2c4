"""The plan as one printed page."""

from bisect import bisect_left
from datetime import UTC, datetime, time

from bot.guide.plan import Plan
from bot.papers import doing, standing
from bot.papers.composing import compose
from bot.papers.detail import EVERYTHING, LESS_AND_LESS, Detail
from bot.papers.languages import wording_in
from bot.papers.paper import Paper
from bot.papers.sheet import Sheet

_SCALES = tuple(percent / 100 for percent in range(120, 78, -2))
"""The smallest sets text in 8 points and sources in 6.9: a guess at what older eyes can read."""


def write(plan: Plan) -> bytes:
    """Return a plan as a PDF of exactly one A4 page; the same plan gives the same bytes.

    The largest type that fits is chosen. If not even the smallest does, sources are left out, then
    precedents, then ends of long texts, and the page says so.
    """
    attempts = [(scale, EVERYTHING) for scale in _SCALES]
    attempts += [(_SCALES[-1], detail) for detail in LESS_AND_LESS]
    first = bisect_left(attempts, True, hi=len(attempts) - 1, key=lambda each: _fits(plan, *each))
    scale, detail = attempts[first]
    sheet = compose(plan, detail)
    with Paper(scale) as paper:
        _draw(paper, sheet)
        _describe(paper, sheet, plan)
        return bytes(paper.pdf.output())


def _fits(plan: Plan, scale: float, detail: Detail) -> bool:
    with Paper(scale) as paper:
        return _draw(paper, compose(plan, detail))


def _draw(paper: Paper, sheet: Sheet) -> bool:
    """Draw the page, and return whether everything stands on it."""
    wording = wording_in(sheet.language)
    standing.title(paper, sheet)
    standing.where_you_stand(paper, sheet, wording.sheet)
    standing.why_it_stopped(paper, sheet)
    doing.next_steps(paper, sheet, wording.sheet)
    doing.meeting_and_help(paper, sheet, wording.sheet)
    doing.precedents(paper, sheet, wording.sheet)
    doing.sources(paper, sheet)
    return doing.foot(paper, sheet, wording.sheet, wording.left_out)


def _describe(paper: Paper, sheet: Sheet, plan: Plan) -> None:
    from fpdf.prefs import ViewerPreferences  # noqa: PLC0415 - heavy

    pdf = paper.pdf
    pdf.set_lang(plan.language.value)
    pdf.set_title(f"{sheet.title}: {sheet.kind}")
    pdf.set_author("Klyngehjælp")
    pdf.set_creation_date(datetime.combine(plan.made, time(12), UTC))
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
