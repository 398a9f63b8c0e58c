"""``python -m workers.standins``: the stand-ins at the address of ``STANDINS_URL``, until told to stop."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from types import FrameType
from urllib.parse import unquote, urlsplit

from processes.settings import Settings
from workers.standins.desk import Desk
from workers.standins.sending import Sending
from workers.standins.server import Server


def main() -> int:
    """Serve until Ctrl-C or a request to end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--doctor-after", type=float, default=60.0, help="seconds until a doctor who was asked answers")
    given = parser.parse_args()
    settings = Settings.from_environment()
    where = urlsplit(settings.standins_url)
    sending = Sending(settings.public_url, dict(settings.api_keys), given.doctor_after)
    server = Server(where.port or 0, unquote(where.username or ""), Desk(sending.after), sending)

    def stop(_number: int, _frame: FrameType | None) -> None:
        threading.Thread(target=server.shutdown).start()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    server.serve_forever(poll_interval=0.2)
    sending.stop()
    server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
