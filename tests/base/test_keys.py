"""The JSON Schema of a base's files: held to the keys that the loader knows, and to what it accepts and refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from base_files import findings
from factcheck.base import schema
from factcheck.base.keys import KEYS, ORDER, REQUIRED, json_schema
from factcheck.shipped_base import shipped_folder

if TYPE_CHECKING:
    from pathlib import Path

VALIDATOR = jsonschema.Draft202012Validator(json_schema())

SHAPE = frozenset({"FB010", "FB012", "FB013", "FB015", "FB016", "FB017", "FB018", "FB020"})
"""Faults that a schema can see: keys, shapes, choices, dates, numbers, addresses, ids."""


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers = {  # noqa: RUF012 - that is how PyYAML has it
        first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:timestamp"]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def as_editors_see_it(text: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    """The file with YAML's own types, dates left as texts."""
    return yaml.load(text, _Loader)  # noqa: S506 - made from the safe loader


@pytest.mark.parametrize("kind", ORDER)
def test_keys__each_kind__are_those_of_the_loader(kind: str) -> None:
    assert set(KEYS[kind]) == set(ORDER[kind])
    assert set(REQUIRED.get(kind, ())) <= set(ORDER[kind])
    for told in (key.told for key in KEYS[kind].values()):
        assert told.endswith(".")


def test_keys__kinds__are_all_that_the_loader_has() -> None:
    held = {
        name: value for name, value in vars(schema).items() if name.isupper() and isinstance(value, tuple)
    }
    assert sorted(held.values()) == sorted(ORDER.values())


def test_json_schema__itself__is_valid_and_tells_every_key() -> None:
    made = json_schema()
    jsonschema.Draft202012Validator.check_schema(made)
    for mapping in (made, *made["$defs"].values()):
        assert mapping["additionalProperties"] is False
        assert all(value["description"] for value in mapping["properties"].values())


BASES = sorted(
    (*shipped_folder().glob("*.yaml"), *(shipped_folder().parent / "benchmarks").glob("*/*/claims.yaml"))
)


@pytest.mark.parametrize("path", BASES, ids=lambda path: path.parent.name)
def test_json_schema__bases_that_load__are_accepted(path: Path) -> None:
    assert [
        error.message for error in VALIDATOR.iter_errors(as_editors_see_it(path.read_text("utf-8")))
    ] == []


SOUND = [
    "claims: [It cost 96 million.]",
    "language: en\nignore: FB101\nclaims:\n  - {statement: It cost 96 million., topics: money, as_of: 2022}",
    "claims:\n  - {statement: 1967, where: {paragraph: 3, page: 2}, figures: [1967]}",
    "source: {published: 2022-11-04, url: https://example.org}\nclaims: [{statement: yes it did, note: no}]",
    "claims: [{statement: It has 4 doors., figures: [{number: 4, comparator: ge, also: doors}]}]",
    "synonyms: [[a, b]]\nnames: [{name: A, aliases: B, not: [C]}]\nclaims: [{id: c-1, statement: A has 4.}]",
]
FAULTY = [
    "claims: It cost 96 million.",
    "claims: [{stament: It cost 96 million.}]",
    "claims: [{statement: [a]}]",
    "claims: [{id: two words, statement: a}]",
    "claims: [{id: '4.5', statement: a}]",
    "claims: [{statement: a, as_of: spring}]",
    "claims: [{statement: a, as_of: 2022-1}]",
    "claims: [{statement: a, where: {paragraph: 0}}]",
    "claims: [{statement: a, where: Findings}]",
    "claims: [{statement: a, ignore: FB010}]",
    "claims: [{statement: It has 4 doors., figures: [{number: 4, comparator: exactly}]}]",
    "claims: [{about: a}]",
    "source: {reliability: good}\nclaims: [a]",
    "source: {url: www.example.org}\nclaims: [a]",
    "names: [{aliases: [a]}]\nclaims: [a]",
    "synonyms: [a]\nclaims: [a]",
    "formulas: [{statement: a}]\nclaims: [a]",
    "claim: [a]",
]


@pytest.mark.parametrize("text", [*SOUND, *FAULTY])
def test_json_schema__file__is_refused_where_the_loader_refuses_it(tmp_path: Path, text: str) -> None:
    refused = bool(SHAPE & {finding.code for finding in findings(tmp_path, text + "\n")})
    assert refused == (text in FAULTY)
    assert VALIDATOR.is_valid(as_editors_see_it(text)) != refused
