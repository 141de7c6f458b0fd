"""Edits of a base's file: what is not to be changed stays as it is, to the character."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.base.editing import Editor
from factcheck.errors import InputError
from factcheck.shipped_base import shipped_folder

NEW = {"id": "doors", "statement": "The hut has 4 doors."}


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and those that came."""
    lines = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return [line[2:] for line in lines if line[0] == "-"], [line[2:] for line in lines if line[0] == "+"]


FILES = {
    "plain": "claims:\n  - One has 1 door.\n  - Two has 2 doors.\n",
    "not indented": "claims:\n- One has 1 door.\n- statement: Two has 2 doors.\nnames:\n- name: One\n",
    "deep": "claims:\n      -   statement: One has 1 door.\n          note: >-\n            folded\n            text\n\nnames: [{name: One}]\n",
    "comments": "# top\nclaims:   # of the hut\n  # first\n  - One has 1 door.  # really\n\n  # last\n\n# names\nnames:\n  - name: One  # !\n",
    "no end of line": "claims:\n  - One has 1 door.",
    "windows": "claims:\r\n  - One has 1 door.\r\n  - Two has 2 doors.\r\n",
    "quoted": "claims:\n  - 'One has 1 door.'\n  - \"Two\\thas 2\n    doors.\"\nlanguage: en\n",
    "flow entries": "claims:\n  - {statement: One has 1 door., topics: [a,\n     b]}\nlanguage: en\n",
    "no claims": "names:\n  - name: One\n",
    "empty list": "claims:\nlanguage: en\n",
    "empty": "",
    "comment only": "# nothing yet\n",
    "document marks": "---\nclaims:\n  - One has 1 door.\n...\n",
    "figures in lists": "synonyms:\n  - [rate, murders per 100,000]\nclaims:\n  - One has 1 door.\n",
}


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_append__any_style__adds_lines_and_changes_none(text: str) -> None:
    editor = Editor(text, "a.yaml")
    editor.append("claims", NEW)
    result = editor.result()
    gone, come = changed_lines(text, result)
    assert not gone
    assert [line.strip("- ") for line in come if "claims" not in line] == [
        "id: doors",
        "statement: The hut has 4 doors.",
    ]
    assert result.count("\r\n") in (0, result.count("\n"))
    assert Editor(result, "a.yaml").entries("claims")[-1] == NEW


@pytest.mark.parametrize("name", [name for name in FILES if FILES[name].count("One has 1 door")])
def test_change__any_style__leaves_the_other_lines(name: str) -> None:
    editor = Editor(FILES[name], "a.yaml")
    editor.change("claims", 0, {"note": "New.", "topics": ["x"]})
    entries = Editor(editor.result(), "a.yaml").entries("claims")
    assert isinstance(entries[0], dict)
    assert (entries[0]["statement"], entries[0]["note"], entries[0]["topics"]) == (
        "One has 1 door.",
        "New.",
        ["x"],
    )
    for line in FILES[name].splitlines():
        if (
            "One has" not in line
            and "folded" not in line
            and "text" not in line
            and "note" not in line
            and "b]}" not in line
        ):
            assert line in editor.result().splitlines()


def test_shipped_base__edited__changes_the_edited_lines_alone() -> None:
    text = (shipped_folder() / "izvestia-cecot.yaml").read_text(encoding="utf-8")
    editor = Editor(text, "a.yaml")
    editor.append("claims", NEW)
    editor.change("claims", 7, {"note": "Looked at again."})
    gone, come = changed_lines(text, editor.result())
    assert gone == []
    assert come == ["    note: Looked at again.", "  - id: doors", "    statement: The hut has 4 doors."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("claims: [One has 1 door.]", "brackets"),
        ("claims: nothing", "brackets"),
        ("{claims: []}", "not one mapping"),
        ("- One has 1 door.", "not one mapping"),
        ("claims:\n  - a\n---\nclaims:\n  - b\n", "not one mapping"),
        ("claims:\n\t- a", "a.yaml:2:1"),
        ("claims: &all\n  - a\nnames: *all\n", None),
    ],
)
def test_append__what_cannot_be_edited__is_told(text: str, told: str | None) -> None:
    try:
        editor = Editor(text, "a.yaml")
        editor.append("claims", NEW)
        editor.result()
    except InputError as error:
        assert told is None or told in str(error)  # noqa: PT017 - either answer is right where none is given
    else:
        assert told is None


def test_change__value_that_is_an_alias__is_told() -> None:
    editor = Editor("claims:\n  - {statement: a, note: &n same}\n  - statement: b\n    note: *n\n", "a.yaml")
    with pytest.raises(InputError, match="alias"):
        editor.change("claims", 1, {"note": "other"})


WORDS = st.text(alphabet="aé:#- '\"|>{}[],\n1", min_size=1, max_size=12)


@given(
    styles=st.lists(st.sampled_from(["- {0}\n", "- statement: '{0}'\n  note: |\n    {0}\n", "# {0}\n", "- {{statement: '{0}'}}\n"]), max_size=5),
    text=WORDS,
    note=WORDS,
)  # fmt: skip
def test_editor__any_texts__come_out_as_they_went_in_or_not_at_all(
    styles: list[str], text: str, note: str
) -> None:
    body = "".join(f"  {line}\n" for style in styles for line in style.format("word").splitlines())
    editor = Editor(f"claims:\n{body}# end\n", "a.yaml")
    held = len(editor.entries("claims"))
    if held:
        editor.change("claims", 0, {"note": note})
    editor.append("claims", {"statement": text})
    result = Editor(editor.result(), "a.yaml")
    assert len(result.entries("claims")) == held + 1
    assert result.entries("claims")[-1] == {"statement": text}
    assert "# end" in result.text
