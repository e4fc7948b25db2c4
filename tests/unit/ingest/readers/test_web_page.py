import pytest

from ingest.readers.web_page import read_web_page
from tests.fakes.files import make_web_page


def kinds(body: str) -> list[tuple[str, int, str]]:
    blocks = read_web_page(make_web_page(body)).blocks
    return [(block.kind.value, block.level, block.text) for block in blocks]


def test_headings_paragraphs_lists_and_tables_are_told_apart() -> None:
    body = """<h1>Genstart &aelig;</h1><p>F&oslash;rste   afsnit<br>ny <b>linje</b>.</p>
    <h2>Trin</h2><ul><li>Et<ul><li>Under</li></ul></li><li><p>To</p></li></ul>
    <table><caption>Byer</caption><tr><th>Navn<th>År<tr><td>A<td>1</table>"""
    assert kinds(body) == [
        ("heading", 1, "Genstart æ"),
        ("paragraph", 0, "Første afsnit\nny linje."),
        ("heading", 2, "Trin"),
        ("item", 0, "Et"),
        ("item", 0, "Under"),
        ("item", 0, "To"),
        ("paragraph", 0, "Byer"),
        ("table", 0, "Navn | År\nA | 1"),
    ]


@pytest.mark.parametrize(
    "around",
    [
        "<nav><a href='/'>Hjem</a></nav>",
        "<header>DGI</header>",
        "<footer><p>Kontakt</p></footer>",
        "<script>var a = '<p>nej</p>';</script>",
        "<style>p { color: red }</style>",
        "<aside>Annonce</aside>",
        "<div class='big cookie-banner'><p>Cookies</p></div>",
        "<div role='navigation'>Menu</div>",
        "<p hidden>Skjult</p>",
        "<button>Del</button>",
        "<!-- <p>nej</p> -->",
    ],
)
def test_what_stands_around_the_text_is_left_out(around: str) -> None:
    expected = [("paragraph", 0, "Før."), ("paragraph", 0, "Efter.")]
    assert kinds(f"<p>Før.</p>{around}<p>Efter.</p>") == expected


def test_a_page_named_after_its_sidebar_keeps_its_text() -> None:
    assert kinds("<div class='has-sidebar'><p>Tekst.</p></div>") == [("paragraph", 0, "Tekst.")]


def test_only_main_is_kept_where_there_is_one() -> None:
    assert kinds("<p>Reklame</p><main><p>Tekst.</p></main>") == [("paragraph", 0, "Tekst.")]


def test_a_button_inside_a_paragraph_does_not_take_the_paragraph_along() -> None:
    assert kinds("<p>Ring <button>nej</button>nu.</p>") == [("paragraph", 0, "Ring nu.")]


def test_a_table_of_one_column_is_a_frame_and_no_table() -> None:
    assert kinds("<table><tr><td>Tekst i ramme.</td></tr></table>") == [
        ("paragraph", 0, "Tekst i ramme."),
    ]


def test_title_and_address_come_from_the_head() -> None:
    head = "<title>Om os | DGI</title><link rel='canonical' href='https://www.dgi.dk/om'>"
    metadata = read_web_page(make_web_page("<p>Tekst.</p>", head=head)).metadata
    assert (metadata.title, metadata.url) == ("Om os", "https://www.dgi.dk/om")


def test_an_outermost_heading_names_the_page_better_than_the_head() -> None:
    page = make_web_page("<h1>Om klyngen</h1>", head="<title>Forside | DGI</title>")
    assert read_web_page(page).metadata.title is None


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_the_encoding_named_by_the_page_is_used(encoding: str) -> None:
    page = f"<html><head><meta charset='{encoding}'></head><body><p>På Ærø</p></body></html>"
    assert read_web_page(page.encode(encoding)).blocks[0].text == "På Ærø"


def test_a_page_that_names_a_wrong_encoding_is_read_all_the_same() -> None:
    page = "<meta charset=utf-8><p>På Ærø</p>".encode("cp1252")
    assert read_web_page(page).blocks[0].text == "På Ærø"
    assert read_web_page(b"<meta charset=findes-ikke><p>Tekst</p>").blocks[0].text == "Tekst"


@pytest.mark.parametrize(
    "page", [b"<p>a<p>b", b"</div></p>a<p>b</td>", b"<p>a<table><td>b", b"<p>a<table><tr><td>b"]
)
def test_tags_left_open_or_closed_twice_lose_no_text(page: bytes) -> None:
    assert [block.text for block in read_web_page(page).blocks] == ["a", "b"]


def test_deep_nesting_is_no_trouble() -> None:
    page = b"<div>" * 20_000 + b"dybt" + b"</div>" * 20_000
    assert [block.text for block in read_web_page(page).blocks] == ["dybt"]
