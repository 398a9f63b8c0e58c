"""Rules: FEEL, the language of every expression (``feel``), and the decision tables written in it (DMN 1.1 to 1.5)."""
