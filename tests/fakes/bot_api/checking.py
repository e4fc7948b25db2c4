"""Calls held up against Telegram's own description of the Bot API.

`description.json` is made by `scripts/describe_bot_api.py`. What it cannot say (that a button has
exactly one purpose, that markup can be parsed) is checked by `bot.local.refusals`.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bot.delivery.markup import length, plain

Json = dict[str, Any]

_FILE = "InputFile"
_ARRAY = "Array of "
_SIMPLE: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "Boolean": (bool,),
    "String": (str,),
}


def violations(method: str, parameters: Mapping[str, Any]) -> list[str]:
    """Return what Telegram's description says against a call; empty if nothing.

    Args:
        method: Such as "sendMessage".
        parameters: As they are sent, decoded from JSON; an uploaded file is anything.
    """
    fields = description()["methods"].get(method)
    if fields is None:
        return [f"{method}: no such method"]
    return [f"{method}: {what}" for what in _object(parameters, fields, "")]


@cache
def description() -> Json:
    """Return the description itself: `{"methods": …, "types": …}`."""
    path = Path(__file__).parent / "description.json"
    described: Json = json.loads(path.read_text(encoding="utf-8"))
    return described


def _object(given: Mapping[str, Any], fields: Json, where: str) -> Iterator[str]:
    for name in given:
        if name not in fields:
            yield f"{where}{name} is unknown"
    for name, field in fields.items():
        if name not in given:
            if field.get("required"):
                yield f"{where}{name} is missing"
            continue
        yield from _value(given[name], field["types"], f"{where}{name}")
        yield from _length(given[name], field, given.get("parse_mode"), f"{where}{name}")


def _value(value: object, types: list[str], where: str) -> Iterator[str]:
    """Yield nothing if the value fits one of the types, else what is wrong with the likeliest."""
    wrong = [list(_wrong(value, each, where)) for each in types]
    if all(wrong):
        yield from min(wrong, key=len)


def _wrong(value: object, wanted: str, where: str) -> Iterator[str]:
    if wanted == _FILE:
        return
    if wanted.startswith(_ARRAY):
        if not isinstance(value, list):
            yield f"{where} is no list"
            return
        for at, item in enumerate(value):
            yield from _value(item, [wanted.removeprefix(_ARRAY)], f"{where}[{at}]")
    elif wanted in _SIMPLE:
        fits = isinstance(value, _SIMPLE[wanted])
        if not fits or (isinstance(value, bool) and wanted != "Boolean"):
            yield f"{where} is no {wanted}: {value!r}"
    else:
        yield from _typed(value, wanted, where)


def _typed(value: object, wanted: str, where: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{where} is no {wanted}"
        return
    described = description()["types"][wanted]
    if subtypes := described.get("any"):
        yield from _value(value, subtypes, where)
    else:
        yield from _object(value, described["fields"], f"{where}.")


def _length(value: object, field: Json, parse_mode: object, where: str) -> Iterator[str]:
    if "length" not in field or not isinstance(value, str):
        return
    least, most, unit = field["length"]
    text = plain(value) if parse_mode == "HTML" else value
    size = len(text.encode()) if unit == "bytes" else length(text)
    if not least <= size <= most:
        yield f"{where} has {size} {unit}, not {least} to {most}"
