"""How the Word file looks, and what python-docx has no words for: language, links, shading."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from knowledge_base.language import Language

if TYPE_CHECKING:  # docx is imported where it is used, because it is heavy
    from docx.document import Document
    from docx.styles.style import BaseStyle, ParagraphStyle
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

GRID: Final = "Table Grid"
"""The style of tables."""
ENTRY: Final = "Entry"
"""The style of a text that lines belong to: a precedent, an association."""
ASIDE: Final = "Aside"
"""The style of sources and small print."""

_SHADE = "ECF0EE"
_ACCENT = "145048"
_BORDER = "969696"
_CELL_ROOM = "20"
"""Twentieths of a point."""

_FONT = "Calibri"
_LOCALES = {Language.DANISH: "da-DK", Language.ENGLISH: "en-GB"}
_FAINT = "555555"
_STYLES = (
    # name, points, bold, colour, points before, points after
    ("Normal", 10, False, None, 0, 1),
    ("Title", 22, True, None, 0, 0),
    ("Subtitle", 10, False, None, 0, 2),
    ("Heading 1", 12.5, True, _ACCENT, 7, 1),
    ("Heading 2", 10, True, None, 5, 2),
    ("List Bullet", 10, False, None, 0, 0),
    ("Footer", 8.5, False, _FAINT, 0, 0),
    (ENTRY, 10, False, None, 3, 0),
    (ASIDE, 8.5, False, _FAINT, 0, 0),
)
_PAGE_MM = (210, 297)
_MARGIN_MM = 17


def set_page(document: "Document") -> None:
    """Make the page A4."""
    from docx.shared import Mm  # noqa: PLC0415 - heavy

    [section] = document.sections
    section.page_width, section.page_height = map(Mm, _PAGE_MM)
    section.left_margin = section.right_margin = Mm(_MARGIN_MM)
    section.top_margin = section.bottom_margin = Mm(_MARGIN_MM - 3)
    section.footer_distance = Mm(8)


def set_styles(document: "Document") -> None:
    """Give the styles in use one font and the sizes of one page."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 - heavy

    for name in (ENTRY, ASIDE):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for name, points, bold, colour, before, after in _STYLES:
        style: ParagraphStyle = document.styles[name]
        _set_font(style, points, colour=colour, bold=bold)
        _set_spacing(style, before=before, after=after)
    _set_grid(document.styles[GRID])
    _set_rule(document.styles["Title"])


def set_language(document: "Document", language: Language) -> None:
    """Say which language the text is to be proofread in."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - heavy

    for mark in document.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), _LOCALES[language])
    document.core_properties.language = _LOCALES[language]


def link(paragraph: "Paragraph", text: str, url: str) -> None:
    """Add a text that leads to an address."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 - heavy
    from docx.oxml.ns import qn  # noqa: PLC0415 - heavy
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415 - heavy

    element = OxmlElement("w:hyperlink")
    identity = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    element.set(qn("r:id"), identity)
    element.append(paragraph.add_run(text)._r)  # noqa: SLF001 - the library has no other way
    paragraph._p.append(element)  # noqa: SLF001


def shade(cell: "_Cell", colour: str = _SHADE) -> None:
    """Colour the background of a cell."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - heavy
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415 - heavy

    element = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", colour)):
        element.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(element)  # noqa: SLF001 - the library has no other way


def repeat_first_row(table: "Table") -> None:
    """Mark the first row as the table's heading, on every page and for screen readers."""
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415 - heavy

    row = table.rows[0]._tr  # noqa: SLF001 - the library has no other way
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def set_columns(table: "Table", widths_mm: Sequence[float]) -> None:
    """Fix the widths of a table's columns."""
    from docx.shared import Mm  # noqa: PLC0415 - heavy

    table.autofit = False
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _set_font(style: "ParagraphStyle", points: float, *, colour: str | None, bold: bool) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415 - heavy
    from docx.shared import Pt, RGBColor  # noqa: PLC0415 - heavy

    properties = style.element.get_or_add_rPr()
    if (fonts := properties.find(qn("w:rFonts"))) is not None:
        properties.remove(fonts)  # the theme's fonts, which would win over a name
    if (letter_spacing := properties.find(qn("w:spacing"))) is not None:
        properties.remove(letter_spacing)
    style.font.name, style.font.size = _FONT, Pt(points)
    style.font.bold, style.font.italic = bold, False
    style.font.color.rgb = RGBColor.from_string(colour or "141414")


def _set_spacing(style: "ParagraphStyle", *, before: float, after: float) -> None:
    from docx.shared import Pt  # noqa: PLC0415 - heavy

    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.0


def _set_grid(style: "BaseStyle") -> None:
    """Draw thin grey lines around cells, and leave a little room above and below their text."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - heavy

    [borders] = style.element.iter(qn("w:tblBorders"))
    for edge in borders:
        edge.set(qn("w:color"), _BORDER)
    [margins] = style.element.iter(qn("w:tblCellMar"))
    for edge in margins:
        if edge.tag in {qn("w:top"), qn("w:bottom")}:
            edge.set(qn("w:w"), _CELL_ROOM)


def _set_rule(style: "BaseStyle") -> None:
    """Draw the template's line under a title in our colour instead of the theme's."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - heavy

    [borders] = style.element.iter(qn("w:pBdr"))
    for edge in borders:
        edge.attrib.pop(qn("w:themeColor"), None)
        edge.set(qn("w:color"), _ACCENT)
