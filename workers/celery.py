"""What ``celery -A workers.celery`` loads: the application with the settings of the environment."""

from __future__ import annotations

from workers.app import make_app

app = make_app()
