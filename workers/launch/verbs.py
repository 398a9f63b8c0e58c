"""The launcher's smaller verbs: measuring, outside test suites, and the product's own commands."""

from __future__ import annotations

import subprocess
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workers.launch import world
from workers.launch.down import begin_anew
from workers.launch.node_kit import set_up_screens
from workers.launch.places import PROJECT, Command, for_running, program
from workers.launch.python_kit import set_up_python
from workers.launch.services import Services, data_folder, services
from workers.launch.telling import TroubleError
from workers.launch.up import migrate, sample_settings

BENCHES = PROJECT / "tests" / "bench"
SUITES = PROJECT / "tests" / "conformance"
WITHOUT_SERVICES = {"engine", "rules", "editing"}
OWN_DATA = {"cases"}  # what has data in the project itself


def bench(given: Namespace) -> int:
    """Measure one thing; each figure is a line with its goal, and the exit status is 1 if one is short."""
    _must_exist(BENCHES, given.name, "measurement")
    set_up_python()
    command: Command = [program("python"), "-m", f"tests.bench.{given.name}", *given.more]
    if given.name in WITHOUT_SERVICES:
        return _call(command, for_running())
    set_up_screens()  # most of them open pages
    with services(data=None) as running:
        environment = for_running(**sample_settings(running))
        migrate(environment)
        return _call(command, environment)


def conformance(given: Namespace) -> int:
    """Run an outside test suite; right, refused and wrong are counted, and the exit status is 1 if one is wrong."""
    _must_exist(SUITES, given.suite, "suite")
    if given.data is None and given.suite not in OWN_DATA:
        raise TroubleError(f"Say where the suite lies: ./arbejdsgang conformance {given.suite} --data DIR")
    if given.data is not None and not given.data.is_dir():
        raise TroubleError(f"There is no folder {given.data}.")
    set_up_python()
    where = ["--data", str(given.data.resolve())] if given.data else []
    command: Command = [program("python"), "-m", f"tests.conformance.{given.suite}", *where, *given.more]
    return _call(command, for_running())


def seed(given: Namespace) -> int:
    """Fill the sample world; ``--anew`` forgets what there was, ``--today`` sets the day of a world that is new."""
    set_up_python()
    if given.anew:
        if world.running() is not None:
            raise TroubleError("Arbejdsgang runs in this folder: stop it first with ./arbejdsgang down.")
        begin_anew()
    with _installation() as running:
        environment = for_running(**sample_settings(running, given.today))
        migrate(environment)
        flask: Command = [program("flask"), "--app", "webapp"]
        more = [] if given.size is None else ["--size", str(given.size)]
        return _call([*flask, "ship"], environment) or _call([*flask, "seed", *more, *given.more], environment)


def product_command(given: Namespace) -> int:
    """``ship`` and ``check-process``: the product's own commands, on the data of this folder."""
    set_up_python()
    command = [program("flask"), "--app", "webapp", given.verb, *given.more]
    with _installation() as running:
        environment = for_running(**sample_settings(running))
        migrate(environment)
        return _call(command, environment)


@contextmanager
def _installation() -> Iterator[Services]:
    """The services of this folder: those that run already, else started for as long as the command takes."""
    other = world.running()
    if other is None:
        with world.only_here({}), services(data_folder()) as running:
            yield running
    elif "services" in other:
        yield Services(other["services"]["DATABASE_URL"], other["services"]["REDIS_URL"])
    else:
        raise TroubleError("Arbejdsgang is just starting in this folder; try again in a moment.")


def _must_exist(folder: Path, name: str, what: str) -> None:
    """What may be asked for is what can be run; the modules beside it only help."""
    known = sorted(path.stem for path in folder.glob("[!_]*.py") if "__main__" in path.read_text())
    if name not in known:
        raise TroubleError(f"There is no {what} {name}. There is: {', '.join(known) or 'none yet'}.")


def _call(command: Command, environment: dict[str, str]) -> int:
    return subprocess.run(command, cwd=PROJECT, env=environment, check=False).returncode
