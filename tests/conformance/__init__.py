"""Measures the product against suites of test cases that others made."""
