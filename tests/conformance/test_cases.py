"""Examples are read generously and judged strictly: nothing wrong is green, nothing broken holds up the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conformance.cases import main, run_file

BEGINNING = """
[start]
process = "P5-H"
on = 2026-03-02
data = { hearingSituation = "sanction" }
"""
LETTER = """
[[step]]
on = 2026-03-02
do = "T5H.1"
"""


def told(folder: Path, text: str, name: str = "one.toml") -> list[str]:
    """What is told of one example."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return [line for result in run_file(path) for line in result.told]


def expecting(what: str) -> str:
    """An example that sends the letter and expects this."""
    return f"{BEGINNING}{LETTER}[step.expect]\n{what}\n"


# generous


@pytest.mark.parametrize(
    "name", ["P5-H", "hearing", "partshøring", "partshoering", "Partshøring", "p5-h"], ids=lambda name: name
)
def test_a_process_has_many_names(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, BEGINNING.replace("P5-H", name)) == []


@pytest.mark.parametrize("step", ["T5H.1", "T5H_1", "T5H_1_write_hearing_letter", "F5.3", "Skriv høringsbrev"])
def test_a_step_has_many_names(tmp_path: Path, step: str) -> None:
    assert told(tmp_path, BEGINNING + LETTER.replace("T5H.1", step)) == []


@pytest.mark.parametrize(
    "expected",
    [
        'deadlines = [{ id = "P5-04", due = 2026-03-09, statute = "Forvaltningsloven § 19" }]',
        'deadlines = [{ id = "P5.04", due = "2026-03-09", running = true, missed = false, start = 2026-03-02 }]',
        'deadlines = { "P5-04" = 2026-03-09 }',
        'decisions = [{ id = "D5.4", outcome = "P7D" }]',
        'decisions = [{ decision = "D5.4", rows = [1], output = { hearingTime = "P7D" } }]',
        'passed = ["S5H.2"]',
        'documents = ["S5H.2"]',
        'not_open = ["T5H.3"]',
        "open = []",
        "ended = false",
    ],
)
def test_what_is_so_is_right_however_it_is_said(tmp_path: Path, expected: str) -> None:
    assert told(tmp_path, expecting(expected)) == []


def test_json_days_as_text_and_time_that_passes(tmp_path: Path) -> None:
    example = {
        "start": {"process": "P5-H", "on": "2026-03-02", "data": {"hearingSituation": "sanction"}},
        "steps": [
            {"on": "2026-03-02", "step": "T5H.1", "answers": {"legalBasis": "§ 7", "facts": ["Udeblevet"]}},
            {"weeks": 1, "days": 1, "expect": {"tasks": [{"step": "T5H.3"}]}},
            {"task": "T5H.3"},
        ],
        "expect": {"ended": True},
    }
    assert told(tmp_path, json.dumps(example), "one.json") == []


def test_a_message_is_named_by_itself_its_step_or_its_form(tmp_path: Path) -> None:
    for said in ('message = "hearing_answer"', 'do = "F5.4"', 'message = "IE5H_answer_received"'):
        answered = f'{BEGINNING}{LETTER}[[step]]\non = 2026-03-04\n{said}\nanswers = {{ answer = "Jeg var syg." }}\n'
        assert told(tmp_path, answered + '[step.expect]\nopen = ["T5H.3"]\n') == []


def test_several_examples_may_stand_in_one_file(tmp_path: Path) -> None:
    one = {"start": {"on": "2026-03-02"}, "expect": {"open": ["T5H.1"]}}
    other = {"start": {"on": "2026-03-02"}, "expect": {"open": []}}
    found = told(tmp_path, json.dumps({"process": "P5-H", "cases": [one, other]}), "one.json")
    assert found == ["the end: expected nothing else open; found T5H_1_write_hearing_letter"]


# strict


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        ('deadlines = [{ id = "P5-04", due = 2026-03-10 }]', "P5-04: expected due 2026-03-10, found 2026-03-09"),
        ('deadlines = [{ id = "P5-04", statute = "§ 1" }]', "expected by § 1, found Forvaltningsloven"),
        ('deadlines = [{ id = "P5-04", missed = true }]', "P5-04: expected it missed, found it not missed"),
        ('deadlines = [{ id = "P5-04", running = false }]', "P5-04: expected it not to run; found it running"),
        ('deadlines = [{ id = "P4-10", due = 2026-03-10 }]', "P4-10: expected it to run, due 2026-03-10"),
        ('decisions = [{ id = "D5.4", matched = [4] }]', "D5.4: expected matched rows [4], found [1]"),
        ('decisions = [{ id = "D5.4", outcome = "P14D" }]', "D5.4: expected the answer P14D"),
        ('decisions = [{ id = "D5.4", outcome = { days = 7 } }]', "D5.4: expected days = 7; it answers hearingTime"),
        ('decisions = [{ id = "D4.2" }]', "D4.2: expected it to be decided; decided are D5.4"),
        ('not_decided = ["D5.4"]', "D5.4: expected it not to be decided"),
        ('open = ["T5H.3"]', "expected T5H.3 to be open; found"),
        ('documents = ["grant"]', "expected grant to be written; found hearing_letter"),
        ('not_documents = ["hearing_letter"]', "expected hearing_letter not to be written"),
        ('sent = ["P5-S"]', "expected P5-S to be sent; found nothing"),
        ('passed = ["T5H.3"]', "expected T5H.3 to be passed"),
        ("facts = { heard = true }", "expected heard = True"),
        ('rule_set = "SDP-2015"', "expected rule set SDP-2015"),
        ('ended = "heard"', "expected the end heard; found the case going on"),
    ],
)
def test_what_is_otherwise_is_told(tmp_path: Path, expected: str, words: str) -> None:
    assert any(words in line for line in told(tmp_path, expecting(expected))), told(tmp_path, expecting(expected))


