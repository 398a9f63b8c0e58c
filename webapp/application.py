"""Flask's application with one addition: a page that says why may itself be refused, and that is answered too."""

from __future__ import annotations

from typing import Any

from flask import Flask

from processes.errors import Refusal
from webapp import failures


class Application(Flask):
    """Answers a refusal met while another one is answered, instead of calling it a fault of ours.

    Whoever may not see a page and sends its form with a wrong answer is told that they may not see it.
    """

    def handle_user_exception(self, e: Exception) -> Any:
        """As Flask does; a refusal raised on the way becomes the answer."""
        try:
            return super().handle_user_exception(e)
        except Refusal as other:
            if other is e:
                raise
            return self.make_response(failures.refused(other))
