"""Figures for those who lead: a screen for each, all with the same tabs and filters, on paper and as files too."""
