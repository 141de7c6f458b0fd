from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting import document, paragraph, texts, word_file, written
from factcheck.drafts.document import PassageKind
from factcheck.drafts.reading import SUFFIXES, DraftFormat, format_of, read_document
from factcheck.errors import InputError
from factcheck.model import Span

NO_PROSE = {
    "markdown-fence": ("a.md", "```\n50 men\n```\n"),
    "markdown-indented-code": ("a.md", "    50 men\n"),
    "markdown-front-matter": ("a.md", "---\nmen: 50\n---\n"),
    "markdown-toml-front-matter": ("a.md", "+++\nmen = 50\n+++\n"),
    "markdown-comment": ("a.md", "<!-- 50 men -->\n"),
    "markdown-link-definition": ("a.md", "[a]: http://x.org/50 '50 men'\n"),
    "markdown-style": ("a.md", "<style>\n.a50 {}\n</style>\n"),
    "html-script": ("a.html", "<script>var men = '<p>50';</script>"),
    "html-style": ("a.html", "<style>p{width:50px}</style>"),
    "html-comment": ("a.html", "<!-- <p>50 men</p> -->"),
    "html-head": ("a.html", "<head><title>50 men</title></head>"),
    "html-nav": ("a.html", "<nav><ul><li>50</ul></nav>"),
    "html-hidden": ("a.html", "<p hidden>50 men</p><p style='display: none'>50</p>"),
    "html-code": ("a.html", "<pre>50 men</pre><code>50</code>"),
    "html-page-foot": ("a.html", "<footer>Telephone 50</footer>"),
    "html-attributes": ("a.html", "<img alt='50 men' src='50.png'><hr title='50'>"),
    "html-unclosed-comment": ("a.html", "<!-- 50 men"),
    "mdx-comment": ("a.mdx", "{/* 50 men */}\n"),
    "mdx-expression": ("a.mdx", "{men.map((man) => ({50: man}))}\n"),
    "mdx-import": ("a.mdx", "import A from './a-50'\nexport const men = 50\n\n"),
    "mdx-attribute": ("a.mdx", "<Chart men={[50, 60]} />\n"),
    "rst-literal-block": ("a.rst", "::\n\n   50 men\n"),
    "rst-comment": ("a.rst", ".. 50 men\n"),
    "rst-include": ("a.rst", ".. include:: drafting.py\n"),
    "rst-raw": ("a.rst", ".. raw:: html\n\n   <p>50 men</p>\n"),
    "rst-target": ("a.rst", ".. _a: http://x.org/50\n"),
    "plain-blank": ("a.txt", " \n\t\n"),
}


@pytest.mark.parametrize(("name", "text"), NO_PROSE.values(), ids=NO_PROSE)
def test_read_document__no_prose__no_passages(name: str, text: str) -> None:
    assert texts(document(text, name)) == []


