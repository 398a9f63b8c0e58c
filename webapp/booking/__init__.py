"""Times for interviews: a team's week, and one time with what may be done to it."""
