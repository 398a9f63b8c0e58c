"""What differs between two editions of a process, element by element, as its owner would say it.

Pure: two contents (file name -> text) go in, differences come out; the screen makes the sentences.
"""

from processes.studio.difference.shapes import Area, Difference, Sort
from processes.studio.difference.whole import compare

__all__ = ["Area", "Difference", "Sort", "compare"]
