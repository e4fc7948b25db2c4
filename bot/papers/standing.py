"""The upper part of the page: who it is for, where they stand, why it stopped."""

from bot.papers import symbols
from bot.papers.paper import (
    ACCENT,
    BODY,
    FAINT,
    HEADING,
    LEFT,
    LONG_TITLE,
    RIGHT,
    SHADE,
    SMALL,
    TITLE,
    WIDTH,
    Paper,
)
from bot.papers.sheet import AreaMark, PhaseMark, Progress, Sheet
from bot.papers.wording import SheetTexts

_AREAS_IN_A_ROW = 3
_CIRCLE = 7.0
_SYMBOL = 5.2


def title(paper: Paper, sheet: Sheet) -> None:
    """Draw the title, the place and the date."""
    paper.write(sheet.kind, SMALL.in_bold())
    one_line = paper.width_of(sheet.title, TITLE) <= WIDTH
    paper.write(sheet.title, TITLE if one_line else LONG_TITLE)
    paper.write(sheet.place_and_date, BODY)
    paper.skip(1.5)
    paper.pdf.set_draw_color(*ACCENT)
    paper.pdf.set_line_width(0.9)
    paper.pdf.line(LEFT, paper.y, RIGHT, paper.y)


def heading(paper: Paper, text: str) -> None:
    """Draw a heading, with room above."""
    paper.skip(3.4)
    paper.write(text, HEADING)
    paper.skip(0.9)


def where_you_stand(paper: Paper, sheet: Sheet, texts: SheetTexts) -> None:
    """Draw the five phases as a road and the six focus areas as a table."""
    heading(paper, texts.standing)
    paper.write(sheet.phase_line, BODY)
    paper.skip(1.6)
    _road(paper, sheet.phases)
    paper.skip(2.6)
    paper.write(texts.areas, BODY.in_bold())
    paper.skip(1.2)
    for start in range(0, len(sheet.areas), _AREAS_IN_A_ROW):
        _row_of_areas(paper, sheet.areas[start : start + _AREAS_IN_A_ROW])


def why_it_stopped(paper: Paper, sheet: Sheet) -> None:
    """Draw the reasons, if there are any."""
    if sheet.stopped is None:
        return
    text, lines = sheet.stopped
    heading(paper, text)
    for line in lines:
        bullet(paper, line)


def bullet(paper: Paper, text: str) -> None:
    """Draw a text with a point before it."""
    indent, kept = paper.mm(4), paper.y
    paper.write("•", BODY)
    paper.y = kept
    paper.write(text, BODY, x=LEFT + indent, width=WIDTH - indent)


def _road(paper: Paper, phases: tuple[PhaseMark, ...]) -> None:
    size, column, top = paper.mm(_CIRCLE), WIDTH / len(phases), paper.y
    middle = top + size / 2
    paper.pdf.set_draw_color(*FAINT)
    paper.pdf.set_line_width(0.4)
    paper.pdf.line(LEFT + column / 2, middle, RIGHT - column / 2, middle)
    lowest = top
    for place, mark in enumerate(phases):
        x, paper.y = LEFT + place * column, top + size + paper.mm(0.8)
        symbols.phase(paper, mark, x=x + (column - size) / 2, y=top, size=size)
        current = mark.progress is Progress.CURRENT
        paper.write(mark.name, BODY.in_bold() if current else BODY, x=x, width=column, align="C")
        paper.write(mark.progress_name, SMALL, x=x, width=column, align="C")
        lowest = max(lowest, paper.y)
    paper.y = lowest


def _row_of_areas(paper: Paper, areas: tuple[AreaMark, ...]) -> None:
    gap, padding, size = paper.mm(3), paper.mm(1.6), paper.mm(_SYMBOL)
    column, top = (WIDTH - gap * (_AREAS_IN_A_ROW - 1)) / _AREAS_IN_A_ROW, paper.y
    inset = padding * 2.6 + size
    width = column - inset - padding
    text_height = max(
        paper.height_of(area.name, BODY.in_bold(), width=width)
        + paper.height_of(area.state_name, BODY, width=width)
        for area in areas
    )
    height = max(text_height, size) + padding * 1.5
    for place, area in enumerate(areas):
        x = LEFT + place * (column + gap)
        paper.pdf.set_fill_color(*SHADE)
        paper.pdf.rect(x, top, column, height, style="F")
        symbols.area_state(
            paper, area.state, x=x + padding, y=top + (height - size) / 2, size=size
        )
        paper.y = top + padding * 0.75
        paper.write(area.name, BODY.in_bold(), x=x + inset, width=width)
        paper.write(area.state_name, BODY, x=x + inset, width=width)
    paper.y = top + height + paper.mm(2)
