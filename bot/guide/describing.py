"""Answers in words, as they are echoed and shown."""

from datetime import date

from bot.guide.answers import Answer, Chosen, Dated, Locality, Number, Placed, Skipped, Written
from bot.guide.dates import date_words
from bot.guide.definition import Step
from knowledge_base.language import Language


def describe(step: Step, answer: Answer, language: Language, *, today: date) -> str:
    """Return an answer to a step in words; empty for a skipped one."""
    match answer:
        case Chosen(options, own):
            chosen = (option for option in step.options if option.id in options)
            labels = [option.label.said_in(language) for option in chosen]
            return own or ", ".join([*labels[:1], *map(_inside, labels[1:])])
        case Number(value):
            return str(value)
        case Written(text):
            return text
        case Placed(localities):
            both = " and " if language is Language.ENGLISH else " og "
            return both.join(_place(each, language) for each in localities)
        case Dated():
            return date_words(answer, language, today=today)
        case Skipped():
            return ""


def capitalised(words: str) -> str:
    """Return words with a capital first letter, the rest as it is."""
    return words[:1].upper() + words[1:]


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]


def _place(locality: Locality, language: Language) -> str:
    if locality.place in locality.municipality:
        return locality.municipality
    within = "in" if language is Language.ENGLISH else "i"
    return f"{locality.place} {within} {locality.municipality}"