SEEN = {
    "markdown-marks": (
        "a.md",
        'Some *soft*\nand **bold** [link](x50.html "a 50").',
        ["Some soft and bold link."],
    ),
    "markdown-code-in-line": ("a.md", "The `50` men.", ["The men."]),
    "markdown-entity": ("a.md", "Fish &amp; chips \\* 5&nbsp;men.", ["Fish & chips * 5\xa0men."]),
    "markdown-footnote": ("a.md", "Men.[^1]\n\n[^1]: They were 50.\n", ["Men.", "They were 50."]),
    "markdown-image": ("a.md", "![Fifty men](50.png '50')\n", ["Fifty men"]),
    "markdown-table": ("a.md", "|A|B|\n|-|-|\n|men|50|\n", ["men | 50"]),
    "markdown-table-of-years": ("a.md", "|Y|W|N|\n|-|-|-|\n|2022|men|50|\n", ["2022 | men | 50"]),
    "markdown-table-of-numbers": ("a.md", "|W|Y|N|\n|-|-|-|\n|men|40|50|\n", ["men | 40", "men | 50"]),
    "markdown-html": ("a.md", "<figure>\n<figcaption>50 men</figcaption>\n</figure>\n", ["50 men"]),
    "markdown-break": ("a.md", "one  \ntwo<br>three", ["one two three"]),
    "mdx-braces-in-code": ("a.mdx", "Use `{` and `}` for 50 men.", ["Use and for 50 men."]),
    "mdx-braces-escaped": ("a.mdx", "Some \\{50\\} men.", ["Some {50} men."]),
    "mdx-brace-left-open": ("a.mdx", "Some {50 men.", ["Some {50 men."]),
    "mdx-import-in-a-sentence": ("a.mdx", "We\nimport 50 men.", ["We import 50 men."]),
    "html-inline": ("a.html", "<p>Some <b>hec</b>tares<br>and&#x20;more", ["Some hectares and more"]),
    "html-footnote-mark": ("a.html", "<p>Men<sup><a href='#1'>1</a></sup> came.", ["Men came."]),
    "html-exponent": ("a.html", "<p>100 m<sup>2</sup> each", ["100 m² each"]),
    "html-items": ("a.html", "<ul><li>one<li>two</ul>", ["one", "two"]),
    "html-row": ("a.html", "<table><tr><th>Towers</th><td>19</td></table>", ["Towers: 19"]),
    "html-bare-signs": ("a.html", "<p>1 < 2 & 3 > 2", ["1 < 2 & 3 > 2"]),
    "rst-marks": (
        "a.rst",
        "Some *soft*\nand `link <http://x.org/50>`_ caf\\*.",
        ["Some soft and link caf*."],
    ),
    "rst-table": ("a.rst", "===== ==\nName  No\n===== ==\nmen   50\n===== ==\n", ["men: 50"]),
    "plain-lines": ("a.txt", "one\r\ntwo\r\n\r\nthree.", ["one two", "three."]),
    "plain-items": ("a.txt", "In figures:\n- one\n- two\n  more\n", ["In figures:", "one", "two more"]),
    "plain-year-at-line-start": (
        "a.txt",
        "It was in\n2024. They left in\n12. grade.",
        ["It was in 2024. They left in 12. grade."],
    ),
}


@pytest.mark.parametrize(("name", "text", "seen"), SEEN.values(), ids=SEEN)
def test_read_document__markup__what_a_reader_sees(name: str, text: str, seen: list[str]) -> None:
    assert texts(document(text, name)) == seen


PLACED = {
    "markdown-nested": ("a.md", "> - a **b [c 50 d](x) e** f\n", "50 d e", "50 d](x) e"),
    "markdown-repeated": ("a.md", "[a](http://a.org 'a b') b", "a b", "a](http://a.org 'a b') b"),
    "markdown-escaped-bar": ("a.md", "|A|B|\n|-|-|\n|m\\|n|50|\n", "n | 50", "n|50"),
    "markdown-crlf": ("a.md", "# T\r\n\r\n- x\r\n  50 men\r\n", "50 men", "50 men"),
    "markdown-entity": ("a.md", "a &euro;50 b", "€50", "&euro;50"),
    "markdown-tab": ("a.md", "-\t50 men", "50", "50"),
    "mdx-behind-a-comment": ("a.mdx", "{/* 👍 */} **50** men", "50 men", "50** men"),
    "html-entity": ("a.html", "<p>a &euro;<b>50</b> b", "€50 b", "&euro;<b>50</b> b"),
    "html-lines": ("a.html", "<p>a\n  50\n men", "50 men", "50\n men"),
    "rst-code": ("a.rst", "Use ``code`` for `x <http://x.org>`_ and 50 men.", "50 men", "50 men"),
    "emoji": ("a.txt", "👍🏽 é 50 men", "50", "50"),
    "combining": ("a.md", "caf\u0065\u0301 **50** men", "50 men", "50** men"),
}


