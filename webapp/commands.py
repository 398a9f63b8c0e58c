"""Commands beneath the launcher's: ship, seed, check-process and words; each a few lines over the domain."""

from __future__ import annotations

from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import with_appcontext

from processes.connectors.registry import OPERATIONS
from processes.definitions.checks import check_folder
from processes.definitions.checks.finding import Finding
from processes.definitions.ship import ship
from processes.definitions.take import take
from processes.errors import Invalid, NotFound, Problem
from processes.language import Locale
from processes.people.deployer import deployer
from processes.store.transaction import read_only, transaction
from webapp import catalogue
from webapp.findings import sentence_of
from webapp.seeding import seed_world


def add_commands(app: Flask) -> None:
    """Make the commands known to ``flask``."""
    app.cli.add_command(ship_processes)
    app.cli.add_command(seed_world)
    app.cli.add_command(check_process)
    app.cli.add_command(words)


@click.command("ship")
@click.option("--take", "taken", metavar="PROCESS", help="the other way: write a published process back as a folder")
@with_appcontext
def ship_processes(taken: str | None) -> None:
    """Publish every process folder of bpmn/ that is new or changed; or take a published one back."""
    settings = current_app.extensions["settings"]
    if taken is not None:
        return _take(taken, Path(settings.bpmn_dir))
    try:
        with transaction(current_app.extensions["database"]) as tx:
            for one in ship(tx, deployer(tx), settings.bpmn_dir):
                click.echo(f"{one.key} version {one.version}{' (new)' if one.fresh else ''}")
    except Invalid as refused:
        for problem in refused.problems:
            click.echo(told(problem), err=True)
        raise SystemExit(1) from None


def _take(key: str, root: Path) -> None:
    try:
        with read_only(current_app.extensions["database"]) as tx:
            made = take(tx, key, root)
    except NotFound:
        click.echo(f"there is no published process called {key}", err=True)
        raise SystemExit(1) from None
    click.echo(
        f"{key} version {made.version} in {made.folder}: {len(made.written)} written, {len(made.removed)} removed"
    )
    if not made.is_same:
        click.echo("what stands in _shared has changed since: shipped again it would be a new version", err=True)
        raise SystemExit(1)


@click.command("check-process")
@click.argument("folder")
@click.option("--language", type=click.Choice([one.value for one in Locale]), default=Locale.EN.value)
@with_appcontext
def check_process(folder: str, language: str) -> None:
    """Ask of a process folder what publishing asks; status 1 if anything would refuse it."""
    path = Path(folder)
    if not path.is_dir():
        path = Path(current_app.extensions["settings"].bpmn_dir) / folder
    found = check_folder(path, frozenset(OPERATIONS))
    for one in found:
        click.echo(f"{one.severity.value}: {told(one, language)}")
    faults = sum(one.is_fault for one in found)
    click.echo(f"{path.name}: {faults} faults, {len(found) - faults} warnings")
    raise SystemExit(1 if faults else 0)


@click.command("words")
def words() -> None:
    """Bring the interface's new sentences into the Danish catalogue; status 1 if any has no Danish words."""
    untold = catalogue.update()
    for one in untold:
        click.echo(f"no Danish words yet: {one}")
    raise SystemExit(1 if untold else 0)


def told(problem: Problem | Finding, language: str = Locale.EN) -> str:
    """Where it is and what is wrong, on one line."""
    place = ":".join(str(part) for part in (problem.where, problem.line) if part)
    sentence = sentence_of(problem, language)
    return f"{place}: {sentence}" if place else sentence
