"""Comparison: places, versions, rule sets and times side by side, and whether a difference is more than chance."""
