"""Cases: starting, finding and seeing them."""
