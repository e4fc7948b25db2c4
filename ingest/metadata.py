"""What a document says about itself, with what is missing filled in from its text and file name.

Fills in nothing that it would have to guess: a year is taken from a title or a file name and
never from running text, where it may be anyone's.
"""

import re
from dataclasses import replace
from pathlib import PurePath

from ingest.cleaning import one_line
from ingest.documents import Block, BlockKind, Extract, Metadata

_LONGEST_TITLE_WORDS = 18
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:[01]\d[0-3]\d)?(?!\d)")
_NUMBERED = re.compile(r"^\d{1,3}[ ._-]+(?=\D)")
_ENDS_A_SENTENCE = (".", ",", ";", ":")


def complete(extract: Extract, *, name: str) -> Metadata:
    """Return the extract's metadata with a title, and with a year if one can be seen.

    The title is the document's own, else its first outermost heading, else its first line if it
    looks like a title, else the file name made readable. Never empty.

    Args:
        extract: What was read from the file.
        name: The file's name, with or without its folders.
    """
    metadata = extract.metadata
    title = metadata.title or _title_in(extract.blocks) or title_from_name(name)
    year = metadata.year or _year_in(title) or _year_in(PurePath(name).stem)
    return replace(metadata, title=title, year=year)


def title_from_name(name: str) -> str:
    """Return a file name as a title: "02_referat-2021.pdf" becomes "Referat 2021"."""
    stem = PurePath(name).stem
    words = one_line(re.sub(r"%20|_+", " ", stem))
    if " " not in words:
        words = one_line(words.replace("-", " "))
    words = _NUMBERED.sub("", words).strip() or words or name
    return words[:1].upper() + words[1:]


def looks_like_title(line: str) -> bool:
    """Tell whether a line of text could be a title or a heading: short, and no sentence."""
    words = line.split()
    return (
        0 < len(words) <= _LONGEST_TITLE_WORDS
        and not line.endswith(_ENDS_A_SENTENCE)
        and any(char.isalpha() for char in line)
        and not line[0].islower()
    )


def _title_in(blocks: tuple[Block, ...]) -> str | None:
    outermost = (b.text for b in blocks if b.kind is BlockKind.HEADING and b.level == 1)
    heading = next(outermost, None)
    if heading or not blocks:
        return heading
    first = blocks[0].text.splitlines()[0]
    if blocks[0].kind is BlockKind.HEADING:
        return first
    takes = blocks[0].kind is BlockKind.PARAGRAPH and looks_like_title(first)
    return first if takes and " " in first and not first[0].isdigit() else None


def _year_in(text: str) -> int | None:
    """Return the one year that a title names; a span such as 2018-2022 has no single year."""
    years = set(_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None
