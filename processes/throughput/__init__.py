"""Throughput: what is counted from cases, tasks, deadlines and passages, correct at any moment."""
