"""Alembic's scripts: how the tables came to be, one numbered file a change."""
