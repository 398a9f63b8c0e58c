"""Figures for those who lead: the morning board."""
