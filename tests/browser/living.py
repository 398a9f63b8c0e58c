"""A browser that lives: one that hangs while a window is closed is ended, and the next test gets a new one."""

from __future__ import annotations

import logging
import os
import signal
from contextlib import suppress
from pathlib import Path
from threading import Timer
from uuid import uuid4

from playwright.sync_api import Browser, BrowserContext, Error, Playwright

log = logging.getLogger(__name__)
PATIENCE = 45.0  # seconds; a window closes in a few hundredths


class Living:
    """The browser of one run. ``window`` opens a window, ``shut`` closes it whatever the browser thinks of it."""

    def __init__(self, player: Playwright, program: str, arguments: tuple[str, ...]) -> None:
        self._player, self._program, self._arguments = player, program, arguments
        self._mark = ""
        self._browser: Browser | None = None

    def browser(self) -> Browser:
        """The browser that runs; a new one if the last has ended."""
        if self._browser is None or not self._browser.is_connected():
            self._mark = f"--of-test-run={uuid4().hex}"
            self._browser = self._player.chromium.launch(
                executable_path=self._program, args=[*self._arguments, self._mark]
            )
        return self._browser

    def shut(self, window: BrowserContext) -> None:
        """Close the window. Chromium now and then never answers that it has: then it is ended, and said so."""
        overdue = Timer(PATIENCE, self._end)
        overdue.start()
        try:
            window.close()
        except Error:
            if self._browser is not None and self._browser.is_connected():
                raise
            log.warning("The browser hung while a window was closed, and was ended.")
        finally:
            overdue.cancel()

    def close(self) -> None:
        """End the browser with the run."""
        if self._browser is not None and self._browser.is_connected():
            overdue = Timer(PATIENCE, self._end)
            overdue.start()
            self._browser.close()
            overdue.cancel()

    def _end(self) -> None:
        self.send(signal.SIGKILL)

    def send(self, what: signal.Signals) -> None:
        """Send a signal to the browser's process."""
        for told in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                if self._mark.encode() in told.read_bytes():
                    os.kill(int(told.parent.name), what)
