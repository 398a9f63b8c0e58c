"""People: signing in and looking up."""
