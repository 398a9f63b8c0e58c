"""The shipped processes without their conditions, edited at random, with cases at every step of them."""
