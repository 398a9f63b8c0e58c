"""Tasks: the inbox, the page of one task, and what one does with it."""
