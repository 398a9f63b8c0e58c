"""Letters that are kept and not posted: why, and what lets them go."""
