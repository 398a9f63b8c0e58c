"""Deadlines: firing timers, telling people, explaining how a day came about."""
