"""Access: who may do what, in one table; it knows words only, no rows."""
