"""Quality: whether data can be trusted, what supervision finds, what is complained of, which promises are kept."""
