"""Differences as sentences, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from processes.language import Locale, Text, Unnamed
from processes.studio.difference import Area, Difference, Sort, compare
from processes.studio.difference.diagram import compare_diagrams
from processes.studio.difference.wording import CAME, GONE
from tests.processes.studio.difference.randomly import contents
from tests.processes.studio.difference.test_diagram import STEPS, diagram
from webapp.studio.differing import grouped, marks, told

STEP = Text("Ring", "Call")


def of(sort: Sort, kind: str = "step", **more: Any) -> Difference:
    """A difference in a diagram."""
    return Difference(sort, Area.DIAGRAM, "process.bpmn", "a", kind, STEP, **more)


@pytest.mark.parametrize(
    ("one", "danish", "english"),
    [
        (of(Sort.ADDED, near=Text("Læs", "Read")), "er kommet til efter Læs", "has been added after Read"),
        (of(Sort.REMOVED), "er taget ud", "has been taken out"),
        (
            of(Sort.CHANGED, part="condition", before="a > 1", after="a > 2"),
            "Betingelsen er ændret fra »a > 1« til »a > 2«",
            "The condition changed from “a > 1” to “a > 2”",
        ),
        (of(Sort.CHANGED, part="form", after="x"), "Formularen er nu »x«. Før var der intet", None),
        (of(Sort.CHANGED, part="form", before="x"), "Formularen er taget ud. Før var det »x«", None),
        (
            of(Sort.CHANGED, part="point", label=Text("reminder", "reminder"), before=Text("3 dage", "3 days"),
               after=Text("2 dage", "2 days")),
            "Påmindelsen er ændret fra »3 dage« til »2 dage«",
            "The reminder changed from “3 days” to “2 days”",
        ),
        (
            of(Sort.CHANGED, part="cell", label=Text("række 4, Sats", "row 4, Rate"), before="1", after="2"),
            "Række 4, Sats er ændret fra »1« til »2«",
            "Row 4, Rate changed from “1” to “2”",
        ),
        (
            of(Sort.CHANGED, part="text.odd", label=Text("dansk", "Danish"), before="1", after="2"),
            "»odd« (dansk) er ændret fra »1« til »2«",
            None,
        ),
        (
            of(Sort.CHANGED, part="required", before=False, after=True),
            "Om det skal besvares er ændret fra »nej« til »ja«",
            None,
        ),
        (
            of(Sort.CHANGED, part="kind", before="userTask", after="sendTask"),
            None,
            "The kind changed from “task for a person” to “letter or message”",
        ),
        (
            of(Sort.MOVED, part="order", before=3, after=1, label=Text("række 1", "row 1")),
            "Række 1 er flyttet fra plads 3 til 1",
            None,
        ),
    ],
)  # fmt: skip
def test_each_is_a_sentence(one: Difference, danish: str | None, english: str | None) -> None:
    if danish:
        assert told(one, Locale.DA).sentence == danish
    if english:
        assert told(one, Locale.EN).sentence == english


def test_long_words_are_told_in_pieces() -> None:
    before = "Ring til borgeren inden tre dage, og skriv i journalen, hvad I aftalte."
    one = told(of(Sort.CHANGED, part="help", before=before, after=before.replace("tre", "to")), Locale.DA)
    assert one.sentence == "Hjælpeteksten er skrevet om"
    assert ("gone", "tre") in one.pieces


def test_long_words_that_come_or_go_whole_are_not_told_as_written_anew() -> None:
    words = "Ring til borgeren inden tre dage, og skriv i journalen, hvad I aftalte."
    assert told(of(Sort.CHANGED, part="help", before=None, after=words), Locale.EN).sentence.endswith(" is new")
    assert told(of(Sort.CHANGED, part="help", before=words, after=None), Locale.EN).sentence.endswith(" was taken out")


def test_what_was_moved_is_counted_and_what_follows_is_folded() -> None:
    moved = of(Sort.MOVED, part="place")
    (group,) = grouped([of(Sort.ADDED), of(Sort.ADDED, kind="flow", within="a"), moved], Locale.EN)
    assert (group.title, group.count, len(group.following), group.moved) == ("Diagram", 1, 1, {"process.bpmn": 1})


def test_a_change_is_marked_before_a_move() -> None:
    found = [of(Sort.CHANGED, part="name"), of(Sort.MOVED, part="place")]
    assert marks(found, "process.bpmn") == {"before": {"a": "changed"}, "after": {"a": "changed"}}
    assert marks([of(Sort.ADDED)], "process.bpmn") == {"before": {}, "after": {"a": "added"}}
    assert marks(found, "other.bpmn") == {"before": {}, "after": {}}


def test_no_difference_of_a_whole_process_is_told_by_a_code() -> None:
    for content in contents():
        for group in grouped(compare({}, content), Locale.DA):
            assert not [one for one in group.rows if one.sentence.startswith(("told.", "differs."))]
        halves = {name: text.replace("da", "de").replace("en", "em") for name, text in content.items()}
        for locale in Locale:
            rows = [
                one for group in grouped(compare(content, halves), locale) for one in (*group.rows, *group.following)
            ]
            said = [words for one in rows for words in (one.sentence, one.kind, one.word)]
            assert not [words for words in said if words.startswith(("told.", "differs.", "what.", "difference."))]


def test_who_is_told_when_is_said_as_the_page_of_deadlines_says_it() -> None:
    left = '[[deadline]]\nid = "P1"\nalerts = ["owner 60%", "owner -P3D working", "somebody"]\n'
    right = left.replace("P3D", "P2D").replace("60%", "0%")
    (one,) = compare({"deadlines.toml": left}, {"deadlines.toml": right})
    stood = "".join(words for what, words in told(one, Locale.DA).pieces if what != CAME)
    assert (
        stood
        == "Den, der har opgaven: 60 % af tiden er gået; Den, der har opgaven: 3 arbejdsdage før fristen; somebody"
    )
    stands = "".join(words for what, words in told(one, Locale.EN).pieces if what != GONE)
    assert "Whoever has the task: 2 working days before the due day" in stands


def test_one_day_and_one_week_are_told_as_one() -> None:
    left = '[[deadline]]\nid = "P1"\nalerts = ["owner -P3D working"]\n'
    for said, short in (("-P1D working", "1 working day before"), ("P1W calendar", "1 week after")):
        (one,) = compare({"deadlines.toml": left}, {"deadlines.toml": left.replace("-P3D working", said)})
        stands = "".join(words for what, words in told(one, Locale.EN).pieces if what != GONE)
        assert f"{short} the due day" in stands


def test_a_gateway_without_a_name_is_told_by_its_place_and_stands_in_no_quotation_marks() -> None:
    after = diagram(STEPS.replace(' name="Ja?"', ""))
    (gone,) = [told(one, Locale.DA) for one in compare_diagrams("process.bpmn", diagram(), after) if one.element == "g"]
    assert (gone.kind, gone.name) == ("Valg", "efter »Læs«")
    place = Text("efter »Læs«", "after “Læs”")
    to = Unnamed("valget efter »Læs«", "the gateway after “Læs”", place)
    moved = of(Sort.CHANGED, "flow", part="target", before=STEP, after=to)
    assert told(moved, Locale.DA).sentence.endswith("er ændret fra »Ring« til valget efter »Læs«")
    assert told(moved, Locale.EN).sentence.endswith("changed from “Call” to the gateway after “Læs”")
