"""Who asks: a reader, who is shown a page, or a script of a page, which is told what it needs as JSON."""

from __future__ import annotations

from flask import request


def is_script() -> bool:
    """Does a script ask, and no reader?"""
    return request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json"
