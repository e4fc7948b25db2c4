"""What the buttons mean: one type for each kind of press, with what it has to know."""

from dataclasses import dataclass
from enum import StrEnum

from bot.state.questions import Rating, Reason
from knowledge_base.answering.prompting import Style


@dataclass(frozen=True, slots=True)
class FindAssociation:
    """The volunteers want to know which association covers them."""


@dataclass(frozen=True, slots=True)
class ChooseMunicipality:
    """The volunteers say which municipality they meant."""

    code: str


@dataclass(frozen=True, slots=True)
class ChooseAssociation:
    """The volunteers say which association they meant, where there is no municipality."""

    code: str


@dataclass(frozen=True, slots=True)
class FindElsewhere:
    """The volunteers are from another place than the one that was found or remembered."""


@dataclass(frozen=True, slots=True)
class SendContact:
    """The volunteers want the association as a contact for their telephone."""

    code: str


@dataclass(frozen=True, slots=True)
class RememberPlace:
    """The volunteers let us remember that they are from the municipality with this code."""

    code: str


@dataclass(frozen=True, slots=True)
class ForgetPlace:
    """The volunteers want us to forget where they are from."""


@dataclass(frozen=True, slots=True)
class DeleteEverything:
    """The volunteers are sure that they want everything about this chat deleted."""


class PlanAction(StrEnum):
    """What can be done with a plan."""

    POST = "post"
    CALENDAR = "ics"
    REMIND = "remind"
    FIND_DATE = "date"
    BOARD = "board"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class PlanPress:
    """The volunteers want something done with the plan of the session with this token."""

    action: PlanAction
    token: str


@dataclass(frozen=True, slots=True)
class ClosePoll:
    """The poll in that message is to be closed and its result taken."""

    message_id: int
    poll_id: str


@dataclass(frozen=True, slots=True)
class RateArea:
    """A board member's view of an area, in the group's session with this token."""

    token: str
    area: str
    state: str


@dataclass(frozen=True, slots=True)
class StopReminders:
    """The volunteers want no more reminders."""


@dataclass(frozen=True, slots=True)
class RateAnswer:
    """The volunteers say whether the answer to the question with this id was any good."""

    question_id: int
    rating: Rating


@dataclass(frozen=True, slots=True)
class GiveReason:
    """The volunteers say why the answer to the question with this id was no good."""

    question_id: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Retell:
    """The volunteers want the answer to the question with this id in other words."""

    question_id: int
    style: Style


CodedPress = ChooseMunicipality | ChooseAssociation | SendContact | RememberPlace
Opinion = RateAnswer | GiveReason
_Inside = PlanPress | ClosePoll | RateArea | Opinion | Retell
AlwaysPress = (
    FindAssociation | FindElsewhere | ForgetPlace | DeleteEverything | StopReminders | CodedPress
)
"""What can be done whether or not a restart is under way."""
Press = AlwaysPress | _Inside
