import pytest

from knowledge_base.answering.facts import Fact, stated


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5.000 kr.", "5000 kroner"),
        ("5 000 kr.", "kr. 5.000"),
        ("DKK 50,000 for you and the others", "50.000 kroner"),
        ("2 mio. kr.", "2 millioner kroner"),
        ("2,5 mio. kr.", "2.500.000 kr."),
        ("3 mia. kr.", "3 milliarder kroner"),
        ("50 tusind kr.", "50.000 kr."),
        ("30 %", "30 procent"),
        ("1. oktober", "den 1. okt."),
        ("1. oktober", "by October 1 and not later than that"),
        ("1. oktober", "1st of October"),
        ("1/10", "1. oktober"),
        ("tlf. 79 40 49 00", "79404900"),
        ("+45 79 40 49 00", "79404900"),
        ("fem møder", "5 møder"),
        ("you need three people", "3 personer"),
        ("hver mandag", "every Monday"),
        ("https://www.dgi.dk/fyn.", "dgi.dk/fyn"),
        ("kl. 19:30", "kl. 19.30"),
    ],
)
def test_the_same_thing_written_in_two_ways_is_one_fact(one: str, other: str) -> None:
    assert stated(one) == stated(other) != frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5.000 kr.", "50.000 kr."),
        ("5.000 kr.", "5.000 dage"),
        ("30 %", "30 kr."),
        ("2 mio. kr.", "2 kr."),
        ("2 mio. kr.", "2 mia. kr."),
        ("1. oktober", "10. oktober"),
        ("1. oktober", "1. november"),
        ("1/10", "10/1"),
        ("79 40 49 00", "40 79 49 00"),
        ("2,5", "25"),
        ("fem møder", "seks møder"),
        ("info@dgi.dk", "info@dgi.com"),
        ("dgi.dk/fyn", "dgi.dk/fyns"),
    ],
)
def test_what_differs_in_a_figure_a_unit_or_a_letter_is_another_fact(one: str, other: str) -> None:
    assert not stated(one) <= stated(other)


def test_a_telephone_number_lends_its_pairs_to_no_sum() -> None:
    assert not stated("40 kr.") <= stated("Ring på 79 40 49 00.")


def test_the_years_of_a_span_are_figures_and_no_telephone_number() -> None:
    assert stated("2015 2018") == stated("2015-2018") == stated("fra 2015 til 2018")


def test_common_words_are_no_facts() -> None:
    assert stated("Tal to gange med en, der ved det, og saml jer i maj.") == {
        Fact("figure", "2"),
        Fact("month", "5"),
    }
    assert stated("You may march to the village with us.") == frozenset()
