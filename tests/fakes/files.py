"""Makers of tiny real files: what a person's word processor or site would have written."""

import io
import zipfile
from collections.abc import Sequence

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LEFT, _TOP = 60, 800


def make_pdf(*pages: Sequence[str]) -> bytes:
    """Return a PDF with these lines on these pages; after "# " a line is in large print."""
    objects = [b"", b""]
    font = len(objects) + 1
    objects.append(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    kids = []
    for lines in pages:
        stream = _printed(lines)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (len(objects), font),
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _pdf_file(objects)


def _printed(lines: Sequence[str]) -> bytes:
    drawn = []
    height = _TOP
    for line in lines:
        size = 22 if line.startswith("# ") else 11
        height -= size + 5
        text = line.removeprefix("# ").encode("cp1252")
        for sign in (b"\\", b"(", b")"):
            text = text.replace(sign, b"\\" + sign)
        drawn.append(b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, _LEFT, height, text))
    return b"\n".join(drawn)


def _pdf_file(objects: Sequence[bytes]) -> bytes:
    file = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
    )
    return bytes(file)


def make_docx(*parts: str, styles: str = "") -> bytes:
    """Return a Word file whose body is made of these parts; see `word_paragraph`, `word_table`."""
    document = f"<w:document {_WORD}><w:body>{''.join(parts)}<w:sectPr/></w:body></w:document>"
    return make_zip(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{_PACKAGE}/content-types">'
                '<Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/></Types>'
            ),
            "_rels/.rels": (
                f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
                f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
            ),
            "word/document.xml": document,
            "word/styles.xml": f"<w:styles {_WORD}>{styles or _STYLES}</w:styles>",
        },
    )


def make_zip(files: dict[str, str]) -> bytes:
    """Return a zip archive of text files by their names."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


def word_style(style_id: str, name: str) -> str:
    """Return a paragraph style: in Danish Word the id "Overskrift1" has the name "heading 1"."""
    return f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/></w:style>'


_STYLES = (
    word_style("Titel", "Title")
    + word_style("Overskrift1", "heading 1")
    + word_style("Overskrift2", "heading 2")
    + word_style("Opstilling-punkttegn", "List Bullet")
)


def word_paragraph(text: str, *, style: str = "", numbered: bool = False) -> str:
    """Return a paragraph in WordprocessingML."""
    given = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        given += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{given}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def word_table(*rows: Sequence[str]) -> str:
    """Return a table in WordprocessingML."""
    made = (
        "".join(f"<w:tc>{word_paragraph(cell)}</w:tc>" for cell in row).join(("<w:tr>", "</w:tr>"))
        for row in rows
    )
    return f"<w:tbl>{''.join(made)}</w:tbl>"


def make_web_page(body: str, *, head: str = "") -> bytes:
    """Return a web page in UTF-8."""
    return (
        f'<!DOCTYPE html><html lang="da"><head><meta charset="utf-8">{head}</head>'
        f"<body>{body}</body></html>"
    ).encode()


def make_markdown(body: str, **front: str) -> bytes:
    """Return a Markdown file; the keyword arguments become its front matter, as they stand."""
    fields = "".join(f"{key}: {value}\n" for key, value in front.items())
    return (f"---\n{fields}---\n{body}" if front else body).encode()


def make_words(count: int, *, per_sentence: int = 10) -> str:
    """Return Danish-looking prose of so many words, no two sentences alike."""
    words = [f"ord{number}" for number in range(count)]
    sentences = (words[at : at + per_sentence] for at in range(0, count, per_sentence))
    return " ".join(f"S{' '.join(sentence)}." for sentence in sentences)
