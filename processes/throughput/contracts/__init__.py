"""Result contracts: what a centre or team is to reach in a year, what it reached, and why it did not."""
