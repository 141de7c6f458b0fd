"""Throws hostile text at the reader of figures: it may not raise, overlap, lose a span or take long.

    pip install atheris
    python benchmarks/fuzz_figures.py -max_total_time=600

The fuzzer's bytes choose pieces from a list of words, marks and digits of every kind, so that it reaches the
grammar and does not stay in noise; a fifth of the inputs are bytes as they come.
"""

from __future__ import annotations

import sys
import time

import atheris

with atheris.instrument_imports(include=["factcheck.figures"]):
    from factcheck import read_figures

WORDS = (
    "0 1 2 5 9 10 12 40 100 250 500 1798 2019 2024 000 007 0730 14,5 1,659 1.200.000 1'500 1,02,345 2.40 ½ 2½ ٣٤ ५"
    " one two three twenty thirty hundred thousand million billion dozen score and a an the of in to from between"
    " or per % percent points basis $ € £ US$ Rs USD dollars cents km m km2 sq kg °C C F ft in hours minutes days"
    " years old year-old aged May March 8th first second third quarter half halves Q3 fiscal BC AD century 1990s"
    " early mid late end since until by before after more than less at least most up about nearly just over under"
    " ~ > ≥ ± + - – — − / : ; , . ! ? ( ) [ ] ' ’ \" “ ” # @ _ * ^ x × = | \\ k bn mn times fold doubled halved"
    " rose fell up down no none zero few several couple pair dozens tens hundreds thousands each every prisoners"
    " people cells there were deaths reported MS- COVID- Boeing Article page v http:// www. 2.1.3 555-0134"
).split()
SIGNS = (
    " ",
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    "\u2009",
    "\u202f",
    "\u200b",
    "\u200f",
    "\x00",
    "\x1c",
    "\ufeff",
    "İ",
    "ß",
    "𝟓",
    "²",
)
PIECES = (*WORDS, *SIGNS)
SLOWEST = 0.05
"""Seconds that an input of a few thousand characters may take."""


def text_of(data: bytes) -> str:
    if data[:1] < b"\x33":
        return data[1:].decode("utf-8", "surrogateescape")
    glue = "" if data[0] & 1 else " "
    return glue.join(PIECES[b % len(PIECES)] for b in data[1:2000])


def one_input(data: bytes) -> None:
    text = text_of(data)
    for language in ("en", "es"):
        start = time.process_time()
        figures = read_figures(text, language=language)
        taken = time.process_time() - start
        if taken > SLOWEST + 0.0001 * len(text):
            raise RuntimeError(f"{taken:.2f} s for {len(text)} characters")
        end = 0
        for figure in figures:
            if figure.span.start < end or text[figure.span.start : figure.span.end] != figure.text:
                raise RuntimeError(f"span {figure.span} of {figure.text!r}")
            end = figure.span.end
            figure.to_dict()


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
