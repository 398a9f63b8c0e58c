"""The machine door: services outside send their messages here, as JSON, each with a key of its own."""
