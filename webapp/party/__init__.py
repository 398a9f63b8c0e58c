"""A party's own pages: a personal link, a one-time code, one step, a receipt; and nothing of the house."""
