"""A deadline's page sent back unchanged changes no key; what is typed becomes the keys of the row."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import MultiDict

from processes.studio.terms_write import How
from webapp.studio.terms_asked import asked, with_points

POINT = {"offset": ["P2D", "P4D"], "from": "start", "days": "working", "at": "08:00"}
RAW = {
    "name": {"da": "Svar", "en": "Answer"},
    "length": "P8W",
    "binds": "authority",
    "points": {"reminder": POINT},
    "alerts": ["owner 60%", "team_leader P0D"],
}


def sent(**fields: str) -> MultiDict[str, str]:
    return MultiDict([(name.replace("__", "."), value) for name, value in fields.items()])


def reminder(*numbers: str, **more: str) -> MultiDict[str, str]:
    said = {"was": "reminder", "name": "reminder", "from": "start", "days": "working", "at": "08:00", **more}
    form = MultiDict({f"point.0.{key}": value for key, value in said.items()})
    for at, number in enumerate(numbers):
        form.update({f"point.0.offset.{at}.number": number, f"point.0.offset.{at}.unit": "D"})
    return form


def test_a_page_without_a_field_changes_nothing() -> None:
    assert asked(MultiDict(), RAW).change.values == {}


def test_a_reminder_sent_back_as_it_was_changes_nothing() -> None:
    assert asked(reminder("2", "4", ""), RAW).change.values == {}


def test_a_reminder_is_changed_moved_and_taken_out() -> None:
    after = asked(reminder("1"), RAW)
    assert after.change.values["points.reminder"]["offset"] in ("P1D", ["P1D"])
    assert asked(reminder("2", "4", gone="yes"), RAW).change.values == {"points.reminder": None}
    renamed = asked(reminder("2", "4", name="nudge"), RAW).change.values
    assert renamed["points.reminder"] is None
    assert renamed["points.nudge"] == POINT
    assert asked(reminder("2", "4", gone="yes"), RAW).raw["points"] == {}


def test_words_of_two_languages_and_choices() -> None:
    form = sent(name__da="Nyt svar", name__en="New answer", days="working", moves="no", kind="law")
    form.setlist("truths", ["watched", "fixed"])
    form["fixed"] = "yes"
    values = asked(form, RAW).change.values
    assert values == {
        "name": {"da": "Nyt svar", "en": "New answer"},
        "days": "working",
        "moves": False,
        "kind": "law",
        "watched": False,
        "fixed": True,
    }


def test_what_is_usual_is_not_written_where_it_was_not() -> None:
    form = sent(days="calendar", transition="NEW_CASES_ONLY", moves="", valid_from="", applies="")
    form.setlist("truths", ["watched", "fixed"])
    form["watched"] = "yes"
    assert asked(form, RAW).change.values == {}


def test_lists_stay_as_they_were_written() -> None:
    form = MultiDict([("lists", "binds"), ("binds", "authority"), ("lists", "kept_by"), ("kept_by", "")])
    assert asked(form, RAW).change.values == {"binds": "authority"}
    form.add("binds", "citizen")
    assert asked(form, RAW).change.values["binds"] == ["authority", "citizen"]


@pytest.mark.parametrize(("kind", "said"), [("usual", None), ("none", [])])
def test_alerts_are_the_usual_none_or_ones_own(kind: str, said: object) -> None:
    assert asked(sent(alerts=kind), RAW).change.values == {"alerts": said}
    own = sent(alerts="own", alert__0__who="owner", alert__0__number="60", alert__0__when="%")
    own.update({"alert.1.who": "team_leader", "alert.1.number": "", "alert.1.when": "on"})
    assert "alerts" not in asked(own, RAW).change.values
    own["alert.0.number"] = "70"
    assert asked(own, RAW).change.values["alerts"] == ["owner 70%", "team_leader P0D"]
    own["alert.0.number"], own["alert.0.when"] = "3", "D before working"
    assert asked(own, RAW).change.values["alerts"] == ["owner -P3D working", "team_leader P0D"]
    own["alert.0.number"] = "tre"
    assert [one.where for one in asked(own, RAW).problems] == ["alert.0"]


def test_what_is_no_length_or_day_is_told_at_its_field() -> None:
    wanted = asked(sent(length__number="mange", length__unit="D", how="NEW_CASES_ONLY", begins="i morgen"), RAW)
    assert {problem.where for problem in wanted.problems} == {"length", "begins"}
    assert (wanted.how, wanted.begins, wanted.raw["length"]) == (How.NEW_CASES, "i morgen", "mange")


def test_points_stand_where_the_page_reads_them() -> None:
    shown = with_points({**RAW, "points.reminder": None, "points.other": {"offset": "P1D"}})
    assert shown["points"] == {"other": {"offset": "P1D"}}
