"""Keeps a private PostgreSQL and Redis running for as long as somebody holds a lock: the tests' way to have them."""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path
from types import FrameType

from workers.embedded import Postgres, Redis, ServiceFailedError
from workers.programs import private_folder

LOOKS_AFTER = 0.5
KEPT = "kept.lock"


def keep(folder: Path, needed: Path, told: int) -> None:
    """Start both services in ``folder``, tell their addresses, stop them when ``needed`` is free or on SIGTERM."""
    data = private_folder(folder / "postgres")
    postgres, redis = Postgres(data, durable=False), Redis(folder / "redis")
    signal.signal(signal.SIGTERM, _leave)
    try:
        postgres.start()
        redis.start()
        facts = {"postgres": postgres.url, "redis": redis.url, "keeper": os.getpid()}
        _tell(told, {"facts": facts})
        while not _may_lock(needed):
            time.sleep(LOOKS_AFTER)
    except ServiceFailedError as fault:
        _tell(told, {"fault": str(fault)})
    finally:
        redis.stop()
        postgres.stop()
        shutil.rmtree(data, ignore_errors=True)


def main() -> int:
    """Start the services in the background; print their addresses as JSON once they answer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="where data and logs lie")
    parser.add_argument("--needed", type=Path, required=True, help="file that is locked while the services are needed")
    given = parser.parse_args()
    reading, telling = os.pipe()
    if os.fork() == 0:
        os.setsid()
        os.close(reading)
        _quiet()
        with (given.folder / KEPT).open("w") as kept:
            fcntl.flock(kept, fcntl.LOCK_EX)
            keep(given.folder, given.needed, telling)
        return 0
    os.close(telling)
    with os.fdopen(reading) as answers:
        answer = json.loads(answers.read() or '{"fault": "The services ended before they answered."}')
    if "fault" in answer:
        print(answer["fault"], file=sys.stderr)
        return 1
    print(json.dumps(answer["facts"]))
    return 0


def _tell(told: int, answer: dict[str, object]) -> None:
    with os.fdopen(told, "w") as pipe:
        json.dump(answer, pipe)


def _quiet() -> None:
    """Let go of the terminal, so that whoever reads our output sees its end."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)


def _may_lock(path: Path) -> bool:
    """Nobody holds the lock: its holder has ended, however that came about."""
    with path.open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    sys.exit(main())
