"""Makes the parsed specs fit to be shared: everything a run needs is worked out once, nothing is changed afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from lxml import etree

from processes.engine.definitions import waits_of
from processes.engine.events import EndEvent
from processes.engine.moments import read_cycle, read_moment, read_span
from processes.engine.normalise import is_made
from processes.engine.normalise.names import q
from processes.engine.reading import INSTANCE, SPLIT
from processes.engine.shapes import Element
from processes.engine.tasks import ScriptTask
from processes.errors import Invalid, Problem
from processes.rules.feel import FeelError, compile_expression, compile_script

_LITERALS: Mapping[str, Any] = {"date": read_moment, "duration": read_span, "cycle": read_cycle}


def harden(
    specs: Mapping[str, Any],
    roots: Iterable[etree._Element],
    elements: Mapping[str, Element],
    renamed: Mapping[str, str],
) -> None:
    """Tell every spec its element, its flows, its waits and its outcome, and compile every expression.

    ``renamed`` maps ids the normaliser gave to ids that were drawn. Raises Invalid with every expression that is none.
    """
    problems: list[Problem] = []
    for process in specs.values():
        for spec in process.task_specs.values():
            _tell(spec, elements, renamed)
            problems.extend(_faults(spec))
    if problems:
        raise Invalid(problems)
    containers = {q(name) for name in ("process", "subProcess", "transaction")}
    for root in roots:
        for tag in root.iter(*containers):
            _flows(specs[tag.get("id", "")], tag)


def fingerprint(specs: Mapping[str, Any]) -> str:
    """A hash of everything a run could change in the specs, to prove that none does."""
    digest = sha256()
    for name in sorted(specs):
        for spec in specs[name].task_specs.values():
            told = (spec.name, type(spec).__name__, spec._inputs, spec._outputs, getattr(spec, "choice", None))
            digest.update(repr((name, told, spec.completed_event.n_subscribers(), spec.element)).encode())
    return digest.hexdigest()


def _tell(spec: Any, elements: Mapping[str, Element], renamed: Mapping[str, str]) -> None:
    drawn = renamed.get(spec.name, spec.name).removesuffix(INSTANCE)
    spec.drawn = drawn if drawn in elements and spec.name not in ("Start", "End") else None
    spec.element = None if spec.name.endswith(INSTANCE) else spec.drawn
    spec.flow_from = {}
    definition = getattr(spec, "event_definition", None)
    if definition is not None:
        spec.waits = waits_of(definition)
        spec.all_of_them = bool(getattr(definition, "parallel", False))
    if isinstance(spec, EndEvent):
        said = elements.get(drawn)
        spec.outcome = said.outcome if said is not None else None


def _flows(process: Any, tag: etree._Element) -> None:
    for flow in tag.findall(q("sequenceFlow")):
        own, source, target = flow.get("id", ""), flow.get("sourceRef", ""), flow.get("targetRef", "")
        spec = process.task_specs.get(target + SPLIT) or process.task_specs.get(target)
        if spec is not None and not is_made(own):
            spec.flow_from.setdefault(source, own)


def _faults(spec: Any) -> Iterable[Problem]:
    where = spec.drawn or spec.name
    for source in _expressions(spec):
        try:
            compile_expression(source)
        except FeelError as fault:
            yield _problem(fault, where, source)
    if isinstance(spec, ScriptTask) and spec.script:
        try:
            compile_script(spec.script)
        except FeelError as fault:
            yield _problem(fault, where, spec.script)


def _problem(fault: FeelError, where: str, source: str) -> Problem:
    facts = {"expression": source.strip(), "reason": fault.code, **fault.facts}
    return Problem("engine_expression_unreadable", where, facts, fault.line or None, fault.column or None)


def _expressions(spec: Any) -> Iterable[str]:
    for condition, _ in getattr(spec, "cond_task_specs", ()):
        if condition is not None:
            yield condition.args[0]
    for name in ("condition", "cardinality", "collection"):
        source = getattr(spec, name, None)
        if source:
            yield source
    for wait in getattr(spec, "waits", ()):
        if wait.kind == "conditional" or (wait.kind == "timer" and not _literal(wait)):
            yield wait.expression


def _literal(wait: Any) -> bool:
    return bool(_LITERALS[wait.form](wait.expression))
