"""Examples follow a draft: its new steps are done where they stand in the way, and nothing that is expected is lost."""

from __future__ import annotations

import re

import pytest

from processes.errors import Forbidden, Stale
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.example_follow import let_follow
from processes.studio.example_run import examples_in, run_examples
from processes.studio.hold import hold
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague, a_draft
from tests.situations import review

GRANTED = 'answers = { granted = true, reason = "Alt er i orden" }'
BEGUN = f'title = "R"\n[start]\non = 2026-03-02\nevent = "start"\n\n[[step]]\ndo = "assess"\n{GRANTED}\n'
FILES = {
    "examples/after.toml": f'{BEGUN}\n[step.expect]\nopen = [{{ task = "approve" }}]\n\n[expect]\nended = false\n',
    "examples/before.toml": f'{BEGUN}\n[[step]]\ndo = "approve"\n\n[expect]\nended = true\n',
    "examples/end.toml": f'{BEGUN}\n[expect]\nended = false\nopen = [{{ task = "approve" }}]\n',
    "examples/later.toml": (
        f'{BEGUN}\n[[step]]\non = 2026-03-04\n\n[step.expect]\npassed = ["grant"]\n\n[expect]\nended = false\n'
    ),
    "examples/wrong.toml": f'{BEGUN}\n[expect]\nended = true\nopen = [{{ task = "remind" }}]\n',
}


def test_a_new_step_is_done_in_every_example_it_stands_in_the_way_of(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {**FILES}, 0)
    before = {one.name: one.is_right for one in run_examples(tx, cast.egon, draft.id)}
    assert before == {"after": True, "before": True, "end": True, "later": True, "wrong": False}
    save_files(tx, cast.egon, draft.id, {DIAGRAM: with_a_call_first()}, draft.revision)
    assert not any(one.is_right for one in run_examples(tx, cast.egon, draft.id))
    found = let_follow(tx, cast.egon, draft.id, draft.revision)
    assert (found.mended, found.left) == (("after", "before", "end", "later"), ("wrong",))
    now = {one.name: one.is_right for one in run_examples(tx, cast.egon, draft.id)}
    assert now == {"after": True, "before": True, "end": True, "later": True, "wrong": False}
    texts = examples_in(content_of(tx, draft))
    for name in found.mended:
        assert texts[name].count('do = "call_first"') == 1
        assert texts[name].replace('[[step]]\ndo = "call_first"\n\n', "") == FILES[f"examples/{name}.toml"]
    assert texts["later"].index("call_first") < texts["later"].index("2026-03-04")  # before the days pass
    assert texts["wrong"] == FILES["examples/wrong.toml"]


def test_what_is_right_already_is_left_as_it_is(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {"examples/end.toml": FILES["examples/end.toml"]}, 0)
    seen = draft.revision
    assert let_follow(tx, cast.egon, draft.id, seen).mended == ()
    assert draft.revision == seen


def test_only_whoever_may_write_and_holds_the_draft_lets_them_follow(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    save_files(tx, cast.egon, draft.id, {**FILES, DIAGRAM: with_a_call_first()}, 0)
    with pytest.raises(Forbidden):
        let_follow(tx, cast.frida, draft.id, draft.revision)
    hold(tx, cast.egon, draft.id)
    with pytest.raises(Stale):
        let_follow(tx, olga, draft.id, draft.revision)


def with_a_call_first() -> str:
    """The tests' diagram with a call to the citizen between the assessment and what follows it."""
    text = review().content[DIAGRAM]
    flow = re.search(r'<bpmn:sequenceFlow [^>]*sourceRef="assess"[^>]*>', text)
    assert flow is not None
    moved = flow[0].replace('sourceRef="assess"', 'sourceRef="call_first"')
    led = '<bpmn:sequenceFlow id="flow_to_call" sourceRef="assess" targetRef="call_first"/>'
    task = '<bpmn:userTask id="call_first" name="Ring først"/>'
    text = text.replace(flow[0], f"{task}{led}{moved}")
    ref = "<bpmn:flowNodeRef>assess</bpmn:flowNodeRef>"
    return text.replace(ref, f"{ref}<bpmn:flowNodeRef>call_first</bpmn:flowNodeRef>")
