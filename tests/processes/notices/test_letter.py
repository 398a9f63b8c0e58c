"""A notice in words."""

from __future__ import annotations

import re

import pytest

from processes.language import Locale
from processes.notices.letter import HARMLESS, KINDS, letter, template

LINK = "https://arbejdsgang.example/cases/1"
FACTS = {
    "person": "Mikkel",
    "case_number": "2026-000042",
    "task": {"da": "Hold samtale", "en": "Hold interview"},
    "deadline": {"da": "Første opfølgningssamtale", "en": "First follow-up interview"},
    "statute": {"da": "Sygedagpengeloven § 13 b, stk. 1", "en": "Sickness Benefit Act, section 13 b(1)"},
    "due": "2026-03-06",
    "process": {"da": "Sygedagpengeopfølgning", "en": "Sickness benefit follow-up"},
    "element": "G4_11",
    "code": "no_flow",
    "message": "citizen_reminder",
    "places": "deadline, plainText",
    "before": "2026-03-09T09:00:00+01:00",
    "at": "2026-03-09T10:00:00+01:00",
    "link": LINK,
    "who": "Freja Hansen",
    "since": "2026-03-02",
    "step": {"da": "Vurdér ansøgning", "en": "Assess the application"},
}
OF_NO_CASE = {"substitute", "absence_over", "suggestion_new", "suggestion_answered"} | {
    "review_asked", "draft_remarked", "draft_approved", "draft_sent_back", "draft_taken", "version_published",
    "signal_raised", "signal_ended", "move_back_broke",
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("locale", list(Locale))
def test_every_kind_is_written_in_both_languages_with_subject_and_body(kind: str, locale: Locale) -> None:
    words = letter(kind, FACTS, locale)
    assert 10 < len(words.subject) <= 120
    assert "\n" not in words.subject
    assert ("2026-000042" in words.subject) is (kind not in OF_NO_CASE)
    assert ("Hej Mikkel" if locale == Locale.DA else "Hello Mikkel") in words.body
    assert LINK in words.body
    assert not re.search(r"[{}]|ikke oplyst|not stated", words.subject + words.body)


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_ask_for_the_same_facts_and_only_harmless_ones(kind: str) -> None:
    asked = [set(re.findall(r"\{(\w+)\}", template(kind, locale))) for locale in Locale]
    assert asked[0] == asked[1]
    assert asked[0] <= HARMLESS


def test_the_day_is_written_out_in_the_readers_language() -> None:
    assert letter("task_due", FACTS, "da").subject.endswith("skal være nået fredag 6. marts 2026")
    assert letter("task_due", FACTS, "en").subject.endswith("is due Friday 6 March 2026")


def test_what_is_not_harmless_is_not_told_whatever_it_is_called() -> None:
    words = letter("task_due", {**FACTS, "citizenName": "Amina", "illness": "ryg"}, Locale.DA)
    assert "Amina" not in words.subject + words.body
    assert "ryg" not in words.subject + words.body


def test_a_fact_that_is_missing_is_said_plainly() -> None:
    assert "(ikke oplyst)" in letter("task_handed", {**FACTS, "due": None}, Locale.DA).body
