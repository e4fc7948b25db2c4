"""Every text of the chat, in one folder for each language: `da/` and `en/`, a YAML file a subject.

A text's key is its file and its name in it: "notices.only_text" stands in `da/notices.yaml` and in
`en/notices.yaml`. A text with a number has one form for each of the language's plural categories
(Source: CLDR, by way of Babel), chosen by `count`; that is written as the language writes numbers:

    waiting:
      one: "{count} besked venter."
      other: "{count} beskeder venter."

Knows neither Telegram nor what the texts are used for.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from importlib import resources
from typing import Final

import yaml
from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from knowledge_base.language import Language

Text = str | Mapping[str, str]
"""A text, or its forms by plural category."""

LOCALES: Final = {
    Language.DANISH: Locale.parse("da_DK"),
    Language.ENGLISH: Locale.parse("en_GB"),
}
"""How numbers, lists and dates are written in a language."""


def plain(key: str, language: Language, /, **values: object) -> str:
    """Return a text for where there is no markup: buttons, pop-ups, file names.

    Args:
        key: "notices.only_text".
        language: The reader's.
        values: What stands for the text's placeholders; `count` chooses the plural form.

    Raises:
        KeyError: There is no such text, or a placeholder was given no value.
    """
    return _form(key, language, values).format(**_written(values, language))


def html(key: str, language: Language, /, **values: object) -> str:
    """Return a text with Telegram's markup in it; what is inserted is escaped.

    Args:
        key: "notices.only_text".
        language: The reader's.
        values: What stands for the text's placeholders; `count` chooses the plural form.

    Raises:
        KeyError: There is no such text, or a placeholder was given no value.
    """
    written = _written(values, language)
    inserted = {name: escape(str(value), quote=False) for name, value in written.items()}
    return _form(key, language, values).format(**inserted)


def both(names: Sequence[str], language: Language) -> str:
    """Return "A, B og C"."""
    return format_list(names, locale=LOCALES[language])


def either(names: Sequence[str], language: Language) -> str:
    """Return "A, B eller C"."""
    return format_list(names, style="or", locale=LOCALES[language])


@cache
def texts(language: Language) -> Mapping[str, Text]:
    """Return all texts of a language by their keys."""
    folder = resources.files(__package__) / language.value
    found: dict[str, Text] = {}
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        subject = file.name.removesuffix(".yaml")
        if subject != file.name:
            named = yaml.safe_load(file.read_text(encoding="utf-8"))
            found |= {f"{subject}.{name}": text for name, text in named.items()}
    return found


def _form(key: str, language: Language, values: Mapping[str, object]) -> str:
    text = texts(language)[key]
    if isinstance(text, str):
        return text
    count = values["count"]
    if not isinstance(count, int):
        raise KeyError(key, "count")
    return text[LOCALES[language].plural_form(count)]


def _written(values: Mapping[str, object], language: Language) -> Mapping[str, object]:
    count = values.get("count")
    if not isinstance(count, int):
        return values
    return {**values, "count": format_decimal(count, locale=LOCALES[language])}
