"""The buttons of the lists of clusters and documents: what they carry.

As `bot.views.buttons`: versioned, self-contained, at most 64 bytes. Clusters and documents are
named by short keys and pages by number, so a button under an old list still means something when
the archive has changed.
"""

import re
from dataclasses import dataclass

from telegram import InlineKeyboardButton

from knowledge_base.archive.catalogue import short_key

_CLUSTERS, _CLUSTER, _DOCUMENTS, _ORIGINAL = "h1", "o1", "t1", "s1"
_PAGE = re.compile(r"[0-9]{1,4}")
_KEY = re.compile(r"[0-9a-f]{10}")
_WORDS_BYTES = 64 - len("t1:9999:")


@dataclass(frozen=True, slots=True)
class ShowClusters:
    """A page of the clusters that the archive tells of.

    Attributes:
        page: From 1, as everywhere in this module.
    """

    page: int


@dataclass(frozen=True, slots=True)
class ShowCluster:
    """A page of a cluster's documents.

    Attributes:
        key: From `cluster_key`.
    """

    key: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class ShowDocuments:
    """A page of the documents whose titles have all the words in them.

    Attributes:
        words: From `searched`.
    """

    words: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class SendOriginal:
    """The volunteers want the document with this key as a file."""

    key: str


DocumentPress = ShowClusters | ShowCluster | ShowDocuments | SendOriginal


def cluster_key(name: str) -> str:
    """Return what stands for a cluster in a payload."""
    return short_key(name)


def searched(text: str) -> str:
    """Return the words of a search as they are used: no longer than fits under a button."""
    words = " ".join(text.split())
    return words.encode(errors="ignore")[:_WORDS_BYTES].decode(errors="ignore").strip()


def pack(press: DocumentPress) -> str:
    """Return the payload of a button."""
    match press:
        case ShowClusters(page):
            return f"{_CLUSTERS}:{page}"
        case ShowCluster(key, page):
            return f"{_CLUSTER}:{key}:{page}"
        case ShowDocuments(words, page):
            return f"{_DOCUMENTS}:{page}:{words}"
        case SendOriginal(key):
            return f"{_ORIGINAL}:{key}"


def unpack(payload: str) -> DocumentPress | None:
    """Return what a pressed button means, or None for one that is not ours."""
    kind, _, rest = payload.partition(":")
    first, _, second = rest.partition(":")
    match kind:
        case "h1" if _PAGE.fullmatch(rest):
            return ShowClusters(int(rest))
        case "o1" if _KEY.fullmatch(first) and _PAGE.fullmatch(second):
            return ShowCluster(first, int(second))
        case "t1" if _PAGE.fullmatch(first):
            return ShowDocuments(second, int(first))
        case "s1" if _KEY.fullmatch(rest):
            return SendOriginal(rest)
        case _:
            return None


def button(label: str, press: DocumentPress) -> InlineKeyboardButton:
    """Return a button."""
    return InlineKeyboardButton(label, callback_data=pack(press))
