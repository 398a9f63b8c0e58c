"""The outside operations a diagram may name, one file for each kind."""
