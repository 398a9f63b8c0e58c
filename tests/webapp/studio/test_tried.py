"""What the pages of an invented case say, in words of either language."""

from __future__ import annotations

from datetime import UTC, date, datetime

from processes.cases.parts import Fact
from processes.errors import Conflict, Invalid, Problem
from processes.language import Locale, Text, Unnamed
from processes.studio.sandbox_page import Coming
from processes.studio.sandbox_way import Line
from processes.studio.trying.differs import at
from tests.conftest import MONDAY
from tests.situations import review
from webapp.studio.tried import (
    NOTHING,
    Sent,
    comes,
    faults,
    forms_page,
    group,
    known_first,
    letter_reader,
    line_words,
    placed,
    told,
    who,
)

INNER = Problem("try.time_back", "", {"today": date(2026, 3, 2)})


def test_a_difference_is_told_with_its_place_and_its_reasons() -> None:
    open_ = Problem("try.not_open", "", {"task": "T4_11", "found": []})
    assert placed(at(open_, "step", 3, "T4_10"), Locale.DA) == (
        "Trin 3 (T4_10): ventede, at T4_11 var åben; åbne er: intet"
    )
    assert placed(Problem("try.no_day", "start"), Locale.EN).startswith("start: ")
    outer = Problem("try.refused", "", {"why": (INNER,)})
    assert told(outer, Locale.EN).endswith("time does not run back: it is already Monday 2 March")
    assert faults(Invalid(INNER), Locale.DA)[0][0] == ""


def test_ids_are_told_by_their_names_where_they_have_one() -> None:
    names = {"remind": Text("Ring til ansøger", "Call applicant")}.get
    open_ = Problem("try.not_open", "", {"task": "remind", "found": ["assess", "remind"]})
    sentence = placed(at(open_, "step", 2, "2026-03-03"), Locale.EN, names)
    assert sentence.startswith("Step 2 (Tuesday 3 March")
    assert "“Call applicant” to be open; found assess and “Call applicant”" in sentence


def test_people_are_named_as_the_reader_knows_them() -> None:
    assert (who("borger", Locale.DA), who("team_leader", Locale.EN)) == ("borgeren", "the team leader")
    assert letter_reader("citizen", Locale.DA) == "borgeren"
    assert group("laege", Locale.EN) == "The doctor"
    assert group(None, Locale.DA) == "En sagsbehandler"
    assert (group("kvs", Locale.EN), group("kvs", Locale.DA)) == (
        "The company consultants",
        "Koordinerende virksomhedsservice",
    )
    assert group("new_group", Locale.EN, Text("Nyt team", "New team")) == "New team"
    coming = Coming(datetime(2026, 3, 5, tzinfo=UTC), "told", Text("Svar", "Answer"), "owner")
    assert comes(coming, Locale.EN) == "whoever has the task is told of the deadline: Answer"


def test_a_table_answers_with_titles_and_words_where_there_are_any() -> None:
    facts = (
        Fact("waitFor", Text("Vent højst", "Wait at most"), Text("4 uger", "4 weeks")),
        Fact("urgent", None, False),
    )
    line = Line(MONDAY, "decided", Text("Frist", "Deadline"), facts)
    assert line_words(line, Locale.DA) == "Frist: tabellen svarer Vent højst = 4 uger, urgent = nej"
    assert line_words(line, Locale.EN) == "Deadline: the table answers Wait at most = 4 weeks, urgent = no"
    nothing = Line(MONDAY, "decided", Text("Frist", "Deadline"), (Fact("", None, None),))
    assert line_words(nothing, Locale.DA) == "Frist: tabellen svarer intet"


def test_what_is_sent_is_told_by_its_name_and_without_one_by_where_it_stands() -> None:
    named = Line(MONDAY, "sent", Text("Bed om tilbud", "Ask for an offer"))
    assert line_words(named, Locale.DA) == "Besked til andre sager: »Bed om tilbud«"
    assert line_words(named, Locale.EN) == "Message to other cases: “Ask for an offer”"
    place = Text("efter »Læs«", "after “Read”")
    unnamed = Line(MONDAY, "sent", Unnamed(f"hændelsen {place.da}", f"the event {place.en}", place))
    assert line_words(unnamed, Locale.DA) == "Besked til andre sager: hændelsen efter »Læs«"
    assert line_words(unnamed, Locale.EN) == "Message to other cases: the event after “Read”"


def test_a_difference_names_groups_by_their_titles() -> None:
    told_ = told(Problem("try.group", "", {"task": "x", "wanted": "kvs", "found": None}), Locale.EN)
    assert told_ == "x: expected group The company consultants, found A caseworker"


def test_facts_without_words_come_last() -> None:
    facts = [Fact("secretCode", None, 1), Fact("citizenName", None, "Amina"), Fact("x", Text("Iks", "Ex"), 2)]
    assert [(one.name, words.en if words else "") for one, words in known_first(facts)] == [
        ("citizenName", "The citizen's name"),
        ("x", "Ex"),
        ("secretCode", ""),
    ]


def test_a_form_stands_as_on_that_day_and_may_be_filled_in() -> None:
    form = review().forms["assess"]
    known = forms_page(form, {"amount": 40}, MONDAY, Sent(), Locale.DA)
    values = {one.name: one.value for section in known.sections for one in section.questions}
    assert (values["amount"], values["reason"]) == ("40", "")
    typed = Sent({"reason": ["Min egen"]}, fill=True)
    filled = forms_page(form, {}, MONDAY, typed, Locale.DA)
    values = {one.name: one.value for section in filled.sections for one in section.questions}
    assert (values["granted"], values["reason"]) == ("true", "Min egen")
    assert forms_page(None, {}, MONDAY, Sent(), Locale.DA) is NOTHING
    refused = forms_page(form, {}, MONDAY, Sent({}, Conflict("busy")), Locale.DA)
    assert refused.faults == ()
