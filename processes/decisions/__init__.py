"""Decisions: why a table gave this outcome."""
