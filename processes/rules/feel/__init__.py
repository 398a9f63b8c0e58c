"""FEEL, the expression language of DMN 1.5: pure, typed, and able to do nothing but compute.

``compile_expression("age >= 18 and country = \\"DK\\"").evaluate({"age": 20, "country": "DK"})`` is True.
"""

from processes.rules.feel.check import check, check_tests
from processes.rules.feel.errors import FeelError
from processes.rules.feel.expression import (
    Answer,
    Expression,
    compile_expression,
    compile_script,
    compile_unary,
)
from processes.rules.feel.functions import BUILT_IN
from processes.rules.feel.scope import Note
from processes.rules.feel.types import type_name
from processes.rules.feel.unary import UnaryTests
from processes.rules.feel.values import Function, Range, YearsMonths, to_feel

__all__ = [
    "BUILT_IN",
    "Answer",
    "Expression",
    "FeelError",
    "Function",
    "Note",
    "Range",
    "UnaryTests",
    "YearsMonths",
    "check",
    "check_tests",
    "compile_expression",
    "compile_script",
    "compile_unary",
    "to_feel",
    "type_name",
]
