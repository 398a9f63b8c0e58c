"""Notices: what people must be told."""
