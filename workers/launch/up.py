"""``up``: from an empty folder to a running Arbejdsgang."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import time
import urllib.error
import urllib.request
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from types import FrameType
from typing import NamedTuple

from workers.embedded import free_port
from workers.launch import stamps, world
from workers.launch.crew import Crew
from workers.launch.down import begin_anew
from workers.launch.node_kit import set_up_screens
from workers.launch.places import OWN, PROJECT, Command, for_running, program
from workers.launch.python_kit import set_up_python
from workers.launch.services import Services, data_folder, services, tell_real_services
from workers.launch.telling import TroubleError, run, say, step

ADDRESS = "http://localhost:8000"
ANSWERS_WITHIN = 60.0
LOOKS_AFTER = 0.2
HISTORY = 700  # courses the sample world has behind it and beside it, so that figures have something to tell


class StandIns(NamedTuple):
    """Where the stand-ins for the services outside are, and the word that whoever asks them must know."""

    port: int
    word: str

    @property
    def url(self) -> str:
        """Their address as a setting."""
        return f"http://{self.word}@127.0.0.1:{self.port}"

    @property
    def page(self) -> str:
        """Their page, for a browser."""
        return f"http://127.0.0.1:{self.port}/?key={self.word}"


class StoppedError(Exception):
    """Somebody asked us to stop."""


def set_up() -> None:
    """Everything that must be installed and built, each step only when its sources changed."""
    set_up_python()
    set_up_screens()


def up(given: Namespace) -> int:
    """Start everything and stay until Ctrl-C."""
    address = f"http://localhost:{given.port}"
    try:
        with world.only_here({"address": address}), _stoppable():
            if given.fresh:
                begin_anew()
            _must_be_free(given.port)
            set_up()
            tell_real_services()
            with services(data_folder()) as running:
                world.note_running(services=running.settings())
                return _serve(running, given, address)
    except StoppedError:
        say("stopped; the data stays for the next start")
        return 0


def _serve(running: Services, given: Namespace, address: str) -> int:
    stand_ins = StandIns(free_port(), secrets.token_urlsafe(18))
    environment = for_running(**sample_settings(running, given.today, address), STANDINS_URL=stand_ins.url)
    signs_in = prepared(environment)
    crew = Crew(environment)
    try:
        with step("web, worker, beat and stand-ins"):
            _start(crew, given.port)
            _wait_for(address, crew)
        say(f"Arbejdsgang answers on {address}")
        print(signs_in, flush=True)
        say(f"Stand-ins for the services outside, all invented: {stand_ins.page}")
        say("Ctrl-C stops it")
        return _watch(crew, running)
    finally:
        crew.stop()


def sample_settings(running: Services, today: date | None = None, address: str = ADDRESS) -> dict[str, str]:
    """The settings of the sample world in this folder."""
    offset = world.clock_offset(today)
    return {
        **running.settings(),
        **world.secret_settings(),
        "CLOCK_OFFSET": str(int(offset.total_seconds())),
        "DEMO": "1",
        "FILES_DIR": str(OWN / "files"),
        "PUBLIC_URL": address,
    }


def prepared(environment: dict[str, str]) -> str:
    """The sign-ins of a database that is up to date; a private one is left alone while nothing here has changed."""
    known = world.facts()
    mark = stamps.fingerprint([PROJECT / "processes", PROJECT / "bpmn", PROJECT / "webapp" / "commands.py"])
    if os.environ.get("DATABASE_URL"):
        return prepare(environment)
    if known.get("prepared") == mark:
        return str(known["sign_ins"])
    sign_ins = prepare(environment)
    world.remember(prepared=mark, sign_ins=sign_ins)
    return sign_ins


def prepare(environment: dict[str, str]) -> str:
    """Bring schema, shipped processes and sample world up to date; the sign-ins, as the seeding tells them."""
    migrate(environment)
    with step("processes shipped"):
        flask(environment, "ship", trouble="The processes in bpmn/ cannot be shipped.")
    with step("sample world seeded"):
        more = ("--history", str(HISTORY), "--processes", str(min(os.cpu_count() or 1, 4)))
        return flask(environment, "seed", *more, trouble="The sample world cannot be seeded.").rstrip()


def migrate(environment: dict[str, str]) -> None:
    """Bring the schema up to date."""
    with step("database migrated"):
        command: Command = [program("python"), "-m", "processes.migrations"]
        run(command, "The database cannot be migrated.", environment=environment)


def flask(environment: dict[str, str], *arguments: str, trouble: str) -> str:
    """What one of the product's own commands printed."""
    return run([program("flask"), "--app", "webapp", *arguments], trouble, environment=environment)


def _start(crew: Crew, port: int) -> None:
    celery: Command = [program("celery"), "-A", "workers.celery"]
    quiet = ["--loglevel", "WARNING"]
    web: Command = ["--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4", "--log-level", "warning"]
    web += ["--worker-tmp-dir", OWN.as_posix(), "--no-control-socket", "--graceful-timeout", "5"]
    crew.start("standins", [program("python"), "-m", "workers.standins"])
    crew.start("web", [program("gunicorn"), *web, "webapp.served:served()"])
    crew.start("worker", [*celery, "worker", "--concurrency", "2", "--hostname", f"arbejdsgang-{os.getpid()}", *quiet])
    schedule = OWN / "beat"
    schedule.mkdir(exist_ok=True)
    crew.start("beat", [*celery, "beat", "--schedule", schedule / "schedule", "--pidfile", "", *quiet])


def _wait_for(address: str, crew: Crew) -> None:
    until = time.monotonic() + ANSWERS_WITHIN
    while time.monotonic() < until:
        _must_all_live(crew)
        try:
            with urllib.request.urlopen(f"{address}/ready", timeout=5):  # noqa: S310 (our own address)
                return
        except OSError as not_yet:
            if isinstance(not_yet, urllib.error.HTTPError):
                not_yet.close()
        time.sleep(LOOKS_AFTER)
    web = next(member for member in crew.members if member.name == "web")
    raise TroubleError(f"The web server does not answer on {address}. Its last lines ({web.log}):\n{web.last_words()}")


def _watch(crew: Crew, running: Services) -> int:
    while True:
        _must_all_live(crew)
        for server in running.private:
            if server.process and server.process.poll() is not None:
                raise TroubleError(f"{type(server).__name__} stopped by itself; see {server.log}")
        time.sleep(LOOKS_AFTER)


def _must_all_live(crew: Crew) -> None:
    if fallen := crew.fallen():
        raise TroubleError(
            f"The {fallen.name} stopped by itself (exit status {fallen.process.returncode}), so everything stops. "
            f"Its last lines ({fallen.log}):\n{fallen.last_words()}"
        )


def _must_be_free(port: int) -> None:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError:
            raise TroubleError(
                f"Port {port} is taken by another program. Choose another: ./arbejdsgang up --port {port + 1}"
            ) from None


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl-C and a request to end both stop us in good order; a second Ctrl-C does not hurry what is being put away."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        raise StoppedError

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
