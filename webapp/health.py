"""Alive: the process answers. Ready: it reaches its database too."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify

from webapp.door import public, ready_database

health = Blueprint("health", __name__)


@health.get("/alive")
@public
def alive() -> Response:
    """The process answers."""
    return jsonify(alive=True)


@health.get("/ready")
@public
def ready() -> tuple[Response, int]:
    """The process and its database answer."""
    reached = ready_database()
    return jsonify(ready=reached), 200 if reached else 503
