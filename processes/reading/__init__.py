"""Reading: what lists and pages share when they read rows."""
