"""The two centres that differ."""

from tests.processes.throughput.comparison.conftest import version

__all__ = ["version"]
