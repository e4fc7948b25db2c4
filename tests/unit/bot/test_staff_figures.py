"""Figures as people read them."""

import pytest

from bot.views.sizes import duration_words, size_words
from bot.views.staff_figures import percentile
from knowledge_base.language import Language


@pytest.mark.parametrize(
    ("share", "value"), [(0.5, 10), (0.51, 11), (0.95, 19), (1.0, 20), (0.01, 1)]
)
def test_a_percentile_is_one_of_the_values(share: float, value: float) -> None:
    assert percentile(range(1, 21), share) == value


def test_of_one_value_every_percentile_is_that() -> None:
    assert percentile([7.0], 0.5) == percentile([7.0], 0.95) == 7.0


@pytest.mark.parametrize(
    ("size_bytes", "danish", "english"),
    [(1, "1 kB", "1 kB"), (12_345, "12 kB", "12 kB"), (1_340_000, "1,3 MB", "1.3 MB")],
)
def test_sizes_are_rounded_to_what_matters(size_bytes: int, danish: str, english: str) -> None:
    assert size_words(size_bytes, Language.DANISH) == danish
    assert size_words(size_bytes, Language.ENGLISH) == english


@pytest.mark.parametrize(
    ("duration_ms", "danish"),
    [(0.4, "0 ms"), (34.6, "35 ms"), (1_250.0, "1,2 s"), (61_000, "61 s")],
)
def test_durations_are_too(duration_ms: float, danish: str) -> None:
    assert duration_words(duration_ms, Language.DANISH) == danish
