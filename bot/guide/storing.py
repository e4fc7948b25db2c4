"""Sessions as JSON and back, for whoever keeps them.

Unknown keys are passed over, and an answer of an unknown kind is left out and asked for again, so
that a session survives a deploy in either direction.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date, time
from typing import Any, Final

from bot.guide.answers import Answer, Chosen, Dated, Locality, Number, Placed, Skipped, Written
from bot.guide.session import Offered, Session, Status
from knowledge_base.language import Language

_LOCALITY: Final = tuple(Locality.__slots__)

Json = Mapping[str, Any]


def to_json(session: Session) -> str:
    """Return a session as JSON."""
    offered = [{"step": each.step, "answer": _packed(each.answer)} for each in session.offered]
    before = None if session.before is None else _packed_all(session.before)
    return json.dumps(
        {
            "fingerprint": session.fingerprint,
            "token": session.token,
            "language": session.language.value,
            "step": session.step,
            "status": session.status.value,
            "answers": _packed_all(session.answers),
            "selected": session.selected,
            "failures": session.failures,
            "offered": offered,
            "before": before,
        },
        ensure_ascii=False,
    )


def from_json(text: str) -> Session:
    """Return the session that `to_json` wrote.

    Raises:
        KeyError, ValueError: It was not written by `to_json`.
    """
    raw: Json = json.loads(text)
    before = raw.get("before")
    return Session(
        fingerprint=raw["fingerprint"],
        token=raw["token"],
        language=Language(raw["language"]),
        step=raw["step"],
        status=Status(raw["status"]),
        answers=_unpacked_all(raw.get("answers", {})),
        selected=tuple(raw.get("selected", ())),
        failures=int(raw.get("failures", 0)),
        offered=tuple(_offered(raw.get("offered", ()))),
        before=None if before is None else _unpacked_all(before),
    )


def _offered(raw: list[Json]) -> Iterator[Offered]:
    for each in raw:
        if answer := _unpacked(each["answer"]):
            yield Offered(each["step"], answer)


def _packed_all(answers: Mapping[str, Answer]) -> Json:
    return {step: _packed(answer) for step, answer in answers.items()}


def _unpacked_all(raw: Json) -> Mapping[str, Answer]:
    unpacked = ((step, _unpacked(each)) for step, each in raw.items())
    return {step: answer for step, answer in unpacked if answer}


def _packed(answer: Answer) -> Json:
    match answer:
        case Chosen(options, own):
            return {"kind": "chosen", "options": options, "own": own}
        case Number(value):
            return {"kind": "number", "value": value}
        case Written(text):
            return {"kind": "written", "text": text}
        case Placed(localities):
            return {"kind": "placed", "localities": [asdict(each) for each in localities]}
        case Dated(day, at):
            return {
                "kind": "dated",
                "day": day.isoformat(),
                "at": at.isoformat("minutes") if at else None,
            }
        case Skipped():
            return {"kind": "skipped"}


def _unpacked(raw: Json) -> Answer | None:  # noqa: PLR0911 - one line for each
    match raw:
        case {"kind": "chosen", "options": options}:
            return Chosen(tuple(options), raw.get("own"))
        case {"kind": "number", "value": value}:
            return Number(value)
        case {"kind": "written", "text": text}:
            return Written(text)
        case {"kind": "placed", "localities": localities}:
            return Placed(tuple(_locality(each) for each in localities))
        case {"kind": "dated", "day": day}:
            at = raw.get("at")
            return Dated(date.fromisoformat(day), time.fromisoformat(at) if at else None)
        case {"kind": "skipped"}:
            return Skipped()
        case _:
            return None


def _locality(raw: Json) -> Locality:
    return Locality(**{name: raw[name] for name in _LOCALITY})
