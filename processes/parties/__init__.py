"""Parties: citizens, employers, representatives and doctors do their own steps by a personal link."""