@pytest.mark.parametrize(("name", "text", "words", "stands"), PLACED.values(), ids=PLACED)
def test_place__words_of_a_passage__where_they_stand(name: str, text: str, words: str, stands: str) -> None:
    draft = document(text, name)
    passage = next(passage for passage in draft.passages if words in passage.text)
    assert written(draft, passage, words) == stands


CONTEXT = "# Size\n\nIn figures:\n\n- 50 men\n\n|What|Number|\n|-|-|\n|towers|19|\n\n> They *said* 5.\n"


def test_read_document__list_table_quote__told_heading_lead_and_column() -> None:
    item, cell, quote = document(CONTEXT, "a.md").passages[2:]
    assert (item.kind, item.heading, item.lead) == (PassageKind.ITEM, "Size", "In figures:")
    assert (cell.kind, cell.row, cell.column, cell.heading) == (PassageKind.CELL, "towers", "Number", "Size")
    assert (quote.quoted, quote.heading) == (True, "Size")


def test_read_document__html_caption__told_to_each_cell() -> None:
    page = "<table><caption>In 2024</caption><tr><th>A<th>B<tr><td>towers<td>19</table>"
    caption, cell = document(page, "a.html").passages
    assert (caption.kind, cell.caption, cell.column) == (PassageKind.CAPTION, "In 2024", "B")


def test_read_document__byte_order_mark__not_counted() -> None:
    draft = read_document("\ufeff50 men came.".encode(), "a.txt")
    assert draft.passages[0].place(Span(0, 2)) == (0, 2)


def test_read_document__utf_16_with_mark__read() -> None:
    assert texts(read_document("50 men.".encode("utf-16"), "a.txt")) == ["50 men."]


WORDS = st.text(st.sampled_from("ab5 \n\t*_[](){}<>&;`|#-/\\é👍\u0301\u00ad\r"), max_size=60)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.mdx", "a.html", "a.rst"])
@settings(max_examples=120, deadline=None)
@given(text=WORDS)
def test_place__any_text__digits_and_letters_map_to_themselves(name: str, text: str) -> None:
    """A letter outside of an entity stands in the file where its place says."""
    draft = document(text.replace("&", "& "), name)
    for passage in draft.passages:
        for index, character in enumerate(passage.text):
            if character in "ab5é👍":
                start, end = passage.place(Span(index, index + 1))
                assert draft.text[start:end] == character


LONG = "aé 👍 b\u0301 " * 1_200 + "end.\r\n\r\n"
"""A paragraph of 10,000 characters."""


@pytest.mark.parametrize(
    ("name", "end", "stands"),
    [
        ("a.txt", "So 50\r\n men", "50\r\n men"),
        ("a.md", "So **50** men", "50** men"),
        ("a.html", "<p>So 5&#48; men", "5&#48; men"),
    ],
)
def test_place__ten_megabytes__last_words_where_they_stand(name: str, end: str, stands: str) -> None:
    draft = read_document(("\ufeff" + LONG * 1_050 + end).encode(), name)
    assert len(draft.text) > 10_000_000
    passage = draft.passages[-1]
    assert written(draft, passage, "50 men") == stands
    start = passage.place(Span(passage.text.index("50"), len(passage.text))).start
    before = draft.text[:start]
    line = before.count("\n") + 1
    assert draft.lines.position(start) == (line, start - before.rfind("\n"))


FRONT = """---
title: "Fifty men & a *dog*"
slug: 50-men-2024
date: 2024-05-01 10:00
url: https://example.org/50 men
summary: >-
  They were 50,
  or so.
tags: [old, the new 7]
---
Prose.
"""


@pytest.mark.parametrize("text", [FRONT, FRONT.replace("\n", "\r\n")], ids=["lf", "crlf"])
def test_with_front_matter__asked_for__words_alone(text: str) -> None:
    draft = document(text, "a.md")
    assert texts(draft) == ["Prose."]
    asked = draft.with_front_matter()
    assert texts(asked) == ["Fifty men & a *dog*", "They were 50", "or so.", "old, the new 7", "Prose."]
    assert written(asked, asked.passages[0], "dog") == "dog"


