"""Every text that papers need, in one language; `danish` and `english` fill it."""

from dataclasses import dataclass
from datetime import date, datetime

from babel import Locale
from babel.dates import format_date, format_datetime

from bot.guide.plan import AreaState, StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """How days and times are written.

    Attributes:
        locale: Whose names the days of the week and the months have.
        day, time: Patterns. Source: https://www.unicode.org/reports/tr35/tr35-dates.html
    """

    locale: Locale
    day: str
    time: str

    def on(self, day: date) -> str:
        """Return a day: "25. november 2026"."""
        return format_date(day, self.day, locale=self.locale)

    def at(self, moment: datetime) -> str:
        """Return a day of the week, a day and a time, as the moment's own clock shows them."""
        return format_datetime(moment.replace(tzinfo=None), self.time, locale=self.locale)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTexts:
    """The texts of the page and the Word file.

    Attributes:
        passed, current, ahead: What a phase is, for those who see no picture.
    """

    kind: str
    our_cluster: str
    unknown_municipality: str
    standing: str
    phases: tuple[str, ...]
    phase_known: str
    phase_unknown: str
    passed: str
    current: str
    ahead: str
    areas: str
    states: dict[AreaState, str]
    stopped: str
    stopped_in: str
    no_reason: str
    three_steps: str
    steps: str
    columns: tuple[str, str, str, str]
    kinds: dict[StepKind, str]
    meeting: str
    meeting_place: str
    no_meeting: str
    blank_time: str
    blank_place: str
    precedents: str
    contacts: str
    likely: str
    phone: str
    email: str
    of_year: str
    no_number: str
    last_checked: str
    no_contact: str
    sources: str
    more_sources: str
    page: str
    unknown_year: str
    notes: str
    footer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutTexts:
    """How a page says what did not fit on it."""

    line: str
    sources: str
    precedents: str
    reasons: str
    contacts: str
    shortened: str
    unprintable: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostTexts:
    """The texts of the post."""

    neighbours: str
    neighbours_of: str
    opening: str
    meeting: str
    place: str
    no_meeting: str
    steps: str
    closing: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarTexts:
    """The texts of the calendar file."""

    title: str
    our_cluster: str
    steps: str
    no_end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileNames:
    """What files are called, without their ending."""

    plan: str
    meeting: str
    our_cluster: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """All texts in one language."""

    dates: Dates
    sheet: SheetTexts
    left_out: LeftOutTexts
    post: PostTexts
    calendar: CalendarTexts
    files: FileNames
