"""The inbox: lists of tasks, the page of one task, and what one does with it."""