REFUSED = {
    "nul": ("a.txt", b"a\0b", "NUL"),
    "not-utf-8": ("a.md", b"ok\n\xff\xfa", "line 2"),
    "markup-bomb": ("a.md", b"[" * 800_000, "marks of markup"),
    "inline-bomb": ("a.rst", b"*a " * 3_000, "marks of markup"),
    "deep": ("a.rst", "\n".join(" " * depth + "x\n" for depth in range(800)).encode(), "deep"),
    "no-zip": ("a.docx", b"PK\x03\x04", "not a Word file"),
    "other-zip": ("a.docx", word_file("", part="x.xml"), "no word/document.xml"),
    "zip-bomb": ("a.docx", word_file(" " * (65 * 1024 * 1024)), "unpacks to more"),
    "word-deep": ("a.docx", word_file("<w:p>" * 600), "deep"),
    "word-broken": ("a.docx", word_file("<w:p>"), "XML is damaged"),
}


@pytest.mark.parametrize(("name", "raw", "told"), REFUSED.values(), ids=REFUSED)
def test_read_document__hostile_or_damaged__refused_with_reason(name: str, raw: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_document(raw, name)


def test_read_document__entities_in_word__refused() -> None:
    with pytest.raises(InputError, match="document type"):
        read_document(_with_doctype(), "a.docx")


def _with_doctype() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "50">]><a>&b;</a>')
    return stream.getvalue()


ENDURED = {
    "quotes.md": ">" * 300_000 + " x",
    "lists.md": "- " * 100_000,
    "tags.html": "<blockquote>" * 100_000,
    "attributes.html": "<a '" * 200_000,
    "entities.html": "&#" * 200_000,
    "quotations.html": "<q>" * 100_000 + "“" * 100_000,
    "braces.mdx": "{" * 300_000 + "}" * 300_000,
    "comments.mdx": "{/*" * 20_000,
    "modules.mdx": "import a\n\n" * 20_000,
    "bare-comments.html": "<!--" * 300_000,
    "front.md": "---\na: b c\n" * 5_000,
    "one-line.txt": "a" * 2_000_000,
    "blank.txt": " " * 2_000_000 + "a",
}


@pytest.mark.parametrize(("name", "text"), ENDURED.items(), ids=ENDURED)
def test_read_document__a_lot_of_markup__ends(name: str, text: str) -> None:
    document(text, name)


def test_read_document__word__paragraphs_lists_tables_footnotes() -> None:
    table = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>".format(
        paragraph("towers"), paragraph("19")
    )
    deleted = "<w:p><w:r><w:delText>500</w:delText><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r></w:p>"
    body = (
        paragraph("Big", "Heading1")
        + paragraph("In figures:")
        + paragraph("50 men", "ListBullet")
        + table
        + deleted
    )
    draft = read_document(
        word_file(body + paragraph("They said 5.", "Quote"), footnotes=paragraph("So 5.")), "a.docx"
    )
    assert [(passage.kind, passage.text) for passage in draft.passages] == [
        (PassageKind.HEADING, "Big"),
        (PassageKind.PARAGRAPH, "In figures:"),
        (PassageKind.ITEM, "50 men"),
        (PassageKind.CELL, "towers: 19"),
        (PassageKind.PARAGRAPH, "They said 5."),
        (PassageKind.FOOTNOTE, "So 5."),
    ]
    assert draft.passages[2].lead == "In figures:"
    assert draft.passages[4].quoted
    assert draft.lines.position(draft.passages[2].place(Span(0, 2)).start) == (3, 1)


def test_format_of__every_ending__a_format() -> None:
    assert set(SUFFIXES.values()) == set(DraftFormat)
    assert format_of("A.MD") is DraftFormat.MARKDOWN
    assert format_of("notes") is DraftFormat.PLAIN
