"""The studio: drafts of processes, from the first stroke to the version that cases follow."""
