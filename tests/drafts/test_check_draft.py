from __future__ import annotations

import datetime as dt

import pytest

from drafting import document
from factcheck.claimbase import ClaimBase
from factcheck.drafts import baseline, suppress
from factcheck.drafts.run import Checked, Rule, Rules, check_draft
from factcheck.errors import UsageError
from factcheck.model import Severity, Verdict
from factcheck.model.codes import CODES
from factcheck.model.draft import DraftFinding, State

BASE = ClaimBase.from_statements(
    [
        "The bridge carries 41,200 vehicles a day.",
        "The bridge cost 96 million euros.",
        "The bridge opened in May 2019.",
    ]
)
TODAY = dt.date(2026, 3, 1)
WRONG = "The bridge carries 14,200 vehicles a day."
RIGHT = "The bridge carries 41,200 vehicles a day."


def checked(text: str, name: str = "draft.md", rules: Rules | None = None) -> Checked:
    return check_draft(document(text, name), BASE.check, rules or Rules(today=TODAY))


def codes(text: str, name: str = "draft.md") -> list[str]:
    return [finding.code for finding in checked(text, name).findings if finding.state is State.NEW]


def test_check_draft__right_figures__no_findings() -> None:
    assert codes(f"# The bridge\n\n{RIGHT} It cost 96 million euros.\n") == []


def test_check_draft__wrong_figure__found_where_it_stands() -> None:
    (finding,) = checked(f"# é 👍\r\n\r\nSaid *so*. {WRONG}\r\n").findings
    assert (finding.code, finding.severity, finding.verdict) == ("FC101", Severity.ERROR, Verdict.CONFLICTING)
    line, place = finding.excerpt, finding.place
    assert (place.line, place.end_line) == (3, 3)
    assert line[place.column - 1 : place.end_column - 1].startswith("14,200 vehicles")


def test_check_draft__one_number_for_one__suggests_it_in_the_writers_format() -> None:
    (finding,) = checked(WRONG.replace("14,200", "14.200")).findings or (None,)
    (plain,) = checked(WRONG).findings
    assert plain.suggestion is not None
    assert plain.suggestion.startswith("41,200")
    assert finding is None or finding.suggestion is None or "41" in finding.suggestion


def test_check_draft__quotation__milder_code() -> None:
    assert codes(f"> {WRONG}\n") == ["FC103"]
    assert codes("“The bridge carries 14,200 vehicles a day.”", "draft.txt") == ["FC103"]


def test_check_draft__pronoun__read_with_what_came_before() -> None:
    sentences = checked("The Long Bridge is new. It carries 14,200 vehicles a day.").sentences
    last = sentences[-1]
    assert last.statement == "It carries 14,200 vehicles a day."
    assert last.carried == (("It", "Long Bridge"),)
    assert last.checked == "Long Bridge carries 14,200 vehicles a day."
    part = last.result.figures[0]
    assert last.statement[part.span.start : part.span.end] == part.text


TWO = ClaimBase.from_statements(
    [
        "Old Jail was designed for 300 prisoners.",
        "New Jail was designed for 500 prisoners.",
        "New Jail has 40 cells.",
        "Anna Smith was re-elected in early 2024.",
    ]
)
MEANT = {
    # Whether the base agrees plays no part in the choice of what is meant.
    "figure-of-the-other": (
        "New Jail is red. Old Jail is grey. It was designed for 500 prisoners.",
        Verdict.CONFLICTING,
    ),
    "class-of-the-other": (
        "New Jail is red. Old Jail is grey. The prison was designed for 500 prisoners.",
        Verdict.CONFLICTING,
    ),
    "nothing-known-of-the-one": ("New Jail is red. Old Jail is grey. It has 40 cells.", Verdict.CONFLICTING),
    "right-one": ("New Jail is red. Old Jail is grey. It was designed for 300 prisoners.", Verdict.SUPPORTED),
    "another-person-may-be-meant": ("Bob Miller left. He was re-elected in early 2024.", Verdict.NOT_FOUND),
}


@pytest.mark.parametrize(("text", "verdict"), MEANT.values(), ids=MEANT)
def test_check_draft__what_is_meant__chosen_without_looking_at_the_verdict(
    text: str, verdict: Verdict
) -> None:
    checked = check_draft(document(text, "a.txt"), TWO.check, Rules(today=TODAY))
    assert checked.sentences[-1].verdict is verdict


@pytest.mark.parametrize("text", ["Is it true?", "“Was the bridge opened?”"])
def test_check_draft__question__says_nothing(text: str) -> None:
    assert checked(f"The Long Bridge is new. {text}", "a.txt").sentences == ()


def test_check_draft__list_item__read_with_its_lead_in() -> None:
    sentences = checked("The bridge in figures:\n\n- 14,200 vehicles a day\n").sentences
    assert sentences[-1].checked == "The bridge in figures: 14,200 vehicles a day"


