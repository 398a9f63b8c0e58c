"""Figures on paper: every word as it stands, wide tables across, no figures said in words."""

from __future__ import annotations

from processes.connectors.figures_paper import FiguresPaper, PaperTable, figures_pdf


def paper(columns: int, rows: int, words: str = "#let *a*") -> FiguresPaper:
    """A paper with one table of so many columns and rows."""
    cells = tuple((words,) * columns for _ in range(rows))
    table = PaperTable("Uger", words, (words,) * columns, (False, *(True,) * (columns - 1)), cells)
    return FiguresPaper("da", words, "Fod", words, ((words, words),), (table,), (words,))


def test_words_of_the_typesetter_are_words_only() -> None:
    assert figures_pdf(paper(2, 2)).startswith(b"%PDF")


def test_a_wide_table_lies_across_and_an_empty_one_says_so() -> None:
    assert figures_pdf(paper(8, 1)) != figures_pdf(paper(7, 1))
    assert figures_pdf(paper(3, 0, "a")).startswith(b"%PDF")


def test_a_sign_no_font_has_does_not_stop_it() -> None:
    assert figures_pdf(paper(2, 1, "\U0001f9ff")).startswith(b"%PDF")
