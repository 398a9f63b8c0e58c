"""Cases: starting, finding and seeing them, and reporting to them."""