SUPPRESSED = {
    "next-sentence": f'<!-- factcheck: ignore FC101 "agreed" -->\n{WRONG}\n',
    "until-today": f'<!-- factcheck: ignore FC101 "agreed" until 2026-03-01 -->\n{WRONG}\n',
    "in-a-list": f'- a\n- <!-- factcheck: ignore FC101 "agreed" --> {WRONG}\n',
    "in-a-paragraph": f'We go on. <!-- factcheck: ignore FC101 "agreed" --> {WRONG}\n',
    "block": f'<!-- factcheck: ignore-block FC101 "agreed" -->\nWe go on. {WRONG}\n',
    "file": f'{WRONG}\n\n<!-- factcheck: ignore-file FC101 "agreed" -->\n',
}


@pytest.mark.parametrize("text", SUPPRESSED.values(), ids=SUPPRESSED)
def test_check_draft__suppression__finding_kept_with_its_reason(text: str) -> None:
    (finding,) = checked(text).findings
    assert (finding.state, finding.justification) == (State.SUPPRESSED, "agreed")


REMARKS = {
    "unused": (f'<!-- factcheck: ignore FC101 "x" -->\n{RIGHT}\n', ["FC301"]),
    "other-code": (f'<!-- factcheck: ignore FC104 "x" -->\n{WRONG}\n', ["FC301", "FC101"]),
    "expired": (f'<!-- factcheck: ignore FC101 "x" until 2026-02-28 -->\n{WRONG}\n', ["FC302", "FC101"]),
    "no-reason": (f"<!-- factcheck: ignore FC101 -->\n{WRONG}\n", ["FC303", "FC101"]),
    "no-code": (f'<!-- factcheck: ignore "x" -->\n{WRONG}\n', ["FC303", "FC101"]),
    "no-such-code": (f'<!-- factcheck: ignore FC999 "x" -->\n{WRONG}\n', ["FC303", "FC101"]),
    "no-such-day": (f'<!-- factcheck: ignore FC101 "x" until soon -->\n{WRONG}\n', ["FC303", "FC101"]),
    "no-such-verb": (f"<!-- factcheck: hide FC101 -->\n{WRONG}\n", ["FC303", "FC101"]),
    "other-comment": (f"<!-- the fact is checked -->\n{WRONG}\n", ["FC101"]),
    "nothing-after": (f'{RIGHT}\n\n<!-- factcheck: ignore FC101 "x" -->\n', ["FC301"]),
}


@pytest.mark.parametrize(("text", "told"), REMARKS.values(), ids=REMARKS)
def test_check_draft__suppression_without_force__told(text: str, told: list[str]) -> None:
    assert codes(text) == told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", f'<!-- factcheck: ignore FC101 "agreed" --><p>{WRONG}</p>'),
        ("a.rst", f'.. factcheck: ignore FC101 "agreed"\n\n{WRONG}\n'),
    ],
    ids=["html", "rst"],
)
def test_check_draft__suppression_in_other_formats__in_force(name: str, text: str) -> None:
    assert codes(text, name) == []


def test_read_list__fingerprint__suppresses_that_finding_alone() -> None:
    (finding,) = checked(WRONG, "a.txt").findings
    listed = suppress.read_list(f'# notes\n{finding.fingerprint} FC101 "agreed"\n')
    rules = Rules(today=TODAY, listed=listed)
    first, second = checked(f"{WRONG}\n\n{WRONG}", "a.txt", rules).findings
    assert (first.state, second.state) == (State.SUPPRESSED, State.NEW)


def fingerprints(findings: tuple[DraftFinding, ...]) -> list[str]:
    return [finding.fingerprint for finding in findings]


def test_fingerprint__lines_moved__the_same_and_unique() -> None:
    before = fingerprints(checked(f"{WRONG}\n\n{WRONG}\n").findings)
    after = fingerprints(checked(f"# More\n\nOf it.\n\n{WRONG}\n\n*{WRONG}*\n").findings)
    assert before == after
    assert len(set(before)) == len(before)


def test_mark__one_of_two_alike_mended__other_stays_known() -> None:
    known = baseline.parse(baseline.as_text(checked(f"{WRONG}\n\n{WRONG}\n").findings), "b.json")
    new = "The bridge cost 69 million euros."
    marked = baseline.mark(checked(f"{WRONG}\n\n{new}\n").findings, known)
    assert [finding.state for finding in marked] == [State.KNOWN, State.NEW]


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"factcheck-baseline": 1}', '{"factcheck-baseline": 2}', "[" * 9999]
)
def test_parse__no_baseline__refused(text: str) -> None:
    with pytest.raises(UsageError, match="write it anew"):
        baseline.parse(text, "b.json")


