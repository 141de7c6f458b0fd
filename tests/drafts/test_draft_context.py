"""What a sentence leans on, and what is put in its place when it is judged."""

from __future__ import annotations

import re

import pytest

from drafting import document
from factcheck.drafts.antecedents import Memory
from factcheck.drafts.context import readings
from factcheck.drafts.sentences import sentences_of
from factcheck.drafts.subjects import names_in, subject_of, words_by_use
from factcheck.model import Span
from factcheck.text.tabular import listed, rows


def meant(text: str, name: str = "a.txt") -> list[str]:
    """The readings of the last sentence of *text*, each sentence before taken in its first reading."""
    memory = Memory()
    found: list[str] = []
    for sentence in sentences_of(document(text, name)):
        if sentence.within.start == 0:
            memory.begin_paragraph()
        statements = readings(sentence, memory)
        found = [statement.text for statement in statements]
        told = [carried for carried in statements[0].carried if carried.words]
        memory.remember(statements[0].text, told, heading=sentence.passage.kind == "heading")
    return found


ALONE = {
    "no-word-that-leans": "The bridge cost $300.",
    "nothing-before": "It cost $300.",
    "weather": "The bridge is red. It is clear that nobody paid.",
    "own-name": "The mayor left. Oslo paid for it.",
    "own-subject": "The mayor left. Asked about the road, most said it was good.",
    "own-person": "The mayor left. A driver may stop when he is tired.",
    "there-is": "The bridge is red. There are 300 lamps.",
    "noun-of": "Oslo is big. The country of Norway is bigger.",
}


@pytest.mark.parametrize("text", ALONE.values(), ids=ALONE)
def test_readings__nothing_to_put_in__as_written(text: str) -> None:
    written = re.split(r"(?<=\.) ", text)[-1]
    assert meant(text)[0] == written


PUT_IN = {
    "subject": ("The River Bridge is new. It cost $300.", "River Bridge cost $300."),
    "subject-behind-a-time": ("Ten years ago the fee was $3. Now it is 5.", "Now the fee is 5."),
    "of-it": ("The River Bridge is new. Its price was $300.", "River Bridge's price was $300."),
    "introduced": ("They built a toll road. It cost $300.", "the toll road cost $300."),
    "person-with-years": ("Anna Smith left. She was 40 years old.", "Anna Smith was 40 years old."),
    "person": ("Anna Smith left. She was 40.", "Anna Smith was 40 years old."),
    "many": ("In all 300 drivers came. They paid $5.", "the drivers paid $5."),
    "each": ("There are eight halls. Each has 32 rooms.", "Each hall has 32 rooms."),
    "each-of-the-last": ("Eight halls have 32 rooms. Each is large.", "Each room is large."),
    "of-them": ("In all 300 drivers came. Of them, 40 paid.", "Of the drivers, 40 paid."),
    "another": ("In all 300 drivers came. Another 40 were ill.", "Another 40 drivers were ill."),
    "unit-not-the-count": (
        "In all 300 drivers came. The site is 116 hectares; of these, 23 are built up.",
        "of these, 23 hectares are built up.",
    ),
    "unit": ("The site is 116 hectares; of these, 23 are built up.", "23 hectares are built up."),
    "unit-before": ("The site is 116 hectares. Of these, 23 are built up.", "23 hectares are built up."),
    "rate": ("Ten years ago the rate was 103 per 1,000. Now it is 2.", "Now the rate is 2 per 1,000."),
    "country": ("Norway is rich. The country has 300 schools.", "Norway has 300 schools."),
    "country-of-the-draft": (
        "Norway is rich. Norwegians like it. They trade with Sweden. The country has 300 schools.",
        "Norway has 300 schools.",
    ),
    "building": ("The Old Jail is grey. The prison has 30 rooms.", "Old Jail has 30 rooms."),
    "that": (
        "The hall holds 300 people. That is a third of all.",
        "The hall holds people: That is a third of all.",
    ),
    "plural-things": ("The mayor paid the drivers. They were 40.", "the drivers were 40."),
    "gang": (
        "The Old Bank lends to gangs. Tren de Oro is new. The gang has 30 men.",
        "Tren de Oro has 30 men.",
    ),
    "topic-at-the-head": (
        "The River Bridge is new. The River Bridge is red.\n\nIn spring 300 men came. It cost $5.",
        "River Bridge cost $5.",
    ),
    "first-of-the-paragraph-before": (
        "The River Bridge is new. Most men came at 5.\n\nIt cost $300.",
        "River Bridge cost $300.",
    ),
    "there": ("The Old Jail is grey. Forty people live there.", "Forty people live in Old Jail."),
}


