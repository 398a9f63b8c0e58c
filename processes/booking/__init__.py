"""Booking: the times a team offers for interviews, and what becomes of them."""
