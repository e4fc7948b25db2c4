"""An A4 page under the pen: its fonts, its measures, and where the next line goes."""

from collections.abc import Container
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from bot.papers.printable import printable

if TYPE_CHECKING:  # fpdf is imported where it is used, because it is heavy
    from fpdf import FPDF
    from fpdf.fonts import TTFFont

LEFT: Final = 15.0
RIGHT: Final = 195.0
TOP: Final = 13.0
BOTTOM: Final = 286.0
WIDTH: Final = RIGHT - LEFT
"""Millimetres from the page's upper left corner; printers leave about five at each edge."""

INK: Final = (20, 20, 20)
FAINT: Final = (85, 85, 85)
RULE: Final = (150, 150, 150)
SHADE: Final = (236, 240, 238)
ACCENT: Final = (20, 80, 72)
WHITE: Final = (255, 255, 255)

_FONTS = Path(__file__).parent / "fonts"
_FAMILY = "OpenSans"
_MM_PER_POINT = 25.4 / 72
_LEADING = 1.34
"""Line height by type size; Open Sans is made for 1.36, and a full page needs a little less."""

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """How letters look; `points` is the size at a scale of 1."""

    points: float
    bold: bool = False
    colour: Colour = INK

    def in_bold(self) -> "Type":
        """Return the same, bold."""
        return replace(self, bold=True)


TITLE: Final = Type(points=23, bold=True)
LONG_TITLE: Final = Type(points=15, bold=True)
HEADING: Final = Type(points=12, bold=True, colour=ACCENT)
BODY: Final = Type(points=10)
SMALL: Final = Type(points=8.6, colour=FAINT)


class Paper:
    """One A4 page; leave it as a context when it is written.

    Attributes:
        pdf: The pen, in millimetres; symbols and rules are drawn with it directly.
        scale: What every size is multiplied with.
        y: Where the next line begins.
        lost: Whether a letter was met that cannot be printed.
    """

    def __init__(self, scale: float) -> None:
        self.pdf: FPDF = _blank_page()
        self.scale = scale
        self.y = TOP
        self.lost = False
        self._fonts = _fonts(self.pdf)
        self._letters: Container[int] = self._fonts[0].cmap

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """Close the font files, which fpdf leaves open."""
        for font in self._fonts:
            font.ttfont.close()

    def mm(self, length: float) -> float:
        """Return a length at this page's scale."""
        return length * self.scale

    def skip(self, length: float) -> None:
        """Move down."""
        self.y += self.mm(length)

    def write(
        self,
        text: str,
        kind: Type,
        *,
        x: float = LEFT,
        width: float = WIDTH,
        align: str = "L",
        url: str | None = None,
    ) -> None:
        """Write a text in as many lines as it takes, and move below it."""
        shown = self._choose(text, kind)
        if not shown:
            return
        self.pdf.set_xy(x, self.y)
        self.pdf.multi_cell(
            width, self._line_height(kind), shown, align=align, link=url, new_x="LEFT"
        )
        self.y = self.pdf.get_y()

    def height_of(self, text: str, kind: Type, *, width: float) -> float:
        """Return how much of the page a text would take."""
        shown = self._choose(text, kind)
        if not shown:
            return 0.0
        self.pdf.set_xy(LEFT, self.y)
        height = self.pdf.multi_cell(
            width, self._line_height(kind), shown, dry_run=True, output="HEIGHT"
        )
        assert isinstance(height, float | int)  # noqa: S101 - one of many that fpdf may return
        return height

    def width_of(self, text: str, kind: Type) -> float:
        """Return how wide a text is on one line."""
        return float(self.pdf.get_string_width(self._choose(text, kind)))

    def rule(self, *, x: float = LEFT, to: float = RIGHT, colour: Colour = RULE) -> None:
        """Draw a thin line across, here."""
        self._thin(colour)
        self.pdf.line(x, self.y, to, self.y)

    def dotted(self, *, x: float, to: float, y: float) -> None:
        """Draw a line to write on."""
        self._thin(FAINT)
        with self._dashes():
            self.pdf.line(x, y, to, y)

    def box(self, *, x: float, y: float, width: float, height: float) -> None:
        """Draw a frame."""
        self._thin(RULE)
        self.pdf.rect(x, y, width, height, round_corners=True, corner_radius=self.mm(1.5))

    def _thin(self, colour: Colour) -> None:
        self.pdf.set_draw_color(*colour)
        self.pdf.set_line_width(0.25)

    def _dashes(self) -> AbstractContextManager[object]:
        return self.pdf.local_context(dash_pattern={"dash": 0.3, "gap": 0.9, "phase": 0})

    def _choose(self, text: str, kind: Type) -> str:
        """Take the type in hand, and return the text in letters that it has."""
        self.pdf.set_font(_FAMILY, "B" if kind.bold else "", self.mm(kind.points))
        self.pdf.set_text_color(*kind.colour)
        shown, lost = printable(text, self._letters)
        self.lost = self.lost or lost
        return shown

    def _line_height(self, kind: Type) -> float:
        return self.mm(kind.points) * _MM_PER_POINT * _LEADING


def _fonts(pdf: "FPDF") -> "list[TTFFont]":
    from fpdf.fonts import TTFFont  # noqa: PLC0415 - heavy

    return [font for font in pdf.fonts.values() if isinstance(font, TTFFont)]


def _blank_page() -> "FPDF":
    from fpdf import FPDF  # noqa: PLC0415 - heavy

    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    pdf.set_margins(LEFT, TOP)
    pdf.c_margin = 0
    for style, name in (("", "Regular"), ("B", "Bold")):
        pdf.add_font(_FAMILY, style, _FONTS / f"{_FAMILY}-{name}.ttf")
    pdf.add_page()
    return pdf
