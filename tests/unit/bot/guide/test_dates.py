"""Days, times and years as Danes write them; today is Wednesday 4 March 2026."""

from datetime import date, timedelta

import pytest

from bot.guide.dates import date_words, read_dates
from bot.guide.days import read_days
from bot.guide.years import read_years
from knowledge_base.language import Language

TODAY = date(2026, 3, 4)


def read(text: str, today: date = TODAY) -> list[str]:
    return [
        date_words(reading, Language.DANISH, today=today)
        for reading in read_dates(text, today).readings
    ]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("lørdag den 14. marts kl. 19", "lørdag 14. marts kl. 19"),
        ("på torsdag", "torsdag 5. marts"),
        ("om 14 dage", "onsdag 18. marts"),
        ("om fjorten dage", "onsdag 18. marts"),
        ("om en uge kl 20", "onsdag 11. marts kl. 20"),
        ("om et par uger", "onsdag 18. marts"),
        ("om en måned", "lørdag 4. april"),
        ("torsdag om en uge", "torsdag 12. marts"),
        ("14/3 19.30", "lørdag 14. marts kl. 19.30"),
        ("14.3 19.30", "lørdag 14. marts kl. 19.30"),
        ("14.3.", "lørdag 14. marts"),
        ("14.10", "onsdag 14. oktober"),
        ("i morgen aften kl. 7", "torsdag 5. marts kl. 19"),
        ("i morgen kl. 10", "torsdag 5. marts kl. 10"),
        ("i overmorgen", "fredag 6. marts"),
        ("i aften kl. halv otte", "onsdag 4. marts kl. 19.30"),
        ("den 14.", "lørdag 14. marts"),
        ("den 2.", "torsdag 2. april"),
        ("d. 20/3-26 kl. 19.00", "fredag 20. marts kl. 19"),
        ("14-03-2027", "søndag 14. marts 2027"),
        ("2027-01-03", "søndag 3. januar 2027"),
        ("3. juni", "onsdag 3. juni"),
        ("3 jun", "onsdag 3. juni"),
        ("1. februar", "mandag 1. februar 2027"),
        ("29. februar", "tirsdag 29. februar 2028"),
        ("næste tirsdag kl 19", "tirsdag 10. marts kl. 19"),
        ("tirsdag i næste uge", "tirsdag 10. marts"),
        ("fredag i denne uge", "fredag 6. marts"),
        ("torsdag i uge 12", "torsdag 19. marts"),
        ("mandag i uge 2", "mandag 11. januar 2027"),
        ("første mandag i april", "mandag 6. april"),
        ("sidste torsdag i måneden", "torsdag 26. marts"),
        ("anden tirsdag i næste måned", "tirsdag 14. april"),
        ("ons. 11/3 kl. 18.30", "onsdag 11. marts kl. 18.30"),
        ("kl 19 på mandag", "mandag 9. marts kl. 19"),
        ("19.30 på torsdag", "torsdag 5. marts kl. 19.30"),
        ("torsdag den 12. kl 19-21", "torsdag 12. marts kl. 19"),
        ("vi mødes torsdag den 12. marts klokken 19 i hallen", "torsdag 12. marts kl. 19"),
        ("søndag formiddag kl. 8", "søndag 8. marts kl. 8"),
        ("lørdag eftermiddag kl. 3", "lørdag 7. marts kl. 15"),
        ("5 may at 7 pm", "tirsdag 5. maj kl. 19"),
        ("March 14 at 19", "lørdag 14. marts kl. 19"),
        ("Tirsdag d. 10 kvart over syv om aftenen", "tirsdag 10. marts kl. 19.15"),
    ],
)
def test_a_plain_day_is_read_in_one_way(text: str, meant: str) -> None:
    assert read(text) == [meant]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("torsdag den 14. marts", ["lørdag 14. marts", "torsdag 12. marts"]),
        ("næste torsdag", ["torsdag 5. marts", "torsdag 12. marts"]),
        ("mandag eller tirsdag", ["mandag 9. marts", "tirsdag 10. marts"]),
        ("onsdag", ["onsdag 11. marts", "onsdag 4. marts"]),
        ("torsdag kl. 7", ["torsdag 5. marts kl. 19", "torsdag 5. marts kl. 7"]),
        ("torsdag halv otte", ["torsdag 5. marts kl. 19.30", "torsdag 5. marts kl. 7.30"]),
    ],
)
def test_an_unsure_day_is_read_in_two_ways(text: str, meant: list[str]) -> None:
    assert read(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ved det ikke",
        "snart",
        "kl. 19",
        "31/2",
        "45/3",
        "vi er 14",
        "til sommer",
        "uge 12",
        "32.",
    ],
)
def test_no_day_is_made_up(text: str) -> None:
    assert read(text) == []
    assert not read_dates(text, TODAY).is_past


@pytest.mark.parametrize("text", ["1. januar 2020", "3/3-2026", "mandag i denne uge"])
def test_a_day_gone_by_is_told_apart(text: str) -> None:
    assert read_dates(text, TODAY).is_past


def test_no_reading_lies_in_the_past_whatever_the_day() -> None:
    texts = (
        "på torsdag",
        "den 31.",
        "29. februar",
        "om 1 måned",
        "sidste fredag i måneden",
        "uge 53 mandag",
    )

    for offset in range(0, 800, 3):
        today = TODAY + timedelta(days=offset)
        for text in texts:
            assert all(day >= today for day in read_days(text, today)), (text, today)


def test_the_31st_skips_the_months_that_lack_one() -> None:
    assert read("den 31.", date(2026, 4, 2)) == ["søndag 31. maj"]


def test_english_days_read_as_the_english_write_them() -> None:
    [reading] = read_dates("12 March 2027 at 19.30", TODAY).readings

    assert date_words(reading, Language.ENGLISH, today=TODAY) == "Friday 12 March 2027 at 19:30"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2019", (2019,)),
        ("det var i 2019", (2019,)),
        ("i 19", (2019,)),
        ("for tre år siden", (2023,)),
        ("for 10 år siden", (2016,)),
        ("two years ago", (2024,)),
        ("for en 4-5 år siden", (2022, 2021)),
        ("i fjor", (2025,)),
        ("sidste år", (2025,)),
        ("i år", (2026,)),
        ("2020 eller 2021", (2020, 2021)),
        ("længe siden", ()),
        ("20 år", ()),
        ("8410", ()),
        ("120190", ()),
    ],
)
def test_years_are_read_as_people_say_them(text: str, years: tuple[int, ...]) -> None:
    assert read_years(text, TODAY) == years
