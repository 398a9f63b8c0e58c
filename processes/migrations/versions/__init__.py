"""The numbered scripts, oldest first."""
