"""Boil Telegram's Bot API description down to what calls are checked against in the tests.

    python scripts/describe_bot_api.py bot_api.json

`bot_api.json` is the machine-readable description of the Bot API (MIT) with "methods" and "types".
Kept are the methods, the types that a bot can send or be sent, their fields, which are required,
and the limits of length and the few words to choose from that the prose gives; the prose itself is
Telegram's and is left out.
"""

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

OUT = Path(__file__).parent.parent / "tests" / "fakes" / "bot_api" / "description.json"
_LIMIT = re.compile(r"(\d+)-(\d+) (characters|bytes)(,? after entities parsing)?")
_WORDS = re.compile(r"(?:always|must be one of|can be|one of|either) +(?=\").*?(?=$|\. )")
_WORD = re.compile(r"\"([^\"]+)\"")

Json = dict[str, Any]


def main(source: str) -> None:
    """Write the short description."""
    whole = json.loads(Path(source).read_text(encoding="utf-8"))
    methods = {name: _fields(each) for name, each in whole["methods"].items()}
    update = _fields(whole["types"]["Update"])
    types = _reachable(whole["types"], [*methods.values(), update])
    types["Update"] = {"fields": update}
    short = {"version": whole["version"], "methods": methods, "types": types}
    OUT.write_text(json.dumps(short, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")


def _fields(described: Json) -> Json:
    return {field["name"]: _field(field) for field in described.get("fields", ())}


def _field(field: Json) -> Json:
    short: Json = {"types": field["types"]}
    if field["required"]:
        short["required"] = True
    if limit := _LIMIT.search(field["description"]):
        least, most, unit, _ = limit.groups()
        short["length"] = [int(least), int(most), unit]
    if field["types"] == ["String"] and (words := _WORDS.search(field["description"])):
        short["words"] = _WORD.findall(words.group())
    return short


def _reachable(types: Json, roots: Iterable[Json]) -> Json:
    """Return the types that the fields name, and those that these name, and so on."""
    found: Json = {}
    waiting = [name for fields in roots for name in _named(fields)]
    while waiting:
        name = waiting.pop()
        if name in found or name not in types:
            continue
        described = types[name]
        subtypes = described.get("subtypes", [])
        found[name] = {"fields": _fields(described)} | ({"any": subtypes} if subtypes else {})
        waiting += [*_named(found[name]["fields"]), *subtypes]
    return found


def _named(fields: Json) -> list[str]:
    return [
        each.removeprefix("Array of ").removeprefix("Array of ")
        for field in fields.values()
        for each in field["types"]
    ]


if __name__ == "__main__":
    main(sys.argv[1])
