"""Many tasks at once: what is chosen, what the act needs, and what became of each row."""