def test_check_draft__severity_by_path__last_rule_wins() -> None:
    rules = Rules(
        today=TODAY,
        severities=(Rule("*", "FC101", Severity.NOTE), Rule("news/*", "FC101", None)),
    )
    assert [finding.severity for finding in checked(WRONG, "a.md", rules).findings] == [Severity.NOTE]
    assert checked(WRONG, "news/a.md", rules).findings == ()


def test_check_draft__only_some_lines_kept__rest_counted() -> None:
    draft = document(f"{WRONG}\n\n{WRONG}\n", "a.md")
    kept = check_draft(draft, BASE.check, Rules(today=TODAY), lambda first, _: first == 3)
    assert [finding.place.line for finding in kept.findings] == [3]
    assert kept.left_out == 1


CONSISTENT = {
    "sum": "The choir has 116 members: 60 women, 40 men and 16 children.",
    "sum-with-rest": "The choir has 1,000 members: 60 women and 40 men.",
    "sum-hedged": "The choir has about 116 members: 60 women and 40 men.",
    "other-figures": "The choir has 116 members: 60 women and 40 per cent men.",
    "percentage": "Of them 23 of the 116 members, or 20%, sang.",
    "percentage-of-other": "It was 23 of the 116 members, and in 2019 30% sang.",
    "announced": "Three reasons speak for it:\n\n- one\n- two\n- three\n",
    "no-list": "Three reasons speak for it: the first is big.",
    "said-of-two-days": "In 2019 the choir sang 12 old songs. In 2020 the choir sang 14 old songs.",
    "in-all": "The choir has 60 women and 40 men, 100 in all.",
    "some-twice": "Of the 40 members, 30 sing and 20 dance.",
    "change": "Visitors rose from 100 to 150, an increase of 50 per cent.",
    "change-rounded": "Visitors fell from 300 to 200, or 33%.",
    "change-of-something-else": "Visitors rose from 100 to 150, and prices 40 per cent.",
    "listed-within": "The choir left for three reasons: money, time and noise.",
    "listed-clauses": "The choir left for two reasons: the hall was cold, damp and dark, and nobody came to listen.",
    "total-row": "|Group|Members|\n|-|-|\n|Women|60|\n|Men|40|\n|Total|100|\n",
    "total-of-one-row": "|Group|Members|\n|-|-|\n|Women|60|\n|Total|100|\n",
    "total-in-other-unit": "|Group|Members|\n|-|-|\n|Women|60|\n|Men|40|\n|Total|99 %|\n",
    "columns": "|Choir|Women of the town|Men of the town|\n|-|-|-|\n|Old|60|40|\n",
    "other-words": "The choir sang 12 songs. The band of the town played 14 songs.",
}


@pytest.mark.parametrize("text", CONSISTENT.values(), ids=CONSISTENT)
def test_inconsistencies__nothing_wrong__silent(text: str) -> None:
    assert not [code for code in codes(text) if code.startswith("FC2")]


INCONSISTENT = (
    ("FC201", "The choir has 116 members: 60 women, 40 men and 20 children."),
    ("FC201", "The choir has 60 women and 40 men, 110 in all."),
    ("FC201", "In all, the choir has 110 members, 60 women and 40 men."),
    ("FC201", "There are 60 women, 40 men and 16 children, a total of 126."),
    ("FC201", "|Group|Members|\n|-|-|\n|Women|60|\n|Men|40|\n|Total|110|\n"),
    ("FC202", "The choir of the old town sang 12 songs. We heard. The choir of the old town sang 14 songs."),
    ("FC202", "The hall seats 300 people. Nobody came. The hall seats 320 people."),
    ("FC203", "In all 23 of the 116 members, or 30%, sang."),
    ("FC203", "Visitors rose from 100 to 150, an increase of 40 per cent."),
    ("FC203", "Visitors fell from 200 to 150, or 30%."),
    ("FC204", "Four reasons speak for it:\n\n- one\n- two\n- three\n"),
    ("FC204", "The choir left for three reasons: money, time, noise and health."),
)


@pytest.mark.parametrize(("code", "text"), INCONSISTENT)
def test_inconsistencies__draft_against_itself__found(code: str, text: str) -> None:
    assert [found for found in codes(text) if found.startswith("FC2")] == [code]


def test_codes__each__has_a_name_and_a_meaning() -> None:
    assert all(code == kind.code and kind.name and kind.meaning.endswith(".") for code, kind in CODES.items())


@pytest.mark.parametrize("text", ["5 men and " * 300, "(“5 ”" * 30_000], ids=["no-end", "quotes"])
def test_check_draft__no_sentences__told_and_not_checked(text: str) -> None:
    assert codes(text, "a.txt") == ["FC304"]
