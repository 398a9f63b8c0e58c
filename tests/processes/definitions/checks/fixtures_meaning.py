"""What is wrong with hands, bounds, names, texts, stages and expressions, and the same put right."""

from __future__ import annotations

import json

from tests.processes.definitions.checks.fixtures_files import DEADLINE, TEXT
from tests.processes.definitions.checks.fixtures_made import Files, Pair, beside, broken, sound

GROUND = {
    "texts_dot_da_dot_toml": '[assess]\nbody = "Læs."\n[known]\nground = "Kendt (§ 10)"\n'.encode(),
    "texts_dot_en_dot_toml": '[assess]\nbody = "Read."\n[known]\nground = "Known (§ 10)"\n'.encode(),
}
RULING = json.dumps(
    {
        "type": "object",
        "title": "x",
        "x-en": {"title": "x"},
        "properties": dict.fromkeys(("decisionType", "outcome", "legalBasis"), TEXT),
    }
).encode()
BOUNDS = 'skip="true" grounds="known" approver="leader"'
DUTY = DEADLINE.replace("binds", 'kept_by = ["assess"]\nbinds').encode()
TIMED = DEADLINE.encode()
CONDITION = "days &lt;= 30"
LATE = (
    '<boundaryEvent id="late" attachedToRef="assess" cancelActivity="false" name="Sent"><extensionElements>'
    '<i18n:translation target="@name" xml:lang="en">Late</i18n:translation></extensionElements>'
    "<timerEventDefinition><timeDuration>{}</timeDuration></timerEventDefinition></boundaryEvent>"
    '<sequenceFlow id="late_end" sourceRef="late" targetRef="end_refused"/>'
)


def _bounds(said: str, **files: bytes | None) -> Files:
    return beside(f"<ag:deviation {said}/>", **{**GROUND, **files})


def _watched(said: str) -> Files:
    return beside(f'<ag:assignment group="lawyers" four_eyes="assess"/><ag:deviation {said}/>', **GROUND)


def _feel(condition: str) -> Files:
    return sound(CONDITION, condition)


def _late(said: str) -> Files:
    return sound("</userTask>", "</userTask>" + LATE.format(said), deadlines_dot_toml=TIMED)


HELD, SOUND = _bounds(BOUNDS), sound()

PAIRS: dict[str, Pair] = {
    **{
        code: (broken(name), SOUND)
        for name, code in {
            "lane_without_group": "lane_without_group",
            "task_in_no_lane": "task_without_group",
            "name_missing": "name_missing",
            "english_missing": "english_missing",
            "text_missing": "text_missing",
            "form_missing": "form_missing",
            "condition_unreadable": "expression_unreadable",
            "condition_in_python": "function_unknown",
        }.items()
    },
    "group_unknown": (sound('group="office"', 'group="offis"'), SOUND),
    "four_eyes_unknown": (
        beside('<ag:assignment group="lawyers" four_eyes="nobody"/>'),
        beside('<ag:assignment group="lawyers" four_eyes="start"/>'),
    ),
    "danish_missing": (sound('id="assess" name="Vurder anmodning"', 'id="assess"'), SOUND),
    "answer_unnamed": (sound('id="granted_yes" name="ja"', 'id="granted_yes"'), SOUND),
    "text_not_in_da": (sound(texts_dot_da_dot_toml=b""), SOUND),
    "text_not_in_en": (sound(texts_dot_en_dot_toml=b""), SOUND),
    "task_without_text": (sound('<ag:text key="assess"/>', ""), SOUND),
    "stage_unknown": (sound('<ag:stage key="handling"/>', '<ag:stage key="handled"/>'), SOUND),
    "task_without_stage": (sound('<ag:stage key="handling"/>', ""), SOUND),
    "stage_unused": (sound('<ag:stage key="handling"/>', ""), SOUND),
    "form_unused": (
        sound(forms__left_dot_json=json.dumps({**json.loads(RULING), "title": "y"}).encode()),
        SOUND,
    ),
    "deviation_not_here": (
        sound(
            '<ag:outcome code="granted"/>',
            f'<ag:outcome code="granted"/><ag:deviation {BOUNDS}/>',
            **GROUND,
        ),
        HELD,
    ),
    "deviation_grounds_missing": (_bounds('skip="true"'), HELD),
    "deviation_ground_unwritten": (_bounds(BOUNDS.replace("known", "unwritten")), HELD),
    "deviation_approver_unknown": (_bounds(BOUNDS.replace("leader", "boss")), HELD),
    "deviation_reason_short": (_bounds(BOUNDS + ' reason="3"'), _bounds(BOUNDS + ' reason="20"')),
    "deviation_group_outside": (
        _bounds('add="borger" grounds="known"'),
        _bounds('add="lawyers" grounds="known"'),
    ),
    "deviation_skips_duty": (
        _bounds(BOUNDS, deadlines_dot_toml=DUTY),
        _bounds(BOUNDS.replace('skip="true"', 'add="lawyers"'), deadlines_dot_toml=DUTY),
    ),
    "deviation_skips_ruling": (_bounds(BOUNDS, forms__assessment_dot_json=RULING), HELD),
    "deviation_needs_approver": (_watched('skip="true" grounds="known"'), _watched(BOUNDS)),
    "deadline_point_unknown": (
        _late('deadline("T9-01", "remindr")'),
        _late('deadline("T9-01", "due")'),
    ),
    "timer_literal": (_late("P28D"), _late('deadline("T9-01")')),
    "name_unknown": (_feel("dayz &lt;= 30"), SOUND),
    "feel_type_clash": (_feel('days &lt;= "30"'), SOUND),
    "feel_not_boolean": (_feel("days and true"), _feel("days = 3 and true")),
    "feel_unknown_property": (_feel("days.year = 3"), SOUND),
    "feel_wrong_arguments": (_feel("upper case(days) = null"), _feel('upper case("a") = "A"')),
    "feel_not_a_function": (_feel("days(3) = 3"), _feel("days + 3 = 3")),
}
