from __future__ import annotations

import os
from pathlib import Path  # noqa: TC003 - pytest reads the annotations

import pytest

from base_files import SOURCE, codes, findings, loaded, write
from factcheck import base
from factcheck.base.files import LARGEST
from factcheck.base.validate import validate
from factcheck.errors import BaseError
from factcheck.model import Location, Reliability, Severity, Where

SHORTEST = """\
source:
  title: Traffic on the river bridges
  publisher: City Statistics Office
  published: 2022-11-04
claims:
  - The bridge carries 41,200 vehicles a day.
  - It cost €96 million.
"""

FULL = """\
source:
  id: city-traffic-2022
  title: Traffic on the river bridges
  publisher: City Statistics Office
  author: A. Writer
  published: 2022-11
  url: https://example.org/traffic
  archived: https://archive.example.org/traffic
  retrieved: 2022-11-10
  language: es
  translated_from: ru
  reliability: official
  note: second edition
language: fr
names:
  - name: River Bridge
    aliases: [the new bridge, Puente Nuevo]
    not: [Old Bridge]
synonyms:
  - [vehicle, car]
claims:
  - id: bridge-traffic
    statement: The bridge carried 41,200 vehicles a day in 2022.
    about: River Bridge
    figures:
      - value: 41,200 vehicles a day
        label: daily traffic
        also: [crossings, traffic volume]
      - value: 2022
    as_of: 2022
    attributed_to: city traffic count
    where: {section: Findings, paragraph: 3, page: 12}
    quote: 41,200 a day
    paraphrases: [Daily traffic over the bridge is 41,200.]
    topics: transport
    supersedes: [old-count]
    disputed_by: [old-count]
    note: counted in May
  - id: old-count
    statement: In 2015 the bridge carried 30,000 vehicles a day.
formulas:
  - id: yearly
    statement: The bridge carries about 15 million vehicles a year.
    formula: bridge-traffic * 365
    label: yearly traffic
"""


def test_load__shortest_file__has_two_claims(tmp_path: Path) -> None:
    found = loaded(tmp_path, SHORTEST)
    assert [claim.statement for claim in found.claims] == [
        "The bridge carries 41,200 vehicles a day.",
        "It cost €96 million.",
    ]
    assert [claim.id for claim in found.claims] == [
        "the-bridge-carries-41-200-vehicles-a-d26844d5",
        "it-cost-96-million-80cea446",
    ]
    assert found.claims[0].source == "city-statistics-office-2022-11-04"


def test_load__full_form__keeps_every_field(tmp_path: Path) -> None:
    found = loaded(tmp_path, FULL)
    claim = found.claims[0]
    (source,) = found.sources
    assert (source.id, source.published, source.reliability) == (
        "city-traffic-2022",
        "2022-11",
        Reliability.OFFICIAL,
    )
    assert (source.author, source.retrieved, source.translated_from) == ("A. Writer", "2022-11-10", "ru")
    assert found.names[0].aliases == ("the new bridge", "Puente Nuevo")
    assert found.names[0].excludes == ("Old Bridge",)
    assert found.synonyms == (("vehicle", "car"),)
    assert found.language == "fr"
    assert claim.figures[0].labels == ("daily traffic", "crossings", "traffic volume")
    assert claim.where == Where(section="Findings", paragraph=3, page=12)
    assert (claim.topics, claim.supersedes, claim.quote) == (("transport",), ("old-count",), "41,200 a day")
    assert claim.place == Location(file=str(tmp_path / "base.yaml"), line=22, column=5)


def test_load__formula__comes_last_with_its_working(tmp_path: Path) -> None:
    derived = loaded(tmp_path, FULL).claims[-1]
    assert derived.operands == ("bridge-traffic",)
    assert derived.working == "41,200 × 365 = 15,038,000"
    assert derived.source == "city-traffic-2022"
    figure = derived.figures[0].figure
    assert [figure.value, figure.low, figure.high] == [15_000_000, 41_150 * 365, 41_250 * 365]
    assert derived.figures[0].labels == ("yearly traffic",)


def test_load__white_space_in_a_statement__is_made_plain(tmp_path: Path) -> None:
    found = loaded(tmp_path, "claims:\n  - >-\n    The bridge\n    is   closed.\n")
    assert found.claims[0].statement == "The bridge is closed."


def test_load__folder__merges_its_files_in_order(tmp_path: Path) -> None:
    write(tmp_path, SOURCE + "claims: [The bridge is closed.]\n", "b/two.yml")
    write(tmp_path, "source: report\nclaims: [The tunnel is closed.]\n", "a.yaml")
    write(tmp_path, "not: [a base", ".hidden.yaml")
    write(tmp_path, "not: [a base", ".git/config.yaml")
    write(tmp_path, "not: [a base", "readme.txt")
    found = base.load([tmp_path])
    assert [claim.statement for claim in found.claims] == ["The tunnel is closed.", "The bridge is closed."]
    assert {claim.source for claim in found.claims} == {"report"}
    assert found.label == str(tmp_path)


def test_load__file_named_twice__is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, SHORTEST)
    assert len(base.load([path, tmp_path]).claims) == 2


def test_load__byte_order_mark__is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "base.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SHORTEST.encode())
    assert len(base.load([path]).claims) == 2


def test_load__utf_16__is_read(tmp_path: Path) -> None:
    path = tmp_path / "base.yaml"
    path.write_bytes(SHORTEST.encode("utf-16"))
    assert base.load([path]).claims[1].statement == "It cost €96 million."


