"""The beat, as a table: which job wakes how often."""

from __future__ import annotations

SCHEDULE = {
    "timers": {"task": "timers", "schedule": 15.0},
    "promises": {"task": "promises", "schedule": 20.0},
    "digests": {"task": "digests", "schedule": 300.0},
    "absences": {"task": "absences", "schedule": 300.0},
    "deadlines": {"task": "deadlines", "schedule": 60.0},
    "versions": {"task": "versions", "schedule": 30.0},
    "tallies": {"task": "tallies", "schedule": 30.0},
    "signals": {"task": "signals", "schedule": 3600.0},
    "flaws": {"task": "flaws", "schedule": 30.0},
}
