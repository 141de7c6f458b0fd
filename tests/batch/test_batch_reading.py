"""Rows of every form: what is read, and what is told of a row that can't be."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.batch.columns import LONGEST, plan
from factcheck.batch.forms import Form
from factcheck.batch.reading import LONGEST_LINE, Record, read
from factcheck.errors import InputError, UsageError
from factcheck.model import Verdict


def records(form: Form, content: bytes) -> list[Record]:
    return list(read(BytesIO(content), form))


@pytest.mark.parametrize(
    ("form", "content", "expected"),
    [
        (Form.LINES, b"", []),
        (Form.LINES, b"\n \r\n\f\n", []),
        (Form.CSV, b"", []),
        (Form.CSV, b"text\n\n", []),
        (Form.JSONL, b"\n", []),
        (Form.JSON, b" [ ] ", []),
        (Form.YAML, b"", []),
        (Form.YAML, b"[]", []),
        (Form.LINES, b"\xef\xbb\xbfOne.\r\n\nTwo.", [(1, {"statement": "One."}), (3, {"statement": "Two."})]),
        (Form.CSV, b'id,text\n1,"a ""b"", c"\n', [(2, {"id": "1", "text": 'a "b", c'})]),
        (Form.CSV, b'text\n"two\nlines"\nx\n', [(3, {"text": "two\nlines"}), (4, {"text": "x"})]),
        (Form.CSV, b"a,a,\n1,2,3\n", [(2, {"a": "1", "a (2)": "2", "column 3": "3"})]),
        (Form.TSV, b"a\tb\n1\t2, 3\n", [(2, {"a": "1", "b": "2, 3"})]),
        (Form.JSONL, b'{"t": "x", "n": 1.50}\n"y"\n', [(1, {"t": "x", "n": 1.5}), (2, {"statement": "y"})]),
        (Form.JSON, b'["x", {"t": "y"}]', [(1, {"statement": "x"}), (2, {"t": "y"})]),
        (Form.YAML, b"- x\n- {t: y, n: 2}\n", [(1, {"statement": "x"}), (2, {"t": "y", "n": 2})]),
    ],
)
def test_read__well_formed__rows_with_their_lines(
    form: Form, content: bytes, expected: list[tuple[int, dict[str, object]]]
) -> None:
    assert records(form, content) == [Record(line, values) for line, values in expected]


@pytest.mark.parametrize(
    ("form", "content", "line", "told"),
    [
        (Form.LINES, b"a\n\xff\nb\n", 2, "UTF-8"),
        (Form.LINES, b"a\n" + b"x" * (LONGEST_LINE + 5) + b"\nb\n", 2, "longer than"),
        (Form.CSV, b"t,u\na,b\n1,2,3\nc,d\n", 3, "3 cells"),
        (Form.CSV, b"t,u\na,b\n\xff,2\nc,d\n", 3, "UTF-8"),
        (Form.JSONL, b'"a"\n{"t": \n"b"\n', 2, "not JSON"),
        (Form.JSONL, b'"a"\n17\n"b"\n', 2, "int"),
        (Form.JSONL, b'"a"\n' + b"[" * 5000 + b'\n"b"\n', 2, "not JSON"),
    ],
)
def test_read__one_row_that_is_none__told_with_its_line_and_the_rest_is_read(
    form: Form, content: bytes, line: int, told: str
) -> None:
    first, bad, last = records(form, content)
    assert (first.error, last.error) == (None, None)
    assert bad.line == line
    assert bad.error is not None
    assert told in bad.error


@pytest.mark.parametrize(
    ("form", "content"),
    [
        (Form.JSON, b'{"a": 1}'),
        (Form.JSON, b'["a" "b"]'),
        (Form.JSON, b'["a", '),
        (Form.JSON, b"[" * 100_000),
        (Form.JSON, b"\xff\xfe"),
        (Form.YAML, b"a: b"),
        (Form.YAML, b"- [1, 2\n"),
        (Form.YAML, b"- !!python/name:os.system x"),
    ],
    ids=["object", "no comma", "open", "deep", "bytes", "mapping", "open list", "tag"],
)
def test_read__file_of_another_form__is_refused(form: Form, content: bytes) -> None:
    with pytest.raises(InputError):
        records(form, content)


def test_read__torn_gzip__is_refused() -> None:
    torn = gzip.compress(b"a\n" * 5000)[:-20]
    with pytest.raises(InputError, match="ends in the middle"):
        list(read(gzip.GzipFile(fileobj=BytesIO(torn)), Form.LINES))  # type: ignore[arg-type]


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from([f for f in Form if f is not Form.PARQUET]))
def test_read__any_bytes__rows_or_a_refusal(content: bytes, form: Form) -> None:
    try:
        found = records(form, content)
    except InputError:
        return
    assert all(record.values is not None or record.error for record in found)


def test_plan__column_guessed__by_its_name_else_by_the_longest_text() -> None:
    assert plan([Record(1, {"id": "a long name", "Text": "x"})], None).column == "Text"
    assert plan([Record(1, {"id": "7", "said": "A sentence."})], None).column == "said"


@pytest.mark.parametrize("rows", [[], [Record(1, None, "torn")], [Record(1, {"n": 1})]])
def test_plan__no_row_with_text__is_refused(rows: list[Record]) -> None:
    with pytest.raises(InputError):
        plan(rows, None)


def test_plan__column_that_is_not_there__is_refused() -> None:
    with pytest.raises(UsageError, match="'texd'"):
        plan([Record(1, {"text": "x"})], "texd")


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"t": ""}, "empty"),
        ({"t": " \n"}, "empty"),
        ({}, "nothing"),
        ({"t": None}, "nothing"),
        ({"t": 5}, "not text"),
        ({"t": "a\0b"}, "not text"),
        ({"t": "x" * (LONGEST + 1)}, "longest"),
        ({"t": "x", "expected": "perhaps"}, "no verdict"),
    ],
)
def test_plan__row_without_a_statement__has_an_error(values: dict[str, object], told: str) -> None:
    *_, row = plan([Record(1, {"t": "first"}), Record(2, values)], "t").rows
    assert row.error is not None
    assert told in row.error
    assert row.statement == ""


@pytest.mark.parametrize("written", ["not found", "NOT_FOUND", " not-found "])
def test_plan__expected_verdict__read_in_any_spelling(written: str) -> None:
    (row,) = plan([Record(1, {"t": "x", "expected": written})], "t").rows
    assert row.expected is Verdict.NOT_FOUND
