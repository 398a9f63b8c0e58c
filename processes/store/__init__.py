"""The store: what every table shares, and the one place where a transaction begins and ends."""
