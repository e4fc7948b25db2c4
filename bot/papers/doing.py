"""The lower part of the page: what to do, when to meet, whom to ask, and what it rests on."""

from bot.papers import symbols
from bot.papers.paper import (
    ACCENT,
    BODY,
    BOTTOM,
    HEADING,
    LEFT,
    RIGHT,
    SHADE,
    SMALL,
    WIDTH,
    Paper,
    Type,
)
from bot.papers.sheet import Entry, MeetingBox, Sheet, StepRow
from bot.papers.standing import heading
from bot.papers.wording import LeftOutTexts, SheetTexts

_COLUMNS = (13.0, 89.0, 42.0, 36.0)
"""Millimetres of the table's columns: done, step, who, when."""
_TICK = 4.6
_MEETING_SHARE = 0.4
_WRITING_LINE = 7.5
_NOTES_AT_LEAST = 24.0
_LABEL = Type(points=BODY.points, bold=True, colour=ACCENT)


def next_steps(paper: Paper, sheet: Sheet, texts: SheetTexts) -> None:
    """Draw the steps as a table with a box to tick, and room to write who and when."""
    heading(paper, sheet.steps_heading)
    _table_head(paper, texts.columns)
    for step in sheet.steps:
        _table_row(paper, step)


def meeting_and_help(paper: Paper, sheet: Sheet, texts: SheetTexts) -> None:
    """Draw the next meeting and the associations side by side."""
    paper.skip(3.4)
    top, gap, padding = paper.y, paper.mm(4), paper.mm(3)
    left = (WIDTH - gap) * _MEETING_SHARE
    x, right = LEFT + left + gap, WIDTH - gap - left
    paper.y = top + padding * 0.7
    _meeting(paper, sheet.meeting, texts, x=LEFT + padding, width=left - 2 * padding)
    lowest, paper.y = paper.y, top + padding * 0.7
    _help(paper, sheet.contacts, texts, x=x + padding, width=right - 2 * padding)
    height = max(lowest, paper.y) + padding * 0.7 - top
    paper.box(x=LEFT, y=top, width=left, height=height)
    paper.box(x=x, y=top, width=right, height=height)
    paper.y = top + height


def precedents(paper: Paper, sheet: Sheet, texts: SheetTexts) -> None:
    """Draw what other clusters did."""
    if not sheet.precedents:
        return
    heading(paper, texts.precedents)
    indent = paper.mm(4)
    for entry in sheet.precedents:
        top = paper.y
        _entry(paper, entry, BODY, x=LEFT + indent, width=WIDTH - indent)
        paper.pdf.set_fill_color(*ACCENT)
        paper.pdf.rect(
            LEFT, top + paper.mm(0.6), paper.mm(0.9), paper.y - top - paper.mm(0.8), style="F"
        )
        paper.skip(1.6)


def sources(paper: Paper, sheet: Sheet) -> None:
    """Draw the other sources, small."""
    if not sheet.sources:
        return
    paper.skip(2.4)
    paper.write(sheet.sources_heading, SMALL.in_bold())
    for line in sheet.sources:
        paper.write(line.text, SMALL, url=line.url)


def foot(paper: Paper, sheet: Sheet, texts: SheetTexts, left_out: LeftOutTexts) -> bool:
    """Draw what was left out, where the page comes from, and lines for notes if there is room.

    Returns:
        Whether everything stands above the bottom of the page.
    """
    lost = (left_out.unprintable,) if paper.lost else ()
    lines = (*sheet.left_out, *lost, sheet.footer)
    height = sum(paper.height_of(line, SMALL, width=WIDTH) for line in lines) + paper.mm(1.5)
    top = BOTTOM - height
    fits = paper.y + paper.mm(2) <= top
    _notes(paper, texts.notes, bottom=top - paper.mm(3))
    paper.y = top
    paper.rule()
    paper.skip(1.5)
    for line in lines:
        paper.write(line, SMALL)
    return fits


def _table_head(paper: Paper, columns: tuple[str, ...]) -> None:
    height = paper.height_of("X", SMALL, width=WIDTH) + paper.mm(1.6)
    paper.pdf.set_fill_color(*SHADE)
    paper.pdf.rect(LEFT, paper.y, WIDTH, height, style="F")
    top, x = paper.y, LEFT
    for text, width in zip(columns, _COLUMNS, strict=True):
        paper.y = top + paper.mm(0.8)
        paper.write(text, SMALL.in_bold(), x=x + 1.5, width=width - 1.5)
        x += width
    paper.y = top + height


def _table_row(paper: Paper, step: StepRow) -> None:
    padding, tick = paper.mm(1.5), paper.mm(_TICK)
    top = paper.y + padding
    symbols.box_to_tick(paper, x=LEFT + 3, y=top + paper.mm(0.4), size=tick)
    done, wide, middling, narrow = _COLUMNS
    x, lowest = LEFT + done, top + tick + paper.mm(0.8)
    cells = (
        (wide, ((step.kind, _LABEL), (step.text, BODY))),
        (middling, ((step.who, BODY),)),
        (narrow, ((step.when, BODY),)),
    )
    for width, texts in cells:
        paper.y = top
        for text, kind in texts:
            paper.write(text, kind, x=x + 1.5, width=width - 4)
        lowest = max(lowest, paper.y)
        x += width
    paper.y = lowest + padding
    _room_to_write(paper, step)
    paper.rule()


def _room_to_write(paper: Paper, step: StepRow) -> None:
    y, x = paper.y - paper.mm(2), RIGHT - _COLUMNS[3]
    if not step.who:
        paper.dotted(x=x - _COLUMNS[2] + 1.5, to=x - 2.5, y=y)
    if not step.when:
        paper.dotted(x=x + 1.5, to=RIGHT - 1, y=y)


def _meeting(
    paper: Paper, meeting: MeetingBox, texts: SheetTexts, *, x: float, width: float
) -> None:
    paper.write(texts.meeting, HEADING, x=x, width=width)
    paper.skip(0.8)
    if meeting.time:
        paper.write(meeting.time, BODY.in_bold(), x=x, width=width)
    for line in meeting.lines:
        paper.write(line, BODY, x=x, width=width)
    for label in meeting.blanks:
        paper.skip(_WRITING_LINE - 4.5)
        label_width = paper.width_of(label, BODY)
        paper.write(label, BODY, x=x, width=width)
        paper.dotted(x=x + label_width + 1.5, to=x + width, y=paper.y - paper.mm(0.8))


def _help(
    paper: Paper, contacts: tuple[Entry, ...], texts: SheetTexts, *, x: float, width: float
) -> None:
    paper.write(texts.contacts, HEADING, x=x, width=width)
    paper.skip(0.8)
    if not contacts:
        paper.write(texts.no_contact, BODY, x=x, width=width)
    for place, entry in enumerate(contacts):
        paper.skip(1.4 if place else 0)
        _entry(paper, entry, BODY.in_bold(), x=x, width=width)


def _entry(paper: Paper, entry: Entry, kind: Type, *, x: float, width: float) -> None:
    paper.write(entry.text, kind, x=x, width=width)
    for line in entry.lines:
        paper.write(line.text, SMALL if line.aside else BODY, x=x, width=width, url=line.url)


def _notes(paper: Paper, text: str, *, bottom: float) -> None:
    line = paper.mm(_WRITING_LINE)
    if bottom - paper.y < paper.mm(_NOTES_AT_LEAST):
        return
    heading(paper, text)
    y = paper.y + line * 0.8
    while y <= bottom:
        paper.dotted(x=LEFT, to=RIGHT, y=y)
        y += line
