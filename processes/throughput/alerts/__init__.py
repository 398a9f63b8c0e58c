"""Alerts: a team's leaders are told when a figure says more than chance, and then once."""
