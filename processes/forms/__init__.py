"""What is asked of a person and how the answers are read: forms are JSON Schema, conditions in them are FEEL.

``form`` reads a form file, ``answers`` reads what was answered, ``single`` one value of it, ``identifiers`` knows
CPR, CVR and P-numbers, ``prefill`` fills in what the case knows already.
"""
