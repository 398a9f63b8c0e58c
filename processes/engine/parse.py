"""From the files of a process folder to a plan: read, rewritten where SpiffWorkflow would fail, ready to share."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from threading import Lock
from types import MappingProxyType
from typing import Any

from lxml import etree
from SpiffWorkflow.bpmn.parser.ValidationException import ValidationException

from processes.engine.elements import read_elements
from processes.engine.harden import harden
from processes.engine.normalise import normalise
from processes.engine.normalise.names import NODES, local, q
from processes.engine.reading import Parser
from processes.engine.shapes import Element
from processes.engine.tables import read_tables
from processes.engine.xml import read_xml
from processes.errors import Invalid, Problem
from processes.rules.dmn import Part
from processes.rules.table import DecisionTable

# How many plans a process keeps at hand; a plan of 25 elements takes about 100 KB.
CACHE_SIZE = 256

# What a plan knows by its id; lanes, messages and the like may have the same id in several files.
_ONCE = NODES | {"process", "sequenceFlow"}


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """One version of one process folder, ready to run. It never changes, and all cases share it.

    ``specs`` are SpiffWorkflow's, of processes and embedded sub-processes by id; nothing outside the engine sees them.
    """

    hash: str
    main: str
    processes: tuple[str, ...]
    elements: Mapping[str, Element]
    starts: tuple[Element, ...]
    tables: Mapping[str, DecisionTable]
    notes: tuple[Any, ...]
    specs: Mapping[str, Any] = field(repr=False)
    decisions: Mapping[str, Part] = field(repr=False)
    step_names: Mapping[str, str] = field(repr=False)  # drawn id -> the id it had to be given, where they differ


def parse(
    files: Mapping[str, bytes],
    tables: Mapping[str, bytes] | None = None,
    *,
    main: str | None = None,
    key: str | None = None,
) -> Plan:
    """The plan of these diagrams (name -> BPMN) and decision tables (name -> DMN), which together are one version.

    ``key`` becomes the plan's hash where the version has one of its own (two versions may differ in forms alone).
    ``main`` is the process that starts: by default the one of ``process.bpmn``, else the only or first executable one.
    ``key`` is the hash the plan is to be known by, where the version has one already; the same key is the same plan.
    Raises Invalid with every Problem found, each with the element's id (or the file) and the line.
    """
    tables = tables or {}
    key = key or fingerprint(files, tables, main)
    plan = _parsed.get(key)
    return plan if plan is not None else _parsed.keep(key, _parse(key, files, tables, main))


def fingerprint(files: Mapping[str, bytes], tables: Mapping[str, bytes], main: str | None = None) -> str:
    """The hash that names the version: the same for the same contents under the same names."""
    digest = sha256((main or "").encode())
    for kind, contents in (("bpmn", files), ("dmn", tables)):
        for name in sorted(contents):
            head = f"\n{kind} {len(name.encode())} {name} {len(contents[name])}\n"
            digest.update(head.encode() + contents[name])
    return digest.hexdigest()


class PlanCache:
    """The plans a process has at hand, the longest unused going first. Safe for threads.

    Called with a hash it answers the plan, and calls ``load`` once for one it does not have; that is what ``resume``
    wants as ``plans``.
    """

    def __init__(self, load: Callable[[str], Plan], size: int = CACHE_SIZE) -> None:
        self._load = load
        self._size = size
        self._plans: OrderedDict[str, Plan] = OrderedDict()
        self._lock = Lock()

    def __call__(self, key: str) -> Plan:
        plan = self.get(key)
        return plan if plan is not None else self.keep(key, self._load(key))

    def get(self, key: str) -> Plan | None:
        """The plan if it is at hand."""
        with self._lock:
            plan = self._plans.get(key)
            if plan is not None:
                self._plans.move_to_end(key)
            return plan

    def keep(self, key: str, plan: Plan) -> Plan:
        """Keep a plan at hand, unless another thread was faster; answers the one that is kept."""
        with self._lock:
            kept = self._plans.setdefault(key, plan)
            self._plans.move_to_end(key)
            while len(self._plans) > self._size:
                self._plans.popitem(last=False)
            return kept


def _unknown(key: str) -> Plan:
    raise KeyError(key)


_parsed = PlanCache(_unknown)


def _parse(key: str, files: Mapping[str, bytes], tables: Mapping[str, bytes], main: str | None) -> Plan:
    roots = _gathered({name: partial(read_xml, content, name) for name, content in files.items()})
    elements = read_elements(roots.values())
    _one_of_each(roots)
    process = _main(roots, main)
    renamed = _gathered({name: partial(normalise, root, name) for name, root in roots.items()})
    notes = tuple(note for each in renamed.values() for note in each)
    specs = _specs(roots)
    drawn = {note.element: note.facts["was"] for note in notes if note.code == "id_renamed"}
    harden(specs, roots.values(), elements, drawn)
    decided = read_tables(tables)
    return Plan(
        hash=key,
        main=process,
        processes=tuple(tag.get("id", "") for root in roots.values() for tag in root.iter(q("process"))),
        elements=MappingProxyType(elements),
        starts=tuple(each for each in elements.values() if _begins(each, process, specs)),
        tables=MappingProxyType(dict(decided.tables)),
        notes=notes,
        specs=specs,
        decisions=decided.decisions,
        step_names={was: now for now, was in drawn.items()},
    )


def _gathered(readings: Mapping[str, Callable[[], Any]]) -> dict[str, Any]:
    """All results, or Invalid with the problems of all."""
    results: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, read in readings.items():
        try:
            results[name] = read()
        except Invalid as fault:
            problems.extend(fault.problems)
    if problems:
        raise Invalid(problems)
    return results


def _one_of_each(roots: Mapping[str, etree._Element]) -> None:
    """Ids of flow nodes, flows and processes are unique in the whole plan; inside a file the normaliser looks."""
    seen: dict[str, str] = {}
    problems = []
    for file, root in roots.items():
        for process in root.iter(q("process")):
            inside: list[etree._Element] = list(process.iter())
            for tag in inside:
                own = tag.get("id") if local(tag.tag) in _ONCE else None
                if own is not None and seen.setdefault(own, file) != file:
                    facts = {"file": file, "other": seen[own]}
                    problems.append(Problem("engine_id_in_two_files", own, facts, getattr(tag, "sourceline", None)))
    if problems:
        raise Invalid(problems)


def _main(roots: Mapping[str, etree._Element], main: str | None) -> str:
    processes = [tag for root in roots.values() for tag in root.iter(q("process"))]
    ids = [tag.get("id", "") for tag in processes]
    if main is not None:
        if main not in ids:
            raise Invalid(Problem("engine_main_unknown", main))
        return main
    named = roots.get("process.bpmn")
    chosen = list(named.iter(q("process"))) if named is not None else processes
    executable = [tag for tag in chosen if tag.get("isExecutable") == "true"] or chosen
    if not executable:
        raise Invalid(Problem("engine_no_process", next(iter(roots), "")))
    return executable[0].get("id", "")


def _specs(roots: Mapping[str, etree._Element]) -> dict[str, Any]:
    parser = Parser()
    try:
        for name, root in roots.items():
            for process in root.iter(q("process")):
                process.attrib.pop("isExecutable", "")
            parser.add_bpmn_xml(root, name)
        waiting = list(parser.process_parsers)
        specs: dict[str, Any] = {}
        while waiting:
            for each in waiting:
                specs[each] = parser.process_parsers[each].get_spec()
            waiting = [each for each in parser.process_parsers if each not in specs]
    except (ValidationException, RecursionError) as fault:
        raise Invalid(_unreadable(fault, next(iter(roots), ""))) from fault
    return specs


def _unreadable(fault: Exception, file: str) -> Problem:
    """SpiffWorkflow's parser follows the flows by calling itself, and wraps every error in its own."""
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, RecursionError):
            return Problem("engine_too_long", file)
        cause = cause.__context__
    where = getattr(fault, "id", "") or getattr(fault, "file_name", "") or file
    return Problem("engine_not_readable", str(where), {"reason": str(fault)})


def _begins(element: Element, main: str, specs: Mapping[str, Any]) -> bool:
    return element.process == main and any(spec.element == element.id for spec in specs[main].start.outputs)