def test_load__no_such_path__is_one_fault(tmp_path: Path) -> None:
    with pytest.raises(BaseError) as caught:
        base.load([tmp_path / "claims"])
    assert codes(caught.value.findings) == ["FB001"]


def test_load__folder_without_yaml__is_one_fault(tmp_path: Path) -> None:
    with pytest.raises(BaseError) as caught:
        base.load([tmp_path])
    assert codes(caught.value.findings) == ["FB001"]


@pytest.mark.parametrize(
    ("raw", "line"),
    [(b"\x7fELF\x00\x01", 1), (b"claims:\n  - \xff\xfe\n", 2), (b"claims:\n- a\n- b\x00c\n", 3)],
    ids=["binary", "latin", "nul"],
)
def test_load__not_text__names_the_line(tmp_path: Path, raw: bytes, line: int) -> None:
    path = tmp_path / "base.yaml"
    path.write_bytes(raw)
    (finding,) = validate([path])[1]
    assert (finding.code, finding.line) == ("FB002", line)


def test_load__hundred_megabytes__is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "base.yaml"
    path.touch()
    os.truncate(path, LARGEST + 1)
    assert codes(validate([path])[1]) == ["FB003"]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n"])
def test_load__empty_file__is_a_warning_beside_others(tmp_path: Path, text: str) -> None:
    write(tmp_path, SOURCE + "claims: [The bridge is closed.]\n", "full.yaml")
    write(tmp_path, text, "empty.yaml")
    found, warnings = validate([tmp_path])
    assert found is not None
    assert codes(warnings) == ["FB112"]


def test_load__only_an_empty_file__is_a_base_without_claims(tmp_path: Path) -> None:
    assert codes(findings(tmp_path, "")) == ["FB005", "FB112"]


def test_load__long_text__is_refused(tmp_path: Path) -> None:
    assert codes(findings(tmp_path, f"{SOURCE}claims: ['{'a ' * 2001}']\n")) == ["FB019"]


FORTY = (
    "source: {titel: x, reliability: offical, url: nowhere, published: 2022-13, retrieved: soon}\n"
    "claims:\n"
    + "".join(
        f"  - {{id: 'bad id {i}', statemnt: x, as_of: 31.12.2020, where: {{paragraph: 0}}}}\n  - {{id: a{i}}}\n"
        for i in range(10)
    )
    + "formulas:\n  - {statement: One 1., formula: '1 +'}\n  - {statement: Two 2., formula: nothing}\n"
)


def test_load__forty_faults__come_in_one_run_in_file_order(tmp_path: Path) -> None:
    with pytest.raises(BaseError) as caught:
        loaded(tmp_path, FORTY)
    found = caught.value.findings
    assert len(found) >= 40 - 13
    assert [finding.line for finding in found] == sorted(finding.line for finding in found)
    assert all(finding.excerpt and finding.remedy for finding in found)
    assert f"{len(found)} faults" in str(caught.value)


def test_fault__misspelt_key__points_at_it_and_names_the_right_one(tmp_path: Path) -> None:
    (finding,) = findings(
        tmp_path, SOURCE + "claims:\n  - statement: Closed.\n    atributed_to: x\n    where: {page: 1}\n"
    )
    assert (finding.code, finding.line, finding.column, finding.end_column) == ("FB010", 4, 5, 17)
    assert finding.remedy == "did you mean `attributed_to`?"
    assert finding.excerpt == "    atributed_to: x"


def test_fault__hostile_names__are_cut_and_kept_as_text(tmp_path: Path) -> None:
    key = "[red]" + "x" * 500
    (finding,) = findings(
        tmp_path, f"{SOURCE}claims:\n  - statement: Closed.\n    ? '{key}'\n    : 1\n    where: {{page: 1}}\n"
    )
    assert len(finding.message) < 120
    assert len(finding.excerpt or "") <= 240


def test_ignore__for_a_claim_and_for_a_file__silences_the_warning(tmp_path: Path) -> None:
    text = SOURCE + "%sclaims:\n  - statement: Closed.\n    note: x\n%s"
    assert codes(findings(tmp_path, text % ("", ""))) == ["FB101"]
    assert codes(findings(tmp_path, text % ("ignore: FB101\n", ""))) == []
    assert codes(findings(tmp_path, text % ("", "    ignore: [FB101]\n"))) == []


def test_ignore__an_error__cannot_be_silenced(tmp_path: Path) -> None:
    assert codes(findings(tmp_path, SOURCE + "ignore: [FB021]\nclaims: [Closed.]\n")) == ["FB015"]


def test_validate__limit_for_the_age_of_sources__warns_of_older_ones(tmp_path: Path) -> None:
    path = write(tmp_path, SOURCE + "claims: [The bridge is closed.]\n")
    assert codes(validate([path], oldest="2023-01-01")[1]) == ["FB109"]
    assert codes(validate([path], oldest="2021-06-30")[1]) == []


def test_validate__base_with_errors__gives_no_base(tmp_path: Path) -> None:
    found, faults = validate([write(tmp_path, "claims: 1\n")])
    assert found is None
    assert any(finding.severity is Severity.ERROR for finding in faults)


def test_claims__moved_within_the_file__keep_their_ids(tmp_path: Path) -> None:
    one = loaded(tmp_path, "claims: [The bridge is closed., 'It cost €96 million.']\n")
    other = loaded(tmp_path, "claims: ['it cost €96 million', THE BRIDGE IS CLOSED]\n")
    assert [claim.id for claim in one.claims] == [claim.id for claim in other.claims][::-1]
