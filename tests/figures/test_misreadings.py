"""Misreadings that users of other readers reported, each with what is read here.

Numbers and references are those of `docs/figures.md`.
"""

from __future__ import annotations

import pytest

from factcheck import read_figures

# Reference, text, and each figure as "value [unit] [comparator]"; a range has both ends.
MISREADINGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("quantulum3 #126, #239", "The index rose in a band of 12.8–13.0", ("64/5..13",)),
    ("quantulum3 #188", "18 to 25 percent", ("18..25 percent",)),
    ("quantulum3 #200", "5 and 6 kg", ("5 kilogram", "6 kilogram")),
    ("quantulum3 #199", "between five and six", ("5..6",)),
    ("quantulum3 #146", "20 – 19", ("19..20",)),
    ("quantulum3 #45", "the 2012–13 season", ("2012-01-01..2013-12-31",)),
    ("quantulum3 #45", "816 000 t", ("816000 tonne",)),
    ("quantulum3 #45", "$13 009 million", ("13009000000 USD",)),
    ("quantulum3 #40", "one and one-half miles", ("1.5 mile",)),
    ("quantulum3 #148", "589,2 megatons", ("589.2 megatonne",)),
    ("quantulum3 #153", "a mix", ()),
    ("quantulum3 #236", "200C", ("200 degC",)),
    ("quantulum3 #11", "a hundred and two", ("102",)),
    ("quantulum3 #90", "a 500", ("500",)),
    ("quantulum3 #136", "6pm", ("18:00",)),
    ("quantulum3 #136", "5 p.m.", ("17:00",)),
    ("quantulum3 #218", "-5 to 10 °C", ("-5..10 degC",)),
    ("quantulum #9", "404 a", ("404",)),
    ("Recognizers-Text #2977", "11pm", ("23:00",)),
    ("Recognizers-Text #2977", "50,000 in 2020", ("50000", "2020-01-01..2020-12-31")),
    ("Recognizers-Text #2977", "14.7C", ("14.7 degC",)),
    ("Recognizers-Text #464", "I'm here", ()),
    ("Recognizers-Text #3207", "one and a half thousand", ("1500",)),
    ("Recognizers-Text #3202", "three score", ("60",)),
    ("Recognizers-Text #3208", "hundred dollars", ("100 USD",)),
    ("Recognizers-Text #2716", "two out of five hundreds", ("2/500",)),
    ("Recognizers-Text #533", "$4.25 and 32 people", ("4.25 USD", "32")),
    ("Recognizers-Text #1799", "$2000 in 3 years", ("2000 USD", "3 year")),
    ("Recognizers-Text #237", "3 dollars 50 cents", ("3.5 USD",)),
    ("Recognizers-Text #1686", "exceeding 150", ("150 gt",)),
    ("Recognizers-Text #1692", "100 or over", ("100 ge",)),
    ("Recognizers-Text #1578", "up to 700", ("700 le",)),
    ("Recognizers-Text #1578", "more than 150", ("150 gt",)),
    ("Recognizers-Text #1173", "more than half", ("1/2 gt",)),
    ("Recognizers-Text #1173", "more than a half", ("1/2 gt",)),
    ("Recognizers-Text #584", "lower than 20 and higher than 30", ("20 lt", "30 gt")),
    ("Recognizers-Text #2831", "after 2020", ("2021-01-01.. gt",)),
    ("Recognizers-Text #473", "2.5.2021 and 0.25", ("2021-05-02..2021-05-02", "0.25")),
    ("Recognizers-Text #295", "a first class seat", ()),
    ("Recognizers-Text #2826", "a current student", ()),
    ("Recognizers-Text #797", "which one", ()),
    ("Recognizers-Text #317", "in the 70's", ("1970-01-01..1979-12-31",)),
    ("Recognizers-Text #824", "this decade", ()),
    ("Recognizers-Text #211", "in the eighties", ("1980-01-01..1989-12-31",)),
    ("Recognizers-Text #317", "the 1990s", ("1990-01-01..1999-12-31",)),
    ("Recognizers-Text #1430", "the third of October nineteen", ("--10-03", "19")),
    ("Recognizers-Text #1430", "3 October 1990", ("1990-10-03..1990-10-03",)),
    ("text2num #111", "forty five hundred thirty", ("4530",)),
    ("text2num #101", "the sixth one", ("6",)),
    ("text2num #47", "the first child, the second child, the third child", ("1", "2", "3")),
    ("text2num #63", "one thousandth", ("1/1000",)),
    ("text2num #63", "the millionth visitor", ("1000000",)),
    ("text2num #100", "four, 500", ("4", "500")),
    ("dateparser #970", "March 2021", ("2021-03-01..2021-03-31",)),
    ("dateparser #1042", "in 2015", ("2015-01-01..2015-12-31",)),
    ("dateparser #538", "23 2019", ("23", "2019-01-01..2019-12-31")),
    ("dateparser #582", "10,00 2", ("10.00", "2")),
    ("dateparser #582", "123°", ("123 degree",)),
    ("dateparser #582", "100M", ("100000000",)),
    ("dateparser #942", "car, bar, a", ()),
    ("dateparser #816", "23", ("23",)),
    ("dateparser #1264", "6/4/25 0730", ("2025-04-06..2025-04-06",)),
    ("datefinder #56", "it may be late", ()),
    ("datefinder #99", "a son-friend of his", ()),
    ("datefinder #187", "an add-on may help", ()),
    ("datefinder #106", "14/2/53", ("1953-02-14..1953-02-14",)),
    ("pint #555", "600mg/24h", ("600 milligram", "24 hour")),
    ("pint #386", "25 °C", ("25 degC",)),
    ("pint #1232", "5 kb", ("5 kilobyte",)),
    ("pint #857", "0.1%", ("0.1 percent",)),
    ("pint #429", "5‰", ("5 permille",)),
    ("number-parser #97", "thirty and six", ("30", "6")),
    ("number-parser #58", "two and twenty-one", ("2", "21")),
    ("word2number #27", "one million eighty two thousand", ("1082000",)),
    ("word2number #61", "thirty-four hundred and fifty", ("3450",)),
    ("word2number #74", "seventy five hundred", ("7500",)),
    ("followthemoney #331", "1,5", ("1.5",)),
    ("followthemoney #331", "1 000 000", ("1000000",)),
    ("followthemoney #331", "3–4 tonnes", ("3..4 tonne",)),
)


def told(text: str) -> tuple[str, ...]:
    out = []
    for figure in read_figures(text):
        row = figure.to_dict()
        ends = f"{row['low'] or ''}..{row['high'] or ''}"
        words = [row["value"] if ends == ".." else ends]
        words += [word for word in (row["unit"],) if word]
        words += [row["comparator"]] if row["comparator"] not in ("eq", "range") else []
        out.append(" ".join(words))
    return tuple(out)


@pytest.mark.parametrize(
    ("reference", "text", "expected"), MISREADINGS, ids=[f"{m[0]}: {m[1]}" for m in MISREADINGS]
)
def test_read_figures__misread_elsewhere__read_here(
    reference: str, text: str, expected: tuple[str, ...]
) -> None:
    assert told(text) == expected, reference
