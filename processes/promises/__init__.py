"""Promises: work written down in a transaction, fetched and done after it."""
