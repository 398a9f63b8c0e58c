"""Timeliness: each legal deadline kept, missed, running and at risk; why they were missed, how many more will be."""