@pytest.mark.parametrize(("text", "end"), PUT_IN.values(), ids=PUT_IN)
def test_readings__leaning_word__what_it_stands_for(text: str, end: str) -> None:
    assert meant(text)[0].endswith(end)


LATER = {
    "name-after-subject": ("The bridge in Oslo is new. It has 300 schools.", "Oslo has 300 schools."),
}


@pytest.mark.parametrize(("text", "reading"), LATER.values(), ids=LATER)
def test_readings__other_ways_to_take_it__later_ones(text: str, reading: str) -> None:
    assert reading in meant(text)[1:]


def test_readings__entry_without_a_name__then_of_the_drafts_topic() -> None:
    text = "# River Bridge\n\nThe facts:\n\n- Lamps: 14\n"
    assert meant(text, "a.md") == ["The facts: Lamps: 14", "River Bridge: The facts: Lamps: 14"]


def test_readings__of_these_before_a_noun__left_alone() -> None:
    assert meant("In all 300 men came. Each of these halls has 3 doors.") == [
        "Each of these halls has 3 doors."
    ]


FRAMED = {
    "fragment": ("In the hall:\n\n- 14 lamps\n", "In the hall: 14 lamps"),
    "sentence": ("Of note:\n\n- The hall has 14 lamps.\n", "The hall has 14 lamps."),
    "column": ("|What|Before|\n|-|-|\n|Lamps|14|\n", "Lamps, before | 14"),
    "caption-and-no-name": (
        "<table><caption>In 2024</caption><tr><th>What<th>No<tr><td>Lamps<td>14</table>",
        "Lamps, in 2024: 14",
    ),
    "caption-beside-a-name": (
        "<table><caption>Oslo and Bergen</caption><tr><th>Town<th>Lamps<tr><td>Oslo<td>14</table>",
        "Oslo, lamps: 14",
    ),
}


@pytest.mark.parametrize(("text", "reading"), FRAMED.values(), ids=FRAMED)
def test_readings__item_or_cell__read_with_its_frame(text: str, reading: str) -> None:
    assert meant(text, "a.html" if text.startswith("<") else "a.md") == [reading]


def test_readings__heading_between__the_drafts_topic_or_nothing() -> None:
    text = "The River Bridge is new. A toll road followed.\n\n# Other things\n\nIt cost $300.\n"
    assert meant(text, "a.md") == ["River Bridge cost $300.", "It cost $300."]


def test_written__words_put_in__lead_back_to_the_words_written() -> None:
    memory = Memory()
    memory.remember("The River Bridge is new.")
    (sentence,) = sentences_of(document("It cost 5 euros.", "a.txt"))
    statement = readings(sentence, memory)[0]
    at = statement.text.index("5 euros")
    assert statement.written(Span(at, at + len("5 euros"))) == Span(8, 15)
    assert statement.written(Span(0, 3)) is None


SUBJECTS = {
    "The hall is large.": "The hall",
    "A cell measures 100 metres.": "A cell",
    "In March 2022 the town was full.": "the town",
    "Under the new law, a driver can be held.": "a driver",
    "Ten years ago the murder rate stood high.": "the murder rate",
    "The state of emergency followed.": "The state of emergency",
    "The law lets the police search.": "The law",
    "It is large.": "",
    "Eight long halls hold the rooms.": "",
    "Nobody came.": "",
    "14,200 vehicles a day": "",
}


@pytest.mark.parametrize(("text", "subject"), SUBJECTS.items())
def test_subject_of__sentence__what_it_is_about(text: str, subject: str) -> None:
    assert subject_of(text) == subject


def test_names_in__dates_and_titles__no_names() -> None:
    text = "Inside CECOT in August 2024 for Bukele's men"
    assert [name.words for name in names_in(text)] == ["CECOT", "Bukele"]


@pytest.mark.parametrize("row", rows("leaning"), ids=lambda row: row[0])
def test_leaning__row__sentence_has_a_word_of_it(row: list[str]) -> None:
    use, cell, sentence = row
    words = set(re.findall(r"\w+", sentence.lower()))
    assert words & set(listed(cell))
    assert set(listed(cell)) <= words_by_use()[use]
