"""Cases: starting, finding and seeing them, and whatever is done to one as a whole."""
