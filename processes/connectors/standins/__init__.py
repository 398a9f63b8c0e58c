"""Stand-ins for the world outside: pure, deterministic, invented, and marked as stand-ins in every reply."""
