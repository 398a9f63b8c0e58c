"""Definitions: reading, checking and publishing processes."""
