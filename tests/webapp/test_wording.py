"""Codes become sentences."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest
from lxml import etree

from processes import clock
from processes.access.permissions import Permission, Relation, Role
from processes.audit import kinds
from processes.audit.kinds import Kind
from processes.cases.story_kinds import TOLD
from processes.language import Locale, Text, Unnamed
from processes.records import Condition
from processes.tasks.inbox import List
from tests.databases import PROJECT
from webapp import wording


def test_facts_stand_in_their_places() -> None:
    told = wording.sentence("done.completed", {"task": Text("Samtale", "Interview"), "case": "2026-1"}, Locale.EN)
    assert told == "You completed “Interview” in case 2026-1."


def test_of_one_the_sentence_of_one_is_read_where_there_is_one() -> None:
    for locale in Locale:
        one, two = (wording.sentence("examples_unplayed", {"count": count}, locale) for count in (1, 2))
        assert one == wording.text("examples_unplayed_one").read(locale)
        assert two == wording.text("examples_unplayed").read(locale, count=2)
    told = wording.sentence("examples_differ", {"count": 1, "names": ["Afslag"]})
    assert told.startswith("Ét eksempel ender ikke, som der står: Afslag.")
    assert wording.sentence("files_too_many", {"count": 1, "limit": 9}).startswith("Procesmappen har 1 filer")


def test_every_sentence_of_one_stands_for_one_that_counts() -> None:
    for code, words in wording.tables()["one.ONE"].items():
        many = wording.text(code.removesuffix("_one"))
        assert wording.knows(code.removesuffix("_one")), code
        left_out = set(re.findall(r"{(\w+)}", many.da)) - set(re.findall(r"{(\w+)}", words.da))
        assert len(left_out) == 1, code
        told = dict.fromkeys(re.findall(r"{(\w+)}", many.da), "x") | dict.fromkeys(left_out, 1)
        for locale in Locale:
            assert wording.sentence(code.removesuffix("_one"), told, locale) == wording.sentence(code, told, locale)


def test_a_code_nobody_wrote_words_for_stands_for_itself() -> None:
    assert wording.sentence("nobody_wrote_this", {}, "da") == "nobody_wrote_this"
    assert not wording.knows("nobody_wrote_this")


def test_days_lists_and_truth_are_read_in_the_language() -> None:
    with clock.frozen(datetime(2026, 3, 2, 8, 0, tzinfo=clock.COPENHAGEN)):
        assert wording.plain(date(2026, 3, 4), "da") == "onsdag 4. marts"
        assert wording.plain(clock.now(), "en") == "today 8.00"
    assert wording.plain(["a", "b", "c"], "da") == "a, b og c"
    assert wording.plain(["a", "b"], "en") == "a and b"
    assert (wording.plain(True, "da"), wording.plain(False, "en"), wording.plain(None, "en")) == ("ja", "no", "")
    assert wording.plain({"da": "sag", "en": "case"}, "en") == "case"


@pytest.mark.parametrize("permission", Permission)
def test_every_permission_has_its_words(permission: Permission) -> None:
    assert wording.knows(f"permission.{permission}")


@pytest.mark.parametrize("who", [*Relation, *Role])
def test_everybody_who_may_has_a_name(who: Relation | Role) -> None:
    assert wording.knows(f"who.{who}")


@pytest.mark.parametrize("condition", Condition)
def test_every_condition_of_a_case_has_its_words(condition: Condition) -> None:
    assert wording.knows(f"condition.{condition}")


@pytest.mark.parametrize("which", List)
def test_every_list_has_its_words_and_says_why_it_is_empty(which: List) -> None:
    assert all(wording.knows(f"{first}.{which}") for first in ("list", "short", "empty"))


def test_every_kind_the_timeline_tells_is_a_kind_and_has_its_words() -> None:
    known = {name for name in kinds.__all__ if issubclass(getattr(kinds, name), Kind)}
    assert known >= TOLD
    assert {kind for kind in TOLD if not wording.knows(f"entry.{kind}")} == set()


def test_each_language_quotes_with_its_own_marks() -> None:
    told = [(name, text) for name, table in wording.tables().items() for text in table.values()]
    assert [(name, text.da) for name, text in told if set(text.da) & set("“”„")] == []
    assert [(name, text.en) for name, text in told if set(text.en) & set("»«")] == []
    assert [wording.quoted("Samtale", locale) for locale in Locale] == ["»Samtale«", "“Samtale”"]


@pytest.mark.parametrize("locale", Locale)
def test_a_sentence_within_a_sentence_ends_once(locale: Locale) -> None:
    what = Text("Vejledningen", "The guide")
    told = wording.sentence("told.set", {"what": what, "after": "Ring først."}, locale)
    assert [twice for twice in ("..", ".«.", ".”.") if twice in told] == []
    asked = wording.sentence("answer_required", {"title": "Kom borgeren?"}, Locale.DA)
    assert (asked, wording.one_stop("Svar på: Kom hun?. Så")) == ("Svar på: Kom borgeren?", "Svar på: Kom hun? Så")
    assert wording.one_stop('Skriv ["...", "..."], fx kl. 8.. Så…') == 'Skriv ["...", "..."], fx kl. 8. Så…'


def test_what_has_no_name_is_told_by_its_place_without_marks_and_its_kind_once() -> None:
    flow = Unnamed(
        "pilen fra »A« til »{B}«", "the flow from “A” to “{B}”", Text("fra »A« til »{B}«", "from “A” to “{B}”")
    )
    for code, danish, english in (
        ("answer_unnamed", "Pilen fra »A« til »{B}« er et svar", "The flow from “A” to “{B}” is an answer"),
        ("english_missing", "Pilen fra »A« til »{B}« mangler", "The flow from “A” to “{B}” has no"),
        (
            "timer_without_expression",
            "Uret ved pilen fra »A« til »{B}« siger",
            "The timer at the flow from “A” to “{B}”",
        ),
    ):
        assert wording.sentence(code, {"name": flow}, "da").startswith(danish)
        assert wording.sentence(code, {"name": flow}, "en").startswith(english)
    assert wording.sentence("moving_no_place", {"where": flow}, "da").startswith("Pilen fra »A« til »{B}« findes ikke")
    named = wording.sentence("moving_no_place", {"where": Text("Ring", "Call")}, "da")
    assert named.startswith("»Ring« findes ikke")


def test_every_way_a_shipped_process_ends_is_called_by_words() -> None:
    codes = set()
    for drawing in (PROJECT / "bpmn").glob("*/process.bpmn"):
        root = etree.fromstring(drawing.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
        codes |= {one.get("code") for end in root.iter("{*}endEvent") for one in end.iter("{*}outcome")}
    assert len(codes) > 20
    assert {code for code in codes if not wording.knows(f"outcome.{code}")} == set()
