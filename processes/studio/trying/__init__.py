"""Trying: a case in memory, with its real clocks, forms and tables; nothing is written and nothing is sent."""
