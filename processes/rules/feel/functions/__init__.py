"""The built-in functions of FEEL (DMN 1.5, 10.3.4): importing this package fills the library."""

from processes.rules.feel.functions import (
    contexts,
    conversion,
    expressions,
    lists,
    numbers,
    ranges,
    strings,
    temporal,
)
from processes.rules.feel.scope import BUILT_IN

__all__ = ["BUILT_IN", "contexts", "conversion", "expressions", "lists", "numbers", "ranges", "strings", "temporal"]
