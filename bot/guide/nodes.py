"""YAML with line numbers: typed looks into a document that gather what is wrong.

Problems are said in Danish, for the staff who wrote the text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import yaml

from bot.errors import Problem

_Choice = TypeVar("_Choice")
_TRUTH: Mapping[str, bool] = {"true": True, "yes": True, "false": False, "no": False}
_CONTEXT = {
    yaml.MappingNode: "felter med navn (»navn: værdi«)",
    yaml.SequenceNode: "en liste",
    yaml.ScalarNode: "en tekst eller et tal",
}


@dataclass(frozen=True, slots=True)
class Problems:
    """What was found wrong so far; the one thing here that grows."""

    found: list[Problem] = field(default_factory=list)

    def add(self, line: int, message: str) -> None:
        """Note one more problem."""
        self.found.append(Problem(line=line, message=message))


@dataclass(frozen=True, slots=True)
class Look:
    """A look at one place in the document; missing or wrong values are noted and stood in for."""

    node: yaml.Node
    problems: Problems

    @property
    def line(self) -> int:
        """The line it begins on, from 1."""
        return int(self.node.start_mark.line) + 1

    def wrong(self, message: str) -> None:
        """Note that something is wrong here."""
        self.problems.add(self.line, message)

    def fields(self, *, known: frozenset[str], needed: frozenset[str]) -> Mapping[str, "Look"]:
        """Return the named fields of a mapping; unknown, repeated and missing ones are noted."""
        if not isinstance(self.node, yaml.MappingNode):
            self._expected(yaml.MappingNode)
            return {}
        found: dict[str, Look] = {}
        for key, value in self.node.value:
            name = Look(key, self.problems).text()
            if name not in known:
                self.problems.add(
                    key.start_mark.line + 1,
                    f"Feltet »{name}« kender jeg ikke. Mulige felter er: {_listed(known)}.",
                )
            if name in found:
                self.problems.add(key.start_mark.line + 1, f"Feltet »{name}« står her to gange.")
            found[name] = Look(value, self.problems)
        for name in sorted(needed - found.keys()):
            self.wrong(f"Her mangler feltet »{name}«.")
        return found

    def items(self) -> Iterator["Look"]:
        """Yield the items of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            self._expected(yaml.SequenceNode)
            return
        for item in self.node.value:
            yield Look(item, self.problems)

    def item_or_items(self) -> Iterator["Look"]:
        """Yield the items of a list, or the one value that stands without a list."""
        if isinstance(self.node, yaml.SequenceNode):
            yield from self.items()
        else:
            yield self

    def text(self) -> str:
        """Return a text, without spaces around it."""
        if not isinstance(self.node, yaml.ScalarNode):
            self._expected(yaml.ScalarNode)
            return ""
        text = str(self.node.value).strip()
        if not text:
            self.wrong("Her mangler en tekst.")
        return text

    def number(self) -> int:
        """Return a whole number."""
        text = self.text()
        if text.removeprefix("-").isdecimal():
            return int(text)
        self.wrong(f"»{text}« er ikke et helt tal.")
        return 0

    def truth(self) -> bool:
        """Return yes or no."""
        text = self.text()
        if text.lower() not in _TRUTH:
            self.wrong(f"Her skal stå »true« eller »false«, ikke »{text}«.")
        return _TRUTH.get(text.lower(), False)

    def one_of(self, choices: Mapping[str, _Choice], *, default: _Choice) -> _Choice:
        """Return what a word stands for; the default if it stands for nothing."""
        text = self.text()
        if text not in choices:
            self.wrong(f"»{text}« er ikke et af disse ord: {_listed(choices)}.")
        return choices.get(text, default)

    def _expected(self, kind: type[yaml.Node]) -> None:
        self.wrong(f"Her skal stå {_CONTEXT[kind]}.")


def look(text: str, problems: Problems) -> Look | None:
    """Return a look at a whole document, or None if it is no YAML or empty."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problems.add(
            mark.line + 1 if mark else 1,
            "Her kan jeg ikke læse filen. Se efter indrykning, kolon, anførselstegn og klammer"
            " på linjen og linjen før.",
        )
        return None
    except yaml.YAMLError:
        problems.add(1, "Filen har tegn, som jeg ikke kan læse. Gem den som UTF-8.")
        return None
    if node is None:
        problems.add(1, "Filen er tom.")
        return None
    return Look(node, problems)


def _listed(names: frozenset[str] | Mapping[str, object]) -> str:
    return ", ".join(sorted(names))
