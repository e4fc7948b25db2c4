"""What the chat says stands in `bot/texts` and nowhere else."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot

_FOLDERS = ("handlers", "views", "delivery")
_COMMAND_LINE = {"audit.py", "gaps.py", "statistics.py", "terminal.py"}
"""What staff read in a terminal, in Danish alone."""
_ERRORS = {"failures.py"}
"""What errors say to whoever reads the code."""
_MOST_WORDS = 3
_FILES = [
    path
    for folder in _FOLDERS
    for path in sorted((Path(bot.__path__[0]) / folder).rglob("*.py"))
    if path.name not in _COMMAND_LINE | _ERRORS
]


def _said_elsewhere(code: str) -> list[str]:
    """Return the strings of a module that look like something said to people."""
    tree = ast.parse(code)
    unsaid = {id(node) for part in _unsaid(tree) for node in ast.walk(part)}
    constants = (each for each in ast.walk(tree) if isinstance(each, ast.Constant))
    values = (each.value for each in constants if id(each) not in unsaid)
    return [each for each in values if isinstance(each, str) and _is_said(each)]


def _unsaid(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield docstrings, what is raised, and what is logged."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Raise():
                yield node
            case ast.Call(func=ast.Attribute(value=ast.Name(id="logger"))):
                yield node
            case _:
                pass


def _is_said(text: str) -> bool:
    return len(text.split()) > _MOST_WORDS or any(letter in "æøå" for letter in text.lower())


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_sentence_stands_in_the_code(path: Path) -> None:
    assert _said_elsewhere(path.read_text("utf-8")) == []


def test_a_sentence_in_the_code_would_be_found() -> None:
    code = '"""Not this one, no."""\nlogger.info("nor this one, logged")\nSAID = "Hej alle"\n'

    assert _said_elsewhere(code) == []
    assert _said_elsewhere(code + 'SAID = f"{name}, det er godt"') == [", det er godt"]
    assert _said_elsewhere(code + 'SAID = "På gensyn"') == ["På gensyn"]
