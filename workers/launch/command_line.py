"""The launcher's command line: its verbs, what they take, and how trouble is told."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from workers.launch.down import down
from workers.launch.gate import test
from workers.launch.telling import TroubleError
from workers.launch.up import up
from workers.launch.verbs import bench, conformance, product_command, seed

ABOUT = """Arbejdsgang: shared work processes, drawn once, run everywhere.

Everything it needs is fetched, made and kept in the folder .arbejdsgang of this project. With DATABASE_URL or
REDIS_URL set, those servers are used instead of private ones."""

TO_PYTEST = """What else is said goes on to pytest, which then runs only that: tests/processes/tasks -k complete.
--at MOMENT tries another moment, --search new random examples."""
TAKES = "The other way: --take NAME writes a published process back under bpmn/."


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked for; the exit status."""
    given, more = _parser().parse_known_args(arguments)
    if more and not hasattr(given, "takes_more"):
        _parser().error(f"unknown: {' '.join(more)}")
    given.more = more
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return int(given.run(given))
    except TroubleError as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstopped", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./arbejdsgang", description=ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    it = verbs.add_parser("up", help="set everything up and start it; Ctrl-C stops it, the data stays")
    it.add_argument("--port", type=_port, default=8000, help="where the web answers (8000)")
    it.add_argument("--today", type=date.fromisoformat, metavar="DATE", help="the sample world's day (2026-03-02)")
    it.add_argument("--fresh", action="store_true", help="begin anew: forget the sample world's data first")
    it.set_defaults(run=up)

    it = verbs.add_parser("down", help="stop what runs in this folder")
    it.add_argument("--erase", action="store_true", help="and remove everything that was made here")
    it.set_defaults(run=down)

    it = verbs.add_parser("test", help="the gate: format, lint, types, contracts, words, every test", epilog=TO_PYTEST)
    it.add_argument("--quick", action="store_true", help="leave out the browser, the faults and the big random tests")
    it.set_defaults(run=test, takes_more=True)

    it = verbs.add_parser("bench", help="measure one thing against its goal")
    it.add_argument("name", help="engine, complete, timers, ...")
    it.set_defaults(run=bench, takes_more=True)

    it = verbs.add_parser("conformance", help="run an outside test suite")
    it.add_argument("suite", help="bpmn, interchange, dmn or cases")
    it.add_argument("--data", type=Path, metavar="DIR", help="where the suite lies; cases: left out, those of bpmn/")
    it.set_defaults(run=conformance, takes_more=True)

    it = verbs.add_parser("seed", help="fill the sample world with its people and cases; --check N looks at it")
    it.add_argument("--size", type=int, metavar="N", help="how many cases: 200, 5000, 25000 (a small first world)")
    it.add_argument("--today", type=date.fromisoformat, metavar="DATE", help="the day of a world that is new")
    it.add_argument("--anew", action="store_true", help="forget the sample world's data first")
    it.epilog = "Instead: --check N compares the rows of N cases with their states."
    it.set_defaults(run=seed, takes_more=True)

    for verb, words, more in (
        ("ship", "put the processes of bpmn/ into the database; twice changes nothing", TAKES),
        ("check-process", "check one process folder as publishing would", "check-process sickness_follow_up"),
    ):
        verbs.add_parser(verb, help=words, epilog=more).set_defaults(run=product_command, takes_more=True)
    return parser


def _port(raw: str) -> int:
    if not raw.isdigit() or not 0 < int(raw) < 65536:
        raise argparse.ArgumentTypeError(f"{raw} is not a port (1 to 65535)")
    return int(raw)
