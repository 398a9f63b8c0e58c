"""What a letter is written from: the facts its words ask for and no others, and its places filled one by one."""

from __future__ import annotations

from datetime import date

from processes.cases.made_from import filled, made_from
from processes.language import Text

WORDS = [Text("Kære {citizenName}, {plan.goal}", "Dear {citizenName}, {plan.goal} from {day}")]


def test_only_what_the_words_ask_for_is_kept() -> None:
    data = {"plan": {"steps": [1]}, "day": date(2026, 3, 2), "diagnosis": "secret", "doctorName": "Dr. Prøve"}
    kept = made_from("letter", "answer", "hash", WORDS, data)
    assert kept["data"] == {"plan": {"steps": [1]}, "day": "2026-03-02", "doctorName": "Dr. Prøve"}
    assert (kept["element"], kept["text"], kept["hash"]) == ("letter", "answer", "hash")


def test_a_place_that_leads_into_a_fact_is_filled_there_and_the_source_stays() -> None:
    source = made_from("letter", None, "hash", WORDS, {"plan": "none"})
    made = filled(source, {"plan.goal": "Job", "day": "i morgen"})
    assert made["data"] == {"plan": {"goal": "Job"}, "day": "i morgen"}
    assert source["data"] == {"plan": "none"}
