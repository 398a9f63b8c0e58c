"""Motion: what happens to rows when a case moves."""
