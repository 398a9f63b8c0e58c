"""Audit: the kinds of entries and the one way in to the trail."""
