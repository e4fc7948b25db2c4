"""What there is to know when something happens in a session."""

from dataclasses import dataclass, replace

from bot.guide import route
from bot.guide.answers import Answer, Placed
from bot.guide.definition import Guide, Part, Step
from bot.guide.describing import describe
from bot.guide.lookups import LookUps
from bot.guide.session import Session


class ForeignSession(ValueError):  # noqa: N818 - reads better at the `raise`
    """A session was advanced on another text than the one it was begun on."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A session, the guide it goes through and what can be looked up."""

    guide: Guide
    session: Session
    lookups: LookUps

    @property
    def step(self) -> Step:
        """The step that is asked.

        Raises:
            ForeignSession: The guide has no such step.
        """
        return self.known(self.session.step)

    @property
    def answered(self) -> tuple[tuple[Step, Answer], ...]:
        """The steps on the way that were answered, but for the one that is asked; latest last."""
        counting = route.counting(self.guide, self.session.answers)
        return tuple(
            (self.known(step_id), answer)
            for step_id, answer in counting.items()
            if step_id != self.session.step or not self.is_open
        )

    @property
    def is_open(self) -> bool:
        """Whether a step is asked at all."""
        return self.session.status.is_open

    @property
    def association_codes(self) -> tuple[str, ...]:
        """The associations of the place, if it was said; once each."""
        step = self.guide.part(Part.PLACE)
        answer = step and self.session.answers.get(step.id)
        localities = answer.localities if isinstance(answer, Placed) else ()
        return tuple(dict.fromkeys(each.association_code for each in localities))

    def known(self, step_id: str) -> Step:
        """Return a step that the session speaks of."""
        step = self.guide.step(step_id)
        if step is None:
            raise ForeignSession(f"The guide has no step {step_id!r}.")
        return step

    def words(self, step: Step, answer: Answer) -> str:
        """Return an answer in words."""
        return describe(step, answer, self.session.language, today=self.lookups.today)

    def at(self, **changes: object) -> "Turn":
        """Return this turn with a changed session."""
        return replace(self, session=replace(self.session, **changes))  # type: ignore[arg-type]
