"""Starting: a taken port is told at once, and the settings of the sample world can be read by the product."""

from __future__ import annotations

import socket
from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest

from processes.settings import Settings
from workers.launch import up as starting
from workers.launch.services import Services
from workers.launch.telling import TroubleError


@pytest.mark.usefixtures("own")
def test_a_taken_port_is_told_with_one_that_may_be_free() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(TroubleError, match=f"Port {port} is taken.*--port {port + 1}"):
            starting.up(Namespace(port=port, fresh=False, today=None))


def test_the_product_reads_the_settings_of_the_sample_world(own: Path) -> None:
    running = Services("postgresql+psycopg://postgres:word@127.0.0.1:5432/postgres", "redis://:word@127.0.0.1:6379/0")
    told = starting.sample_settings(running, date(2026, 5, 4), "http://localhost:8123")
    read = Settings.from_environment(told)
    assert read.demo
    assert read.public_url == "http://localhost:8123"
    assert read.clock_offset
    assert read.files_dir == own / "files"