GENEROUS = {
    "an activity-ready citizen is tried in two ways": """
[start]
process = "P5-S"
on = 2023-03-02
event = "SE1"
[start.data]
eventType = "udeblivelse-tilbud"
eventDate = 2023-03-01
benefit = "kontanthjælp"
chosen = "aktivitetsparat"
[[step]]
on = 2023-03-03
do = "T5.2"
""",
    "who cannot work meets a barrier to education": """
[start]
process = "P2a"
on = 2022-03-07
data = { firstContactDate = 2022-03-01, targetGroup = 4, age = 24 }
[[step]]
on = 2022-03-08
do = "T2.3"
answers = { youngNoEducation = true, canWorkIn3Months = "nej", canParticipate = "ja" }
[step.expect]
decisions = [{ id = "D2.1", matched = [5] }]
""",
    "a ruling has no effect before somebody could approve it": """
[start]
process = "P5-S"
on = 2023-03-02
event = "SE4"
data = { eventType = "medvirker-ikke-sygeopfølgning", eventDate = 2023-03-01, benefit = "sygedagpenge" }
[[step]]
on = 2023-03-14
do = "T5.4"
answers = { summonsDelivered = "ja", reasonableGround = "nej" }
[[step]]
on = 2023-03-15
do = "T5.7"
[[step]]
on = 2023-03-17
do = "T5.8"
""",
}


@pytest.mark.parametrize("what", GENEROUS)
def test_what_an_example_leaves_out_is_filled_in_as_a_person_would(tmp_path: Path, what: str) -> None:
    assert told(tmp_path, GENEROUS[what]) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (BEGINNING + 'expct = ""\n', "start: the key expct says nothing here; did you mean expect?"),
        (BEGINNING + LETTER + "whom = 3\n", "step 1: the key whom says nothing here"),
        (expecting('deadlines = [{ id = "P5-04", dueday = 2026-03-10 }]'), "the key dueday says nothing here"),
        (BEGINNING.replace("P5-H", "P9"), "there is no process P9; there is intake (P1)"),
        (BEGINNING.replace("on = 2026-03-02", ""), "[start] needs the day the case begins"),
        (BEGINNING.replace("2026-03-02", '"in spring"'), "'in spring' is no day"),
        (BEGINNING.replace('"P5-H"', '"P5-H'), "line 3: this is not TOML"),
        (BEGINNING + LETTER + LETTER.replace("2026-03-02", "2026-03-01"), "time does not run back"),
        (BEGINNING + LETTER.replace("T5H.1", "T9.9"), "expected T9.9 to be open"),
        (BEGINNING + LETTER + 'answers = { colour = "red" }\n', "does not ask for colour"),
        (BEGINNING + LETTER + 'message = "x"\n', "not both"),
        (BEGINNING + '[[step]]\nafter = "4 weeks"\n', "is no length of time"),
        (BEGINNING + '[[step]]\nmessage = "recovery"\n', "expected somebody to wait for recovery"),
    ],
)
def test_what_cannot_be_read_or_done_is_told_in_a_sentence(tmp_path: Path, text: str, words: str) -> None:
    assert any(words in line for line in told(tmp_path, text)), told(tmp_path, text)


def test_the_first_step_that_cannot_be_done_ends_the_example(tmp_path: Path) -> None:
    found = told(tmp_path, BEGINNING + LETTER.replace("T5H.1", "T9.9") + LETTER)
    assert found[-1] == "step 1 (T9.9): 1 more steps and the end were therefore not tried"


def test_a_broken_file_holds_up_no_other_and_the_status_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "broken.toml").write_text("[start\n")
    (tmp_path / "deep" / "good.toml").write_text(BEGINNING)
    assert main(["--data", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    assert "wrong broken.toml: line 1: this is not TOML" in said
    assert "right 1, wrong 1" in said


def test_all_right_is_zero_and_an_empty_folder_is_not(tmp_path: Path) -> None:
    assert main(["--data", str(tmp_path)]) == 1
    (tmp_path / "good.toml").write_text(BEGINNING)
    assert main(["--data", str(tmp_path)]) == 0
