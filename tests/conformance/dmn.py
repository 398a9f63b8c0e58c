"""Runs any folder in the form of the DMN Technology Compatibility Kit: ``*.dmn`` beside ``*-test-NN.xml``.

Dates here lie in the years 1 to 9999 and times are kept to the microsecond, as Python and PostgreSQL keep them. Cases
about other years (of 1117: 011, 012, 027, 028; of 1121: 017 to 019) or finer fractions (of 1117: 026, 033, 040, 047,
054) fail for that reason, and for no other. Cases that call Java are skipped: such functions are refused.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from processes.rules.dmn import Model, Part, read
from processes.rules.feel import FeelError, Function, to_feel
from processes.rules.feel.operators import equal
from processes.rules.feel.scope import Run
from processes.rules.feel.temporal import read_date, read_date_time, read_duration, read_time
from processes.rules.model import Session, serve
from processes.rules.xml import Element, part, parts, read_xml, text_of

_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_STANDING = Path(__file__).parents[3] / "shared" / "conformance"
_NEAR = Decimal("1E-8")


def main(arguments: list[str] | None = None) -> int:
    """Run the cases below ``--data``; 1 when any failed."""
    parser = argparse.ArgumentParser(prog="conformance dmn", description=__doc__)
    parser.add_argument("--data", type=Path, default=_STANDING / "dmn-tck", metavar="DIR")
    parser.add_argument("--quiet", action="store_true", help="only the totals and the failures")
    parser.add_argument("--known", type=Path, metavar="FILE", help="failures that are known, a case id on each line")
    options = parser.parse_args(arguments)
    total: Counter[str] = Counter()
    failures: list[str] = []
    for folder in _folders(options.data):
        counts = run_folder(folder, failures)
        total += counts
        if not options.quiet:
            print(f"{folder.relative_to(options.data)}: {_line(counts)}")
    if not total:
        print(f"no test cases in {options.data}", file=sys.stderr)
        return 1
    print(f"total: {_line(total)}")
    return _judged(failures, options.known)


def _judged(failures: list[str], known: Path | None) -> int:
    """1 when something failed that is not known to, or a known failure is none any more: the list may only shrink."""
    lines = known.read_text().splitlines() if known else []
    expected = {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}
    for surprise in sorted(expected - set(failures)):
        print(f"passes now, take it off the list of known failures: {surprise}")
    return 0 if set(failures) == expected else 1


def _line(counts: Counter[str]) -> str:
    return f"passed {counts['passed']}, failed {counts['failed']}, skipped {counts['skipped']}"


def _folders(data: Path) -> list[Path]:
    return sorted({found.parent for found in data.rglob("*-test-*.xml")})


def run_folder(folder: Path, failures: list[str] | None = None) -> Counter[str]:
    """Run the test files of one folder, telling of each failure on a line and adding its case id to ``failures``."""
    counts: Counter[str] = Counter()
    imported = _models(folder)
    for file in sorted(folder.glob("*-test-*.xml")):
        cases = read_xml(file.read_bytes())
        model_name = text_of(cases, "modelName").strip()
        model = imported.get(model_name) or next(iter(imported.values()))
        for case in parts(cases, "testCase"):
            for result in parts(case, "resultNode"):
                verdict, told = _verdict(model, case, result)
                counts[verdict] += 1
                if verdict == "failed":
                    if failures is not None:
                        failures.append(str(case.get("id")))
                    print(f"FAILED {folder.name}/{file.name} {case.get('id')} {result.get('name')}: {told}")
    return counts


def _models(folder: Path) -> dict[str, Model]:
    """The models of a folder, those first that import nothing."""
    waiting = {file.name: file.read_bytes() for file in sorted(folder.glob("*.dmn"))}
    models: dict[str, Model] = {}
    for name in sorted(waiting, key=lambda name: b"<import" in waiting[name]):
        models[name] = read(waiting[name], models.values())
    return models


def _verdict(model: Model, case: Element, result: Element) -> tuple[str, str]:
    wanted = _value(part(result, "expected"))
    try:
        got = _result(model, case, result)
    except FeelError as fault:
        if result.get("errorResult") == "true" or wanted is None:
            return "passed", ""
        return ("skipped", "") if _is_java(model) else ("failed", f"{fault}, wanted {wanted!r}")
    if _matches(got, wanted):
        return "passed", ""
    if _is_java(model):
        return "skipped", ""
    return "failed", f"got {got!r}, wanted {wanted!r}"


def _is_java(model: Model) -> bool:
    """Functions in Java are refused: the only cases that may be skipped."""
    return any(fault.error.code == "feel_external" for fault in model.faults)


def _result(model: Model, case: Element, result: Element) -> Any:
    inputs = {each.get("name", ""): to_feel(_value(each)) for each in parts(case, "inputNode")}
    given = {f"{one.model.namespace}#{one.id}": inputs[one.name] for one in model.decisions if one.name in inputs}
    session = Session(Run(inputs, {}), given)
    called = case.get("invocableName")
    if called:
        value = _invoke(model.find(called), session, inputs)
        several = len(model.find(called).outputs) > 1
        return value.get(result.get("name", "")) if several and isinstance(value, dict) else value
    one = model.find(result.get("name", ""))
    return serve(one, session) if one.kind == "decisionService" else session.decide(one)


def _invoke(one: Part, session: Session, inputs: dict[str, Any]) -> Any:
    if one.kind == "decision":
        return session.decide(one)
    function = session.value(one)
    if not isinstance(function, Function):
        return None
    return function.call_named(session.run, {name: inputs.get(name) for name in function.parameters})


def _matches(got: Any, wanted: Any) -> bool:
    if isinstance(got, Decimal) and isinstance(wanted, Decimal):
        return got == wanted or abs(got - wanted) <= _NEAR * max(Decimal(1), abs(wanted))
    if isinstance(got, list) and isinstance(wanted, list):
        return len(got) == len(wanted) and all(map(_matches, got, wanted))
    if isinstance(got, dict) and isinstance(wanted, dict):
        return got.keys() == wanted.keys() and all(_matches(got[name], wanted[name]) for name in got)
    return equal(got, wanted) is True


def _value(element: Element | None) -> Any:
    """A value as the kit writes it: ``value``, ``component`` or ``list`` of ``item``."""
    if element is None or element.get(_NIL) == "true":
        return None
    components = list(parts(element, "component"))
    if components:
        return {each.get("name", ""): _value(each) for each in components}
    listing = part(element, "list")
    if listing is not None:
        return None if listing.get(_NIL) == "true" else [_value(item) for item in parts(listing, "item")]
    return _simple(part(element, "value"))


def _simple(element: Element | None) -> Any:
    if element is None or element.get(_NIL) == "true":
        return None
    text = "".join(str(piece) for piece in element.itertext())
    kind = (element.get(_TYPE) or "string").rpartition(":")[2]
    readers: dict[str, Any] = {
        "boolean": lambda: text.strip() == "true",
        "date": lambda: read_date(text.strip()),
        "dateTime": lambda: read_date_time(text.strip()),
        "time": lambda: read_time(text.strip()),
        "duration": lambda: read_duration(text.strip()),
        "decimal": lambda: Decimal(text.strip()),
        "double": lambda: Decimal(text.strip()),
        "integer": lambda: Decimal(text.strip()),
    }
    return readers[kind]() if kind in readers else text


if __name__ == "__main__":
    sys.exit(main())
