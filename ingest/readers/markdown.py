"""Markdown files: front matter, headings, lists and tables."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from ingest.cleaning import clean, one_line
from ingest.documents import Block, BlockKind, Extract
from ingest.metadata import looks_like_title
from ingest.readers.encoding import decode
from ingest.readers.front_matter import split_front_matter

_TEMPLATE = re.compile(r"\{%.{0,999}?%\}|\{\{.{0,999}?\}\}|\{:.{0,999}?\}")
# Pages from Jekyll and the like carry instructions to their builder, which nobody reads.
_TAG = re.compile(r"<!--.{0,9999}?-->|<[^<>]{0,999}>", re.DOTALL)


def read_markdown(content: bytes) -> Extract:
    """Return what a Markdown file holds.

    Raises:
        UnreadableFile: The bytes are no text, or the front matter is broken.
    """
    return markdown_extract(decode(content))


def markdown_extract(text: str) -> Extract:
    """Return what text in Markdown holds, front matter and all."""
    metadata, body, notes = split_front_matter(clean(text))
    return Extract(blocks=markdown_blocks(body), metadata=metadata, notes=notes)


def markdown_blocks(body: str) -> tuple[Block, ...]:
    """Return the blocks of clean Markdown without front matter."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    root = SyntaxTreeNode(parser.parse(_TEMPLATE.sub("", body)))
    return tuple(block for block in _blocks(root.children) if block.text)


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "heading":
                yield _heading(node)
            case "bullet_list" | "ordered_list":
                yield from _items(node)
            case "table":
                yield Block(kind=BlockKind.TABLE, text=_table(node))
            case "blockquote":
                yield from _blocks(node.children)
            case _:
                yield Block(kind=BlockKind.PARAGRAPH, text=_lines(_plain(node)))


def _heading(node: SyntaxTreeNode) -> Block:
    text = one_line(_inline(node))
    if node.markup in {"-", "="} and not looks_like_title(text):
        # A rule drawn right under a paragraph makes the whole paragraph a heading in Markdown.
        return Block(kind=BlockKind.PARAGRAPH, text=text)
    return Block(kind=BlockKind.HEADING, text=text, level=int(node.tag[1:]))


def _items(node: SyntaxTreeNode) -> Iterator[Block]:
    first = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, first):
        marker = f"{number}. " if node.type == "ordered_list" else ""
        yield from _item(item, marker)


def _item(item: SyntaxTreeNode, marker: str) -> Iterator[Block]:
    own = [child for child in item.children if child.type == "paragraph"]
    text = one_line(" ".join(_inline(child) for child in own))
    if text:
        yield Block(kind=BlockKind.ITEM, text=marker + text)
    yield from _blocks([child for child in item.children if child.type != "paragraph"])


def _table(node: SyntaxTreeNode) -> str:
    rows = (row for part in node.children for row in part.children)
    return "\n".join(" | ".join(one_line(_inline(cell)) for cell in row.children) for row in rows)


def _plain(node: SyntaxTreeNode) -> str:
    match node.type:
        case "html_block":
            return _TAG.sub(" ", node.content)
        case "fence" | "code_block":
            return node.content
        case _:
            return _inline(node)


def _inline(node: SyntaxTreeNode) -> str:
    match node.type:
        case "text" | "code_inline":
            return node.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline":
            return "\n" if node.content.startswith("<br") else ""
        case "image":
            return ""  # the words under a picture say nothing without it
        case _:
            return "".join(_inline(child) for child in node.children)


def _lines(text: str) -> str:
    return "\n".join(line for raw in text.splitlines() if (line := one_line(raw)))
