"""Whether something written at a step is a question for the archive rather than an answer.

Careful both ways: a question taken for a name ends up in the plan, and an answer taken for a
question is lost. What is sure is known before the answer is looked at; what only may be a question
is one if it was no answer.
"""

# ruff: noqa: SIM905 - lists of words are read and mended more easily as running text

import re

from bot.guide.definition import AnswerKind, Step
from knowledge_base.talk.tidying import squeezed, tidy

_QUESTION_WORDS = squeezed(
    "hvad hvem hvor hvordan hvorfor hvornår hvilke hvilken hvilket what who where how why when"
    " which".split()
)
_VERBS = squeezed(
    "kan må skal er har findes bør vil bliver får gælder kender ved do does is can should are have"
    " could".split()
)
_SUBJECTS = squeezed("vi man i jeg der det du de kommunen dgi klyngen klynger we i you it".split())
_BEFORE = squeezed(
    "og men øh øhm hej jamen forresten øvrigt lige hov nå undskyld ok okay also and but by way"
    " spørgsmål et".split()
)
_REQUEST = re.compile(
    r"^(?:jeg|vi) (?:vil|vile) (?:lige )?gerne (?:vide|høre) "
    r"|^(?:jeg|vi) har (?:lige )?et spørgsmål "
    r"|^kan (?:du|i) (?:lige )?(?:fortæle|sige|forklare) |^fortæl |^forklar |^tel me |^explain "
)
_MEANING = re.compile(r"\b(?:hvad|what)\b .*\b(?:betyder|menes|mener|er|vil sige|dækker|mean)\b")
_PROPOSAL = re.compile(r"^(?:hvad med|what about|how about)\b", re.IGNORECASE)
_LONG_PROPOSAL = 6  # words; shorter ones propose an answer: "hvad med torsdag?"
_ANYTHING = re.compile(r"\bsom helst\b")
_FEW, _MORE = 3, 4
"""Words that a question has at least, with a question word in front and without. Guesses."""


def surely_asks(text: str, step: Step) -> bool:
    """Tell whether a text is a question whatever else it may mean at a step."""
    words = _words(text)
    if not words or _is_proposal(text) or _ANYTHING.search(text):
        return False
    message = " ".join(words) + " "
    has_mark = text.rstrip(" !.)").endswith("?")
    if "?" in text and not has_mark:
        return False
    if _REQUEST.search(message) or (_MEANING.search(message) and len(words) >= _MORE):
        return True
    if words[0] in _QUESTION_WORDS:
        return len(words) >= _FEW or (has_mark and len(words) > 1)
    if words[0] in _VERBS and len(words) >= _MORE:
        return has_mark or (step.kind is AnswerKind.TEXT and words[1] in _SUBJECTS)
    return False


def may_ask(text: str) -> bool:
    """Tell whether a text that was no answer is better taken for a question."""
    words = _words(text)
    has_question_word = not _QUESTION_WORDS.isdisjoint(words)
    if text.rstrip(" !.)").endswith("?"):
        return len(words) >= _FEW
    if words and words[0] in _VERBS and len(words) >= _MORE:
        return words[1] in _SUBJECTS
    return has_question_word and len(words) >= _MORE


def _is_proposal(text: str) -> bool:
    return bool(_PROPOSAL.match(text.strip())) and len(text.split()) < _LONG_PROPOSAL


def _words(text: str) -> list[str]:
    words = tidy(text).split()
    while words and words[0] in _BEFORE:
        words = words[1:]
    return words
