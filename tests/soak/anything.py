"""Any object of the Bot API, made from Telegram's description."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from tests.fakes.bot_api.checking import description
from tests.fakes.telegram import Json
from tests.soak.words import hard_text

_ARRAY: Final = "Array of "
_DEEPEST: Final = 3
"""Below it only what is required."""
_SOME: Final = 0.3
"""How often a field that is not required is there."""
_NEW: Final = 0.02
"""How often an object has a field that nobody has heard of yet."""
_START_S: Final = 1_790_000_000

Make = Callable[[Random], Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anything:
    """Makes objects.

    Attributes:
        own: Types that are made otherwise: people and chats that exist.
    """

    rng: Random
    own: Mapping[str, Make]

    def of(self, kind: str, *, depth: int = 0) -> Any:  # noqa: ANN401 - whatever the type is
        """Return a value of a type such as "Integer", "Array of PhotoSize" or "Poll"."""
        if kind in self.own:
            return self.own[kind](self.rng)
        if kind.startswith(_ARRAY):
            few = 1 if depth > _DEEPEST else self.rng.randint(1, 3)
            inner = kind.removeprefix(_ARRAY)
            return [self.of(inner, depth=depth + 1) for _ in range(few)]
        if kind in {"Integer", "Float", "Boolean", "String", "True"}:
            return self._simple(kind)
        described = description()["types"].get(kind)
        if described is None:
            return {}
        if subtypes := described.get("any"):
            return self.of(self._one_of(subtypes, depth), depth=depth + 1)
        return self._object(described["fields"], depth)

    def field(self, kind: str, name: str) -> Any:  # noqa: ANN401 - whatever the field is
        """Return a value of one field of a type."""
        return self._value(name, description()["types"][kind]["fields"][name], 0)

    def _object(self, fields: Json, depth: int) -> Json:
        chance = _SOME / (depth + 1) if depth < _DEEPEST else 0.0
        made = {
            name: self._value(name, field, depth)
            for name, field in fields.items()
            if field.get("required") or self.rng.random() < chance
        }
        if self.rng.random() < _NEW:
            made["brand_new_field"] = {"holds": ["anything", {"at": "all"}]}
        return made

    def _value(self, name: str, field: Json, depth: int) -> Any:  # noqa: ANN401
        kinds = field["types"]
        if words := field.get("words"):
            return self.rng.choice(words)
        if kinds == ["Integer"]:
            is_moment = name.endswith("date") or "_date" in name
            return _START_S if is_moment else self.rng.randrange(1, 2**31)
        return self.of(self._one_of(kinds, depth), depth=depth + 1)

    def _one_of(self, kinds: list[str], depth: int) -> str:
        simple = [kind for kind in kinds if kind in {"String", "Integer"}]
        if depth > _DEEPEST and simple:
            return simple[0]
        return self.rng.choice(kinds)

    def _simple(self, kind: str) -> object:
        match kind:
            case "Integer":
                return self.rng.randrange(1, 2**31)
            case "Float":
                return self.rng.random()
            case "Boolean" | "True":
                return True
            case _:
                return hard_text(self.rng)[:64] if self.rng.random() < 1 / 4 else "ord"
