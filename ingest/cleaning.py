"""Characters and lines put right, whatever the format they came from.

Pure text in, pure text out: knows nothing of files, blocks or Telegram. What cannot be mended
without guessing at words is left as it stands.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# NFKC would undo these too, but it also makes ½ and m² into plain figures.

_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\u2022\u25cf\u25aa\u25cb", "•")
# Word writes bullets in the private area of its Symbol and Wingdings fonts.

_C1 = {
    chr(byte): bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
# Windows-1252 read as Latin-1 leaves its quotes and dashes among the control characters.

_LETTERS = str.maketrans({**_LIGATURES, **_BULLETS, **_C1})
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\u2028\u2029]")
_SOFT_HYPHEN_AT_END = re.compile(r"\xad[ \t]*\n[ \t]*")
_SPACES = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0"
    r"\ufff0-\ufffb\U000e0000-\U000e007f]",
)


def clean(text: str) -> str:
    """Return the text in NFC with plain spaces and line ends, and nothing that cannot be seen.

    Lone surrogates, control and bidi characters, soft hyphens and zero-width characters go;
    ligatures become letters. Lines and indentation stay.
    """
    text = _LINE_ENDS.sub("\n", text.translate(_LETTERS))
    text = _SOFT_HYPHEN_AT_END.sub("", text)
    text = _UNSEEN.sub("", _SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def one_line(text: str) -> str:
    """Return clean text with every run of white space made into one space."""
    return " ".join(clean(text).split())


# Lines of printed pages.

RUNNING_SHARE = 0.4
"""Share of pages that a header or footer stands on; left and right pages may differ. A guess."""
FEWEST_PAGES = 3
"""A line that stands on fewer pages than this may well be a heading that is used again."""
_EDGE_LINES = 40
"""How far from the edge of a page a header may reach: the head of a table may be long."""
_OFFSET = 2
"""Page numbers as printed may differ this much from the place in the file: covers."""
_PAGE_NUMBER = re.compile(
    r"(?:(?:side|page|s\.)\s*)?[-\u2013]?\s*(?P<page>\d{1,4})\s*[-\u2013]?(?:\s*(?:af|/|of)\s*\d{1,4})?",
    re.IGNORECASE,
)
_NUMBER_AT_EDGE = re.compile(r"^(?P<first>\d{1,4})\b|\b(?P<last>\d{1,4})$")
_FEWEST_WORDS_BESIDE = 3
_SOFT = "\N{HYPHEN}"
_KEPT_HYPHEN = re.compile(r"(?:[A-ZÆØÅ0-9]|\W)[-\u2010]$")
_LINKED = re.compile(r"(?:og|eller|samt|til|and|or)\b")


def without_running_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the pages' lines without headers, footers and page numbers.

    A line goes if it stands at the very top or bottom of many pages, page number and all, or if
    it is nothing but the number of its page.
    """
    shaped = [[_shape(line, page) for line in lines] for page, lines in enumerate(pages, 1)]
    tops = _often([set(shapes[:_EDGE_LINES]) for shapes in shaped])
    ends = _often([set(shapes[-_EDGE_LINES:]) for shapes in shaped])
    kept = []
    for lines, shapes in zip(pages, shaped, strict=True):
        start = _run(shapes, tops)
        end = len(lines) - _run(shapes[start:][::-1], ends)
        kept.append(list(lines[start:end]))
    return kept


def _often(pages: Sequence[set[str]]) -> set[str]:
    enough = max(FEWEST_PAGES, RUNNING_SHARE * len(pages))
    times = Counter(shape for shapes in pages for shape in shapes)
    return {_PAGE} | {shape for shape, count in times.items() if count >= enough}


def _run(shapes: Sequence[str], running: set[str]) -> int:
    """Return how many lines from the start on are running lines."""
    at = 0
    while at < len(shapes) and shapes[at] in running:
        at += 1
    return at


_PAGE = "\N{NUMBER SIGN}"


def _shape(line: str, page: int) -> str:
    """Return a line with the number of its page made the same on every page."""
    number = _PAGE_NUMBER.fullmatch(line)
    if number and abs(int(number["page"]) - page) <= _OFFSET:
        return _PAGE
    edge = _NUMBER_AT_EDGE.search(line)
    if edge and len(line.split()) > _FEWEST_WORDS_BESIDE and abs(int(edge[0]) - page) <= _OFFSET:
        line = line[: edge.start()] + _PAGE + line[edge.end() :]
    return line.casefold()


def joined(before: str, after: str) -> str:
    """Return two lines of one paragraph as one, with a word mended that was cut between them."""
    if not before.endswith(("-", _SOFT)) or not after or before[-2:-1] in {"", " "}:
        return f"{before} {after}".strip()
    if before.endswith(_SOFT) and after[0].islower():
        return before[:-1] + after
    if _LINKED.match(after):
        return f"{before} {after}"
    if after[0].islower() and not _KEPT_HYPHEN.search(before):
        return before[:-1] + after
    return before + after


FEWEST_LETTERS_TO_JUDGE = 300
COMMONEST_LETTER = "e"
RAREST_SHARE_OF_IT = 0.05
"""Of the letters of ten Danish files, lists of names and tables too, "e" was .14 to .18; it is .10
and more in the languages around us. Letters moved by a broken map leave the share of another."""
_FOREIGN_SHARE = 0.1


def looks_garbled(text: str) -> bool:
    """Tell whether text came through a broken character map: signs, or letters without words."""
    signs = [char for char in text if not char.isspace()]
    if sum(map(_is_no_sign, signs)) > _FOREIGN_SHARE * len(signs):
        return True
    letters = [char for char in signs if char.isalpha()]
    if len(letters) < FEWEST_LETTERS_TO_JUDGE:
        return False
    common = sum(char.lower() == COMMONEST_LETTER for char in letters)
    return common < RAREST_SHARE_OF_IT * len(letters)


def _is_no_sign(char: str) -> bool:
    return char == "\ufffd" or unicodedata.category(char) in {"Co", "Cn", "Cc"}
