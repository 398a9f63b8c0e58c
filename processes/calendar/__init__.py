"""Danish working days and how a legal clock is counted: pure arithmetic, no case and no database.

``workdays`` knows the days, ``lengths`` reads ISO durations, ``count`` counts one deadline, ``rule`` is one row of
``deadlines.toml`` and ``rulebook`` reads the file; ``rule_sets`` is which law a case follows, ``paid_weeks`` the
22 weeks in nine months, ``post`` when a letter has come.
"""
