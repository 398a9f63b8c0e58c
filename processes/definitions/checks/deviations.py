"""Are the bounds for deviations such that a caseworker can keep to them, and none that the law forbids?"""

from __future__ import annotations

from collections.abc import Iterator

from processes.definitions.checks.drawn import Drawn, Shape
from processes.definitions.checks.finding import Finding
from processes.engine.shapes import Bounds
from processes.records.task import PARTIES

GROUND = "ground"  # the part of a text that says a ground
APPROVERS = frozenset({"none", "leader", "owner"})
STEPS = frozenset({"userTask", "manualTask", "task"})
REOPENED = STEPS | {"callActivity", "businessRuleTask"}
LEAST = 10  # characters: a shorter reason says nothing


def check(drawn: Drawn) -> Iterator[Finding]:
    """Bounds stand at people's steps, name grounds that are written and groups that are known, and skip no duty."""
    for shape in drawn.nodes():
        bounds = shape.element.bounds
        if bounds == Bounds():
            continue
        leaves = bounds.skip or bool(bounds.add)
        if leaves and shape.kind not in STEPS:
            yield shape.finding("deviation_not_here")
        if bounds.reopen and shape.kind not in REOPENED:
            yield shape.finding("deviation_reopen_not_here")
        if leaves:
            yield from _said(drawn, shape, bounds)
        if bounds.skip:
            yield from _may_skip(drawn, shape)


def _said(drawn: Drawn, shape: Shape, bounds: Bounds) -> Iterator[Finding]:
    """What a caseworker has to go by."""
    if not bounds.grounds:
        yield shape.finding("deviation_grounds_missing")
    for key in bounds.grounds:
        words = drawn.package.texts.get(key, {}).get(GROUND)
        if words is None or not words.da.strip():
            yield shape.finding("deviation_ground_unwritten", text=key)
    if bounds.approver not in APPROVERS:
        yield shape.finding("deviation_approver_unknown", approver=bounds.approver)
    if bounds.reason < LEAST:
        yield shape.finding("deviation_reason_short", least=LEAST)
    known = drawn.known.groups
    for group in bounds.add:
        if group in PARTIES:
            yield shape.finding("deviation_group_outside", group=group)
        elif known is not None and group not in known:
            yield shape.finding("group_unknown", group=group)


def _may_skip(drawn: Drawn, shape: Shape) -> Iterator[Finding]:
    """What no caseworker may let by: a duty with a legal day, a ruling, and the eyes that look at another's work."""
    kept = [rule for rule in drawn.package.deadlines if shape.id in rule.course.kept_by and rule.kind == "law"]
    for rule in {rule.id: rule for rule in kept}.values():
        yield shape.finding("deviation_skips_duty", deadline=rule.id, statute=rule.statute.da)
    form = drawn.package.forms.get(shape.element.form or "")
    rules = form is not None and form.rules
    if rules or shape.element.guard or shape.element.four_eyes:
        yield shape.finding("deviation_skips_ruling")
    watched = any(one.element.four_eyes == shape.id for one in drawn.nodes())
    if watched and shape.element.bounds.approver == "none":
        yield shape.finding("deviation_needs_approver")  # else one person alone would be both pairs of eyes
