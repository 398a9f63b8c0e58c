"""Drawings from other tools become drafts: BPMN as it is, Visio by guessing, and always with a report."""
