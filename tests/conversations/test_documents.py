"""Browsing the archive's clusters and searching its documents."""

import pytest

from bot.local.server import ME
from bot.views import document_buttons
from bot.views.document_buttons import SendOriginal, ShowCluster, ShowClusters, ShowDocuments
from knowledge_base.errors import NoArchive
from tests.conversations.conftest import GROUP, Conversation, labels, payloads
from tests.fakes.cards import card, clusters
from tests.fakes.telegram import Fault

MINUTES = tuple(card(f"Referat {number:02}", year=2000 + number) for number in range(1, 18))


def _shown(talk: Conversation) -> str:
    """Return the text of the message that was sent or changed last."""
    return str(talk.telegram.shown[-1]["text"])


async def test_clusters_are_listed_eight_at_a_time(talk: Conversation) -> None:
    talk.desk.cards = clusters(18)

    await talk.write("/klynger")

    assert talk.last.startswith("Klynger i arkivet (1 til 8 af 18)")
    assert labels(talk.sent[-1]) == [
        *(f"Klynge {number:02}" for number in range(1, 9)),
        "Næste ›",
    ]


async def test_pages_are_turned_where_they_stand(talk: Conversation) -> None:
    talk.desk.cards = clusters(18)
    await talk.write("/klynger")

    await talk.tap("Næste ›")
    await talk.tap("Næste ›")

    assert _shown(talk).startswith("Klynger i arkivet (17 til 18 af 18)")
    assert labels(talk.telegram.shown[-1]) == ["Klynge 17", "Klynge 18", "‹ Forrige"]
    await talk.tap("‹ Forrige")
    assert _shown(talk).startswith("Klynger i arkivet (9 til 16 af 18)")
    assert len(talk.sent) == 1


async def test_a_cluster_shows_its_documents_with_kind_year_and_link(talk: Conversation) -> None:
    talk.desk.cards = (
        card("Strategi", cluster="VestRum", year=2019, type="strategiplan"),
        card("Evaluering <1>", cluster="VestRum", url="https://example.org/?a=1&b=2"),
        card("Om noget andet"),
    )
    await talk.write("/klynger")

    await talk.tap("VestRum (2)")

    assert _shown(talk).splitlines()[::2] == [
        "VestRum",
        "1. Strategi, strategiplan, 2019",
        "2. Evaluering <1>, årstal ukendt",
    ]
    edited = talk.telegram.of("editMessageText")[-1]["text"]
    assert '<a href="https://example.org/?a=1&amp;b=2">Evaluering &lt;1&gt;</a>' in edited
    assert labels(talk.telegram.shown[-1]) == ["Send nr. 1", "Send nr. 2", "Alle klynger"]


async def test_a_single_document_needs_no_number(talk: Conversation) -> None:
    talk.desk.cards = clusters(1)
    await talk.write("/klynger")

    await talk.tap("Klynge 01")

    assert _shown(talk) == "Klynge 01\n\nStrategi 1, 2019"
    assert labels(talk.telegram.shown[-1]) == ["Send dokumentet", "Alle klynger"]


async def test_the_way_back_leads_to_the_page_with_the_cluster(talk: Conversation) -> None:
    talk.desk.cards = clusters(18)
    await talk.write("/klynger")
    await talk.tap("Næste ›")
    await talk.tap("Klynge 12")

    await talk.tap("Alle klynger")

    assert _shown(talk).startswith("Klynger i arkivet (9 til 16 af 18)")


async def test_clusters_stand_in_the_order_of_the_danish_alphabet(talk: Conversation) -> None:
    names = ("Ådalen", "Østdjurs", "fjordklyngen", "VestRum", "Æblegård")
    talk.desk.cards = tuple(card(name, cluster=name) for name in names)

    await talk.write("/klynger")

    assert labels(talk.sent[-1]) == ["fjordklyngen", "VestRum", "Æblegård", "Østdjurs", "Ådalen"]


async def test_an_archive_without_clusters_points_to_all_documents(talk: Conversation) -> None:
    talk.desk.cards = (card("Vedtægter"),)

    await talk.write("/klynger")

    assert "/dokumenter" in talk.last
    assert labels(talk.sent[-1]) == []


async def test_documents_are_listed_with_a_word_on_how_to_search(talk: Conversation) -> None:
    talk.desk.cards = MINUTES

    await talk.write("/dokumenter")

    assert talk.last.startswith("Dokumenter i arkivet (1 til 8 af 17)\n\n1. Referat 01, 2001")
    assert "/dokumenter vedtægter" in talk.last
    await talk.tap("Næste ›")
    assert "9. Referat 09, 2009" in _shown(talk)
    assert "Send nr. 16" in labels(talk.telegram.shown[-1])


