"""The command that fills the sample world, says what came of it, and checks whether its rows agree with its cases."""

from __future__ import annotations

import time
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext

from processes.errors import Conflict
from processes.sample.big import Place, seed_big
from processes.sample.cast import CAST
from processes.sample.consistency import check
from processes.sample.history import seed_history
from processes.sample.many import Made
from processes.sample.member import PASSWORD
from processes.sample.seed import SIZE, seed
from processes.sample.tally import Tally, tally
from processes.store.files import Files
from processes.store.secrets import CprSecret
from processes.store.transaction import read_only, transaction
from webapp import wording


@click.command("seed")
@click.option("--size", default=SIZE, show_default=True, help="how many cases the world has")
@click.option("--processes", default=2, show_default=True, help="how many processes walk the cases of a big world")
@click.option("--history", default=0, show_default=True, help="how many more courses, most of them ended long ago")
@click.option("--check", "checked", type=int, metavar="N", help="instead: compare N cases' rows with their states")
@with_appcontext
def seed_world(size: int, processes: int, history: int, checked: int | None) -> None:
    """Fill the sample world with its people and cases and tell who may sign in; twice changes nothing."""
    settings, database = current_app.extensions["settings"], current_app.extensions["database"]
    if not settings.demo:
        click.echo("Only a sample world is seeded: DEMO is not set here.", err=True)
        raise SystemExit(1)
    if checked is not None:
        _check(database, checked)
        return
    place = Place(database, settings.database_url, settings.files_dir, CprSecret(settings.cpr_key))
    if size > SIZE:
        _big(place, size, processes)
    else:
        seeded = seed(lambda: transaction(database), place.secret, Files(place.files), size)
        for one in seeded.stumbled:
            click.echo(f"left open at {one}", err=True)
        if history:
            seed_history(place, history, processes)
    click.echo(f"Everybody signs in with the password {PASSWORD}:")
    for member in CAST:
        click.echo(f"  {member.login:<10} {member.name}, {member.title.en}")


def _big(place: Place, size: int, processes: int) -> None:
    began = time.monotonic()
    try:
        with click.progressbar(length=size, label=f"{size} cases", show_pos=True) as bar:
            made = seed_big(place, size, processes, bar.update)
    except Conflict as refused:
        click.echo(wording.sentence(refused.code, refused.facts, "en"), err=True)
        raise SystemExit(1) from None
    seconds = time.monotonic() - began
    with read_only(place.database) as tx:
        _tell(made, tally(tx), seconds)


def _tell(made: Made, found: Tally, seconds: float) -> None:
    """Time, rows, bytes; and where walks were left because nobody could go on."""
    click.echo(f"{made.cases} courses in {seconds / 60:.1f} minutes: {found.cases} cases, {found.running} of them run")
    click.echo(f"waiting: {found.timers} timers, {found.deadlines} deadlines")
    for name, rows in sorted(found.rows.items(), key=lambda row: -row[1]):
        click.echo(f"  {name:<14} {rows:>10,} rows {found.sizes[name] / 2**20:>8.1f} MB")
    click.echo(f"bytes per case: {found.bytes_per_case:,}")
    for where, often in made.stumbled.most_common(10):
        click.echo(f"left open {often} times at {where}", err=True)
    if made.by_verbs:
        click.echo(f"{made.by_verbs} cases could only be walked on the database itself", err=True)


def _check(database: Any, how_many: int) -> None:
    """Differences in words; status 1 if there are any."""
    with read_only(database) as tx:
        looked_at, found = check(tx, how_many)
    for one in found:
        click.echo(one)
    click.echo(f"{looked_at} cases looked at, {len(found)} differences")
    if found:
        raise SystemExit(1)
