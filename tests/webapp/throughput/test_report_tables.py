"""A report's codes as words."""

from __future__ import annotations

from datetime import date

from processes import clock
from processes.language import Text
from processes.throughput.reports.content import Section
from processes.throughput.reports.report import Sort, Told
from processes.throughput.reports.sums import Period
from webapp.throughput.report_tables import given, name_of, state_of, tables
from webapp.throughput.tables import Holds


def _told(sort: Sort = Sort.EFFORT) -> Told:
    content = (
        Section(
            "endings", ("outcome", "number", "share"), (("outcome.recovered", 10, 50.0), ("outcome.odd", "few", None))
        ),
        Section("lead", ("process", "half"), ((Text("Klage", "Complaint"), 12),)),
        Section("work", ("centre", "done"), ()),
        Section(
            "legal", ("deadline", "number", "share", "share_before"), ((Text("Frist", "Deadline"), 10, 90.0, 80.0),)
        ),
    )
    return Told(sort, Period(date(2025, 10, 1), date(2025, 12, 31)), content, None, "", may_issue=False)


def test_codes_are_words_and_nothing_is_left_out_but_what_is_empty() -> None:
    endings, lead, _ = tables(_told())
    assert endings.rows == [["Raskmeldt", 10, 50.0], ["odd", "færre end fem", None]]
    assert [one.holds for one in endings.columns] == [Holds.WORDS, Holds.COUNT, Holds.PERCENT]
    assert lead.rows == [["Klage", 12]]


def test_targets_are_told_with_their_month_and_how_they_stand() -> None:
    columns = ("place", "indicator", "month", "target", "actual", "stands", "why")
    rows: tuple[tuple[Text | int | str | None, ...], ...] = (
        (Text("Team 1", "Team 1"), "indicator.lead", "2025-11-01", 10, 32, "contracts.missed", "contracts.unexplained"),
        (Text("Team 1", "Team 1"), "indicator.lead", "2025-12-01", 10, None, "contracts.too_few", Text("Jul.", "Jul.")),
    )
    content = (Section("targets", columns, rows),)
    told = Told(Sort.EFFORT, _told().period, content, None, "", may_issue=False)
    (table,) = tables(told)
    what = "Gennemløbstid, dage (halvdelen af sagerne inden for)"
    assert table.rows == [
        ["Team 1", what, date(2025, 11, 1), 10, 32, "Ikke nået", "Ikke forklaret endnu"],
        ["Team 1", what, date(2025, 12, 1), 10, None, "For få til at vurdere", "Jul."],
    ]
    assert [one.holds for one in table.columns][2:4] == [Holds.MONTH, Holds.COUNT]
    assert "hele femmere" in table.words
    taken = given(told)
    assert (taken.tables[0].words, taken.notes[-1]) == ("", table.words)


def test_a_share_says_what_it_is_a_share_of() -> None:
    heads = [tuple(one.title for one in table.columns) for table in tables(_told())]
    assert heads[0][2] == "Andel af de afsluttede"
    assert heads[2][2:] == ("Rettidighed", "Rettidighed, forrige periode")


def test_periods_and_states_have_names() -> None:
    assert name_of(_told()) == "4. kvartal 2025"
    assert name_of(_told(Sort.MONTHLY)) == "oktober 2025"
    assert state_of(_told()).startswith("Foreløbig")
    told = _told()
    issued = Told(told.sort, told.period, told.content, clock.now(), "Egon", may_issue=False)
    assert state_of(issued).endswith("af Egon")
    assert given(_told()).name == "report-effort-2025-10-01"
