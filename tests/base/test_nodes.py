from __future__ import annotations

from pathlib import Path  # noqa: TC003 - pytest reads the annotations

import pytest

from base_files import codes, findings, loaded
from factcheck.base import nodes
from factcheck.base.faults import Faults, Page
from factcheck.base.nodes import Listing, Mapping, Node, Scalar


def tree(text: str) -> Node:
    faults = Faults()
    (root,) = nodes.documents(Page("base.yaml", text), faults)
    assert not faults.findings
    return root


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return [(plain(key), plain(value)) for key, value in node.pairs]


@pytest.mark.parametrize(
    "written",
    [
        "1:30",
        "012",
        "no",
        "yes",
        "1_000",
        "1e5",
        "1.10",
        "2022-11-04",
        "0x1F",
        "12:30:45",
        "+5",
        ".5",
        "on",
        "True",
    ],
)
def test_scalar__yaml_would_retype_it__stays_as_written(written: str) -> None:
    assert plain(tree(f"key: {written}")) == [("key", written)]


@pytest.mark.parametrize("key", ["no", "on", "1", "1:30"])
def test_key__yaml_would_retype_it__stays_as_written(key: str) -> None:
    assert plain(tree(f"{key}: value")) == [(key, "value")]


def test_mapping__same_key_twice__keeps_both() -> None:
    assert plain(tree("a: 1\na: 2")) == [("a", "1"), ("a", "2")]


def test_documents__several_in_a_file__all_come() -> None:
    roots = nodes.documents(Page("base.yaml", "a: 1\n---\nb: 2\n"), Faults())
    assert [plain(root) for root in roots] == [[("a", "1")], [("b", "2")]]


def test_place__signs_of_several_bytes_before_it__counts_code_points() -> None:
    root = tree("{é🎉: 1, b: 2}")
    assert isinstance(root, Mapping)
    assert root.pairs[1][0].start == (0, 8)
    assert root.pairs[1][0].end == (0, 9)


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_place__line_ends_of_either_kind__counts_lines(ends: str) -> None:
    root = tree(f"a: 1{ends}b: 2{ends}")
    assert isinstance(root, Mapping)
    assert root.pairs[1][1].start == (1, 3)


def test_alias__named_once__stands_for_its_value() -> None:
    assert plain(tree("[&a x, *a]")) == ["x", "x"]


def bomb(levels: int, width: int) -> str:
    lines = ["- &a0 x"]
    lines += [f"- &a{i} [{', '.join([f'*a{i - 1}'] * width)}]" for i in range(1, levels)]
    return "\n".join(lines)


def test_alias__unfolds_to_billions__is_refused() -> None:
    faults = Faults()
    assert nodes.documents(Page("base.yaml", bomb(12, 10)), faults) == []
    assert codes(tuple(faults.findings)) == ["FB006"]


@pytest.mark.parametrize(
    "text", ["&a [*a]", "&a {b: {c: *a}}", "[*unknown]"], ids=["list", "mapping", "unknown"]
)
def test_alias__holds_itself_or_nothing__is_refused(text: str) -> None:
    faults = Faults()
    assert nodes.documents(Page("base.yaml", text), faults) == []
    assert faults.findings


@pytest.mark.parametrize("text", ["[" * 5000 + "]" * 5000, "[" * 5000, "- " * 3000 + "x"])
def test_documents__deep_nesting__is_refused_without_recursion(text: str) -> None:
    faults = Faults()
    assert nodes.documents(Page("base.yaml", text), faults) == []
    assert faults.findings


def test_syntax__tab_in_the_indentation__says_so(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, "claims:\n\t- The bridge is closed.\n")
    assert (finding.code, finding.line, finding.remedy) == ("FB004", 2, "indent with spaces, not with tabs")


def test_syntax__control_character__names_its_place(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, "claims:\n  - The \x1b[31mbridge.\n")
    assert (finding.code, finding.line, finding.column) == ("FB002", 2, 9)


def test_year_and_paragraph__numbers__are_read_as_written(tmp_path: Path) -> None:
    base = loaded(
        tmp_path,
        "claims:\n- {id: no, statement: Yes., as_of: 2022, attributed_to: 012, where: {section: 1:30, paragraph: 3}}\n",
    )
    (claim,) = base.claims
    assert claim.where is not None
    assert (claim.id, claim.as_of, claim.attributed_to, claim.where.section) == ("no", "2022", "012", "1:30")
