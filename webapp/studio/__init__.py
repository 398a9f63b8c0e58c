"""The studio: where owners draw, check, try, review, publish and move processes."""
