"""What is written as YAML reads back as it was, whatever the texts hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.base import nodes
from factcheck.base.faults import Faults, Page
from factcheck.base.records import as_record
from factcheck.base.yamltext import WIDTH, block, entry, scalar

if TYPE_CHECKING:
    from factcheck.base.yamltext import Record

TEXTS = st.text(min_size=1, max_size=40) | st.sampled_from(
    ["no", "1:30", "012", "1_000", "~", "null", "- a", "a: b", "a #b", "#a", "'", '"', "100,000", "[a]", "{b", "*x", "&x",
     "!x", "%x", "@x", "`x", "|", ">", "?", "? a", "-", "---", "...", "a:", "  a ", "<<", "=", "\u2028", "\x85", "\ufeff"]
)  # fmt: skip


def read(text: str) -> object:
    faults = Faults()
    (root,) = nodes.documents(Page("t.yaml", text), faults)
    assert not faults.findings
    return as_record(root)


@given(
    st.dictionaries(
        st.sampled_from(["id", "statement", "note"]), TEXTS | st.lists(TEXTS, max_size=4), min_size=1
    )
)
def test_block__any_texts__read_back_as_they_were(record: dict[str, str | list[str]]) -> None:
    assert read("\n".join(block(record, 0)) + "\n") == record


@given(st.lists(st.fixed_dictionaries({"statement": TEXTS, "figures": st.lists(st.fixed_dictionaries({"value": TEXTS, "also": st.lists(TEXTS)}), max_size=2)}), min_size=1, max_size=3))  # fmt: skip
def test_entry__list_of_records__reads_back_as_it_was(records: list[Record]) -> None:
    lines = ["claims:", *(line for record in records for line in entry(record, 2))]
    assert read("\n".join(lines) + "\n") == {"claims": records}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The River Bridge cost €96 million.", "The River Bridge cost €96 million."),
        ("$6 million", "$6 million"),
        ("1,659 prisoners", "1,659 prisoners"),
        ("no", "no"),
        ("The U.S.-El Salvador Agreement", "The U.S.-El Salvador Agreement"),
        ("Note: closed", '"Note: closed"'),
        ("", '""'),
        ("null", '"null"'),
    ],
)
def test_scalar__text__is_bare_where_that_is_safe(text: str, written: str) -> None:
    assert scalar(text) == written


def test_block__long_lists__have_an_entry_a_line() -> None:
    lines = block({"topics": ["a", "b"], "paraphrases": ["It is so."], "also": ["x" * WIDTH]}, 4)
    assert lines == [
        "    topics: [a, b]",
        "    paraphrases:",
        "      - It is so.",
        "    also:",
        f"      - {'x' * WIDTH}",
    ]
