"""The plan as a post for the cluster's own page: plain text to copy.

It tells neighbours what will happen and when. Who does it is nobody's business but the board's, so
`who` is left out.
"""

from collections.abc import Iterator

from bot.guide.plan import Meeting, Plan
from bot.papers.languages import wording_in
from bot.papers.text import tidy
from bot.papers.wording import Wording


def write(plan: Plan) -> str:
    """Return the post, paragraphs apart by an empty line."""
    wording = wording_in(plan.language)
    texts = wording.post
    cluster = tidy(plan.cluster or "")
    greeting = texts.neighbours_of.format(cluster=cluster) if cluster else texts.neighbours
    steps = [texts.steps, *(f"{n}. {tidy(s.text)}" for n, s in enumerate(plan.steps, start=1))]
    origin = texts.origin.format(date=wording.dates.on(plan.made))
    invitation = "\n".join(_invitation(plan.meeting, wording))
    blocks = (greeting, texts.opening, invitation, "\n".join(steps), texts.closing, origin)
    return "\n\n".join(blocks)


def _invitation(meeting: Meeting | None, wording: Wording) -> Iterator[str]:
    texts = wording.post
    if meeting is None:
        yield texts.no_meeting
        return
    yield texts.meeting.format(time=wording.dates.at(meeting.start))
    if place := tidy(meeting.place or ""):
        yield texts.place.format(place=place)
