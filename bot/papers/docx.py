"""The plan as a Word file that a board can go on writing in."""

import io
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING

from bot.guide.plan import AreaState, Plan
from bot.papers import word_style as style
from bot.papers.composing import compose
from bot.papers.languages import wording_in
from bot.papers.sheet import Entry, Line, MeetingBox, Progress, Sheet, StepRow
from bot.papers.wording import SheetTexts

if TYPE_CHECKING:  # docx is imported where it is used, because it is heavy
    from docx.document import Document
    from docx.table import _Cell

_SYMBOLS = {
    AreaState.WORKS: "●",
    AreaState.HALTS: "◐",
    AreaState.STOPPED: "○",
    AreaState.UNKNOWN: "?",
}
_STEP_COLUMNS_MM = (16, 85, 40, 35)
_AREAS_IN_A_ROW = 3
_BOX_TO_TICK = "☐"
_ROOM_TO_WRITE = "_" * 40


def write(plan: Plan) -> bytes:
    """Return a plan as a Word file, with everything in it; the same plan gives the same bytes."""
    from docx import Document  # noqa: PLC0415 - heavy

    sheet, texts = compose(plan), wording_in(plan.language).sheet
    document = Document()
    style.set_page(document)
    style.set_styles(document)
    style.set_language(document, plan.language)
    _describe(document, plan, sheet)
    _add_standing(document, sheet, texts)
    _add_steps(document, sheet, texts)
    _add_meeting(document, sheet.meeting, texts)
    _add_help(document, sheet, texts)
    _add_sources(document, sheet, texts)
    document.sections[0].footer.paragraphs[0].text = sheet.footer
    written = io.BytesIO()
    document.save(written)
    return _without_clock(written.getvalue())


def _describe(document: "Document", plan: Plan, sheet: Sheet) -> None:
    made = datetime.combine(plan.made, time(12))  # python-docx takes it as UTC
    properties = document.core_properties
    properties.title = f"{sheet.title}: {sheet.kind}"[:255]  # the library's limit
    properties.author = properties.last_modified_by = "Klyngehjælp"
    properties.comments = ""
    properties.created = properties.modified = made


def _add_standing(document: "Document", sheet: Sheet, texts: SheetTexts) -> None:
    document.add_paragraph(sheet.kind, style=style.ASIDE)
    document.add_paragraph(sheet.title, style="Title")
    document.add_paragraph(sheet.place_and_date, style="Subtitle")
    document.add_heading(texts.standing, level=1)
    document.add_paragraph(sheet.phase_line)
    _add_phases(document, sheet)
    document.add_heading(texts.areas, level=2)
    _add_areas(document, sheet)
    if sheet.stopped:
        heading, lines = sheet.stopped
        document.add_heading(heading, level=1)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")


def _add_phases(document: "Document", sheet: Sheet) -> None:
    table = document.add_table(rows=1, cols=len(sheet.phases), style=style.GRID)
    for cell, mark in zip(table.rows[0].cells, sheet.phases, strict=True):
        current = mark.progress is Progress.CURRENT
        _fill(cell, f"{mark.number}. {mark.name}", bold=current)
        if mark.progress_name:
            cell.add_paragraph(mark.progress_name, style=style.ASIDE)
        if current:
            style.shade(cell)


def _add_areas(document: "Document", sheet: Sheet) -> None:
    rows = -(-len(sheet.areas) // _AREAS_IN_A_ROW)
    table = document.add_table(rows=rows, cols=_AREAS_IN_A_ROW, style=style.GRID)
    for place, area in enumerate(sheet.areas):
        cell = table.cell(place // _AREAS_IN_A_ROW, place % _AREAS_IN_A_ROW)
        _fill(cell, area.name, bold=True)
        cell.add_paragraph(f"{_SYMBOLS[area.state]} {area.state_name}")


def _add_steps(document: "Document", sheet: Sheet, texts: SheetTexts) -> None:
    document.add_heading(sheet.steps_heading, level=1)
    table = document.add_table(rows=1, cols=len(texts.columns), style=style.GRID)
    for cell, text in zip(table.rows[0].cells, texts.columns, strict=True):
        _fill(cell, text, bold=True)
        style.shade(cell)
    style.repeat_first_row(table)
    for step in sheet.steps:
        _fill_step(table.add_row().cells, step)
    style.set_columns(table, _STEP_COLUMNS_MM)


def _fill_step(cells: "tuple[_Cell, ...]", step: StepRow) -> None:
    done, what, who, when = cells
    _fill(done, _BOX_TO_TICK)
    _fill(what, step.kind, bold=True)
    what.add_paragraph(step.text)
    _fill(who, step.who)
    _fill(when, step.when)


def _add_meeting(document: "Document", meeting: MeetingBox, texts: SheetTexts) -> None:
    document.add_heading(texts.meeting, level=1)
    if meeting.time:
        document.add_paragraph().add_run(meeting.time).bold = True
    for line in meeting.lines:
        document.add_paragraph(line)
    for label in meeting.blanks:
        document.add_paragraph(f"{label} {_ROOM_TO_WRITE}")


def _add_help(document: "Document", sheet: Sheet, texts: SheetTexts) -> None:
    document.add_heading(texts.contacts, level=1)
    if not sheet.contacts:
        document.add_paragraph(texts.no_contact)
    for entry in sheet.contacts:
        _add_entry(document, entry, bold=True)


def _add_sources(document: "Document", sheet: Sheet, texts: SheetTexts) -> None:
    if sheet.precedents:
        document.add_heading(texts.precedents, level=1)
    for entry in sheet.precedents:
        _add_entry(document, entry)
    if sheet.sources:
        document.add_heading(sheet.sources_heading, level=1)
    for line in sheet.sources:
        _add_line(document, line)


def _add_entry(document: "Document", entry: Entry, *, bold: bool = False) -> None:
    document.add_paragraph(style=style.ENTRY).add_run(entry.text).bold = bold
    for line in entry.lines:
        _add_line(document, line)


def _add_line(document: "Document", line: Line) -> None:
    paragraph = document.add_paragraph(style=style.ASIDE if line.aside else "Normal")
    if line.url:
        style.link(paragraph, line.text, line.url)
    else:
        paragraph.add_run(line.text)


def _fill(cell: "_Cell", text: str, *, bold: bool = False) -> None:
    cell.paragraphs[0].add_run(text).bold = bold


def _without_clock(content: bytes) -> bytes:
    """Return the file with no moment of writing in it: zip entries carry one."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()
