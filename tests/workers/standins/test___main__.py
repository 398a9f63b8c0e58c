"""The stand-ins as a program: they serve at the address of the setting and end when asked."""

from __future__ import annotations

import base64
import os
import signal
import subprocess
import sys
import time

import pytest

from processes.connectors.http import OverHttp
from processes.errors import OutsideFault
from tests.databases import PROJECT
from workers.embedded import free_port


def test_it_serves_at_the_settings_address_until_it_is_told_to_end() -> None:
    url = f"http://word@127.0.0.1:{free_port()}"
    settings = {
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "SECRET_KEY": "k" * 32,
        "CPR_KEY": base64.urlsafe_b64encode(bytes(32)).decode(),
        "DEMO": "1",
        "STANDINS_URL": url,
    }
    command = [sys.executable, "-m", "workers.standins", "--doctor-after", "1"]
    program = subprocess.Popen(command, cwd=PROJECT, env={**os.environ, **settings})  # noqa: TID251 (the machine's own)
    try:
        assert _answer(url)["stand_in"] is True
        program.send_signal(signal.SIGTERM)
        assert program.wait(20) == 0
    finally:
        program.kill()
        program.wait()


def _answer(url: str) -> dict[str, object]:
    """The first answer, once it listens."""
    until = time.monotonic() + 30
    while True:
        try:
            return dict(OverHttp({"cvr": f"{url}/cvr"}).ask("cvr", "look-up", {"cvr": "1", "on": "2026-03-02"}, "k"))
        except OutsideFault as not_yet:
            if time.monotonic() > until:
                pytest.fail(str(not_yet))
            time.sleep(0.1)
