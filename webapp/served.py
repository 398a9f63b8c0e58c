"""The application as a server holds it: for a long life, with many objects that never go."""

from __future__ import annotations

import gc

from flask import Flask

from webapp import create_app

SELDOM = (50_000, 20, 20)  # new objects before the youngest are looked through, and rounds before the older ones are


def served() -> Flask:
    """The application, with what it is made of taken out of the search for garbage.

    Diagrams, tables and templates are hundreds of thousands of objects that live as long as the process. Python would
    look through all of them again and again while it answers, which costs a page of the inbox a fifth of its time
    (``./arbejdsgang bench inbox``).
    """
    app = create_app()
    seldom()
    return app


def seldom() -> None:
    """From now on look for garbage among what is made from here on, and seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
