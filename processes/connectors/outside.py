"""The seam to the outside world: one question to one service, answered over HTTP or by a stand-in's own logic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class Outside(Protocol):
    """Whoever answers for the world outside.

    Workers pass ``http.OverHttp``; whatever runs without a network (the examples of the processes, the sample world's
    history) passes ``standins.replies.AT_HAND``, the logic the stand-ins serve over HTTP. Operations know no other
    way out.
    """

    def ask(self, service: str, what: str, told: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """What the service answers to ``told`` (plain JSON values); the same ``key`` never makes it happen twice.

        Raises ``OutsideFault``: ``outside_down`` and ``outside_unreadable`` may pass, ``outside_refused`` will not.
        """
        ...
