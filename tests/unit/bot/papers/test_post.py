"""The plan as a post that neighbours read."""

from bot.guide.plan import Meeting
from bot.papers import post
from knowledge_base.language import Language
from tests.fakes import plans


def test_the_post_invites_names_the_steps_and_says_where_it_comes_from() -> None:
    assert post.write(plans.plan()) == (
        "Kære naboer i Landsbyklyngen Ådalen\n\n"
        "Nu vil vi have gang i landsbyklyngen igen, og vi vil gerne have jer med.\n\n"
        "Kom og vær med torsdag den 3. december 2026 kl. 19.00.\n"
        "Vi mødes her: Forsamlingshuset\n\n"
        "Det står på vores liste:\n"
        "1. Find en kasserer.\n2. Hold fællesspisning.\n3. Ring til kommunen.\n\n"
        "Har I kun tid til en enkelt ting, er det også en hjælp. Skriv en kommentar, eller tag en"
        " nabo under armen og kom.\n\n"
        "Skrevet ud fra vores plan fra 25. november 2026, som vi lavede med Klyngehjælp."
    )


def test_who_does_what_is_not_told_to_everyone() -> None:
    text = post.write(plans.plan())

    assert "Bodil" not in text
    assert "Festudvalget" not in text


def test_without_a_date_the_post_asks_for_company_and_invites_to_no_meeting() -> None:
    text = post.write(plans.plan(meeting=None))

    assert "Vi har ikke fundet en dato endnu." in text
    assert "Kom og vær med" not in text


def test_without_a_place_no_place_is_named() -> None:
    meeting = plans.plan().meeting
    assert meeting

    text = post.write(plans.plan(meeting=Meeting(start=meeting.start)))

    assert "torsdag den 3. december 2026" in text
    assert "Vi mødes her" not in text


def test_a_cluster_without_a_name_still_greets_its_neighbours() -> None:
    assert post.write(plans.nothing_known()).startswith("Kære naboer\n\n")


def test_an_english_plan_gives_an_english_post() -> None:
    text = post.write(plans.plan(language=Language.ENGLISH))

    assert text.startswith("Dear neighbours in Landsbyklyngen Ådalen\n\n")
    assert "Come and join us on Thursday 3 December 2026 at 19:00." in text
    assert text.endswith("which we made with Klyngehjælp.")
