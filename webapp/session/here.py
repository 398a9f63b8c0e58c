"""Signing in again over a page that stands open: for scripts, which go on with a new token."""

from __future__ import annotations

from uuid import UUID

from flask import jsonify
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf

from webapp import wording
from webapp.language import reading


def here(person_id: UUID | None) -> ResponseReturnValue:
    """Who is signed in (empty: nobody), and the token her forms need from now on."""
    return jsonify(who=str(person_id or ""), token=generate_csrf())


def refused_here() -> ResponseReturnValue:
    """User name or password was wrong; the session is new, and so is the token of the next try."""
    return jsonify(said=wording.sentence("sign_in_refused", {}, reading()), token=generate_csrf()), 401