async def test_a_search_finds_words_inside_words_however_they_are_spelt(
    talk: Conversation,
) -> None:
    talk.desk.cards = (card("Mødestedspolitik for Ådalen"), card("Vedtægter"))

    await talk.write("/dokumenter POLITIK aadalen")

    assert talk.last.startswith("Dokumenter med »POLITIK aadalen« i titlen\n\nMødesteds")
    assert labels(talk.sent[-1]) == ["Send dokumentet"]


async def test_a_search_holds_when_the_page_is_turned(talk: Conversation) -> None:
    talk.desk.cards = (*MINUTES, card("Vedtægter"))
    await talk.write("/dokumenter referat")

    await talk.tap("Næste ›")

    assert _shown(talk).startswith("Dokumenter med »referat« i titlen (9 til 16 af 17)")


@pytest.mark.parametrize("words", ["<b>", "æøå " * 300, "a:b", "\ud83d"])
async def test_odd_searches_are_answered(talk: Conversation, words: str) -> None:
    talk.desk.cards = MINUTES

    await talk.write(f"/dokumenter {words}")

    assert len(talk.sent) == 1
    assert all(len(each.encode()) <= 64 for each in payloads(talk.sent[-1]))


async def test_a_search_without_a_find_says_what_to_do(talk: Conversation) -> None:
    talk.desk.cards = MINUTES

    await talk.write("/dokumenter vedtægter")

    assert talk.last.startswith("Ingen dokumenter har »vedtægter« i titlen.")
    assert "/dokumenter" in talk.last


async def test_a_page_that_is_not_there_any_longer_is_the_last_one(talk: Conversation) -> None:
    talk.desk.cards = clusters(9)

    await talk.press(document_buttons.pack(ShowClusters(40)))

    assert _shown(talk).startswith("Klynger i arkivet (9 af 9)")


async def test_a_cluster_that_is_not_there_any_longer_is_said(talk: Conversation) -> None:
    talk.desk.cards = clusters(3)

    await talk.press(document_buttons.pack(ShowCluster("0123456789")))

    assert _shown(talk).startswith("Den klynge er ikke i arkivet længere.\n\nKlynger i arkivet")


async def test_a_document_that_is_not_there_any_longer_is_said(talk: Conversation) -> None:
    talk.desk.cards = MINUTES

    await talk.press(document_buttons.pack(SendOriginal("0123456789")))

    assert talk.last.startswith("Det dokument er ikke i arkivet længere.")


async def test_an_archive_that_has_become_empty_is_said(talk: Conversation) -> None:
    await talk.press(document_buttons.pack(ShowDocuments("", 2)))

    assert _shown(talk) == "Arkivet er tomt lige nu."


async def test_no_archive_at_all_is_something_to_try_again(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse() -> None:
        raise NoArchive("Arkivet er tomt.")

    monkeypatch.setattr(type(talk.desk), "documents", lambda _: refuse())

    await talk.write("/klynger")

    assert talk.last == "Jeg kan ikke komme til arkivet lige nu. Prøv igen om lidt."


async def test_a_message_that_can_no_longer_be_changed_is_sent_anew(talk: Conversation) -> None:
    talk.desk.cards = clusters(9)
    await talk.write("/klynger")
    talk.telegram.faults["editMessageText"].append(
        Fault(400, "Bad Request: message can't be edited")
    )

    await talk.tap("Næste ›")

    assert talk.last.startswith("Klynger i arkivet (9 af 9)")


async def test_pressing_twice_changes_nothing_and_says_nothing(talk: Conversation) -> None:
    talk.desk.cards = clusters(9)
    await talk.write("/klynger")

    await talk.tap("Næste ›")
    shown = talk.telegram.shown[-1]
    press = talk.telegram.server.press(
        chat_id=shown["chat"]["id"],
        message_id=shown["message_id"],
        payload=document_buttons.pack(ShowClusters(2)),
        user=shown["chat"] | {"is_bot": False},
    )
    await talk.feed(press)

    assert len(talk.sent) == 1


async def test_a_group_browses_together(talk: Conversation) -> None:
    talk.desk.cards = clusters(9)
    bo = {"id": 8, "is_bot": False, "first_name": "Bo"}

    await talk.write(f"/klynger@{ME['username']}", chat=GROUP)
    await talk.tap("Næste ›", user=bo)

    assert _shown(talk).startswith("Klynger i arkivet (9 af 9)")
    assert talk.telegram.of("editMessageText")[-1]["chat_id"] == GROUP["id"]


async def test_buttons_of_an_earlier_version_are_answered(talk: Conversation) -> None:
    await talk.press("h0:1")

    [answered] = talk.telegram.of("answerCallbackQuery")
    assert answered["text"].startswith("Den knap virker ikke længere.")
    assert talk.sent == []
