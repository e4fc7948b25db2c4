"""The small pictures on the page, told apart by their shape, so that they print in black."""

from bot.guide.plan import AreaState
from bot.papers.paper import ACCENT, FAINT, INK, SHADE, WHITE, Paper, Type
from bot.papers.sheet import PhaseMark, Progress

_NUMBER = 9.5
_DASHED = {"dash": 0.6, "gap": 0.6, "phase": 0.0}


def area_state(paper: Paper, state: AreaState, *, x: float, y: float, size: float) -> None:
    """Draw how an area is doing in a square of `size` millimetres: full, half, empty or dashed."""
    pdf, radius = paper.pdf, size / 2
    centre = (x + radius, y + radius)
    pdf.set_draw_color(*INK)
    pdf.set_fill_color(*INK)
    pdf.set_line_width(0.35)
    match state:
        case AreaState.WORKS:
            pdf.circle(*centre, radius, style="DF")
            _tick(paper, x=x, y=y, size=size)
        case AreaState.HALTS:
            pdf.circle(*centre, radius, style="D")
            pdf.solid_arc(x, y, size, start_angle=90, end_angle=270, style="F")
        case AreaState.STOPPED:
            pdf.circle(*centre, radius, style="D")
            pdf.line(x + size * 0.28, centre[1], x + size * 0.72, centre[1])
        case AreaState.UNKNOWN:
            with pdf.local_context(dash_pattern=_DASHED):
                pdf.circle(*centre, radius, style="D")


def phase(paper: Paper, mark: PhaseMark, *, x: float, y: float, size: float) -> None:
    """Draw a phase as its number in a circle, in a square of `size` millimetres."""
    pdf = paper.pdf
    fill, ink = _PHASE_COLOURS[mark.progress]
    pdf.set_fill_color(*fill)
    reached = mark.progress in {Progress.PASSED, Progress.CURRENT}
    pdf.set_draw_color(*(ACCENT if reached else FAINT))
    pdf.set_line_width(0.6 if reached else 0.25)
    pdf.circle(x + size / 2, y + size / 2, size / 2, style="DF")
    kind = Type(points=_NUMBER, bold=mark.progress is Progress.CURRENT, colour=ink)
    kept, paper.y = paper.y, y + (size - paper.height_of("1", kind, width=size)) / 2
    paper.write(str(mark.number), kind, x=x, width=size, align="C")
    paper.y = kept


def box_to_tick(paper: Paper, *, x: float, y: float, size: float) -> None:
    """Draw an empty square."""
    paper.pdf.set_draw_color(*INK)
    paper.pdf.set_line_width(0.35)
    paper.pdf.rect(x, y, size, size)


def _tick(paper: Paper, *, x: float, y: float, size: float) -> None:
    paper.pdf.set_draw_color(*WHITE)
    paper.pdf.set_line_width(size * 0.12)
    corners = ((0.27, 0.52), (0.44, 0.69), (0.74, 0.33))
    paper.pdf.polyline([(x + size * across, y + size * down) for across, down in corners])


_PHASE_COLOURS = {
    Progress.PASSED: (SHADE, INK),
    Progress.CURRENT: (ACCENT, WHITE),
    Progress.AHEAD: (WHITE, FAINT),
    Progress.UNKNOWN: (WHITE, FAINT),
}
