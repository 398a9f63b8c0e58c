"""The page of a preflight: its groups by verdict, in words, and where a place is to be chosen."""

from __future__ import annotations

from sqlalchemy import Engine, select

from processes.language import Text
from processes.motion.new_version import Wish
from processes.records import Case, Draft, Person
from processes.store.transaction import Transaction, transaction
from processes.studio.content import content_of
from processes.studio.preflight import ask_preflight
from processes.studio.preflight_page import Names, _places, preflight_page
from processes.studio.preflight_run import run_preflight
from processes.studio.save import save_files
from tests.cast import Cast, a_cast
from tests.drafts import DIAGRAM, a_draft
from tests.processes.cases.moving_cases import RENAMED, SOONER
from tests.processes.studio.moving_world import a_draft_of, opening, some_cases


def test_a_place_without_a_name_is_told_only_where_there_is_no_other() -> None:
    names = Names(None, None)
    assert _places(["G4_both"], names) == [Text.of("G4_both")]

    class Known(Names):
        def name(self, key: str) -> Text:
            return Text("Ring", "Call") if key == "call" else Text.of(key)

    assert _places(["G4_both", "call"], Known(None, None)) == [Text("Ring", "Call")]


def test_a_step_that_the_draft_names_is_called_so_and_what_neither_names_by_where_it_stands(
    tx: Transaction, cast: Cast
) -> None:
    draft = a_draft(tx, cast)
    text = content_of(tx, draft)[DIAGRAM].replace(' name="Bevilges?"', "").replace(">Granted?<", "><")
    save_files(tx, cast.egon, draft.id, {DIAGRAM: text}, 0)
    names = Names.of(tx, draft)
    assert names.name("grant") == Text("Bevilges?", "Granted?")
    nameless = Names(names.new, names.new)
    assert nameless.name("grant").en == "the gateway after “Assess application”"
    assert _places(["grant"], nameless) == [nameless.name("grant")]
    assert _places(["grant", "assess"], nameless) == [Text("Vurdér ansøgning", "Assess application")]
    assert nameless.name("T1-01").en != "T1-01"
    assert nameless.name("gone") == Text.of("gone")


def test_before_anybody_asked_there_is_nothing_to_show(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 1, 0)
    told = preflight_page(tx, cast.egon, a_draft_of(tx, cast.egon, SOONER).id)
    assert (told.id, told.is_over, told.may_ask) == (None, True, True)


def test_gaps_name_the_element_its_cases_and_the_choices(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        some_cases(tx, cast, 2, 1)
        row = ask_preflight(tx, cast.egon, a_draft_of(tx, cast.egon, RENAMED).id, Wish())
        assert not preflight_page(tx, cast.egon, row.draft_id).is_over
    run_preflight(opening(own_database), row.id, 60)
    with transaction(own_database) as tx:
        egon = tx.one(select(Person).where(Person.login == "egon"))
        told = preflight_page(tx, egon, row.draft_id)
        (gap,) = told.gaps
        assert (gap.element, gap.name.da, gap.count) == ("assess", "Vurdér ansøgning", 2)
        assert "appraise" in dict(gap.choices)
        (case, _), *_ = told.reasons["mapping"][0].stands[0].cases
        assert (told.opens, [one.elements for one in told.drawings]) == (frozenset(), [("assess",)])
        tx.find(Case, case).caseworker_id = egon.id
        tx.flush()
        assert preflight_page(tx, egon, row.draft_id).opens == {case}
        assert (told.counts["mapping"], told.counts["unchanged"], told.stale) == (2, 1, False)
        draft = tx.find(Draft, row.draft_id)
        save_files(tx, egon, draft.id, {"texts.en.toml": ""}, draft.revision)
        assert preflight_page(tx, egon, row.draft_id).stale
