"""What the buttons of the lists carry comes back as it was, and fits."""

import pytest

from bot.views.document_buttons import (
    DocumentPress,
    SendOriginal,
    ShowCluster,
    ShowClusters,
    ShowDocuments,
    cluster_key,
    pack,
    searched,
    unpack,
)

KEY = cluster_key("Sorring-Voel Landsbyklynge")


@pytest.mark.parametrize(
    "press",
    [
        ShowClusters(9999),
        ShowCluster(KEY, 9999),
        ShowDocuments("", 3),
        ShowDocuments("vedtægter: 2019", 9999),
        ShowDocuments(searched("ø" * 100), 9999),
        SendOriginal(KEY),
    ],
)
def test_a_payload_means_what_it_was_made_of(press: DocumentPress) -> None:
    assert unpack(pack(press)) == press
    assert len(pack(press).encode()) <= 64


@pytest.mark.parametrize(
    "payload", ["", "h1", "h1:", "h1:-1", "h2:1", "o1:xyz:1", f"o1:{KEY}", "t1", "t1::", "s1:ABC"]
)
def test_what_we_never_made_means_nothing(payload: str) -> None:
    assert unpack(payload) is None


def test_a_search_is_cut_between_letters_and_not_within() -> None:
    assert searched("æøå " * 30).replace("æøå", "").strip("æø ") == ""


def test_a_search_is_one_line_of_whole_characters() -> None:
    assert searched("  to\n ord \ud83d ") == "to ord"
