"""Every text of the chat in both languages, with the same keys and placeholders."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale

import bot
from bot.texts import Text, html, plain, texts
from knowledge_base.language import Language

_DANISH, _ENGLISH = texts(Language.DANISH), texts(Language.ENGLISH)
_KEY_IN_CODE = re.compile(r"\b(?:html|plain)\(\s*\"([a-z_]+\.[a-z0-9_]+)\"")


def _forms(text: Text) -> Iterator[str]:
    yield from [text] if isinstance(text, str) else text.values()


def _placeholders(form: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(form) if name is not None}


def test_both_languages_have_the_same_texts() -> None:
    assert sorted(_DANISH) == sorted(_ENGLISH)


@pytest.mark.parametrize("key", sorted(_DANISH))
def test_a_text_takes_the_same_values_in_both_languages(key: str) -> None:
    danish, english = (
        {name for f in _forms(t[key]) for name in _placeholders(f)} for t in (_DANISH, _ENGLISH)
    )

    assert danish == english


@pytest.mark.parametrize("language", Language)
def test_a_text_with_a_number_has_every_plural_form_of_its_language(language: Language) -> None:
    categories = {*Locale.parse(language.value).plural_form.tags, "other"}

    for key, text in texts(language).items():
        if not isinstance(text, str):
            assert set(text) == categories, key


def test_every_key_in_the_code_is_a_text() -> None:
    code = "".join(path.read_text("utf-8") for path in Path(bot.__path__[0]).rglob("*.py"))

    assert set(_KEY_IN_CODE.findall(code)) <= set(_DANISH)


def test_only_what_is_inserted_is_escaped() -> None:
    assert html("notices.sorry", Language.DANISH, reference="<b>&").count("&lt;b&gt;&amp;") == 1
    assert "<code>" in html("notices.sorry", Language.DANISH, reference="4F09A2")
    assert "<b>&" in plain("notices.sorry", Language.DANISH, reference="<b>&")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        plain("notices.sorry", Language.DANISH)
