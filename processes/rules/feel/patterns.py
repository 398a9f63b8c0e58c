"""Reads the regular expressions of XPath into a small program (DMN 1.5, 10.3.4.3; XPath Functions 3.1, 5.6)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

MAX_PROGRAM = 5_000
MAX_REPEATS = 1_000
MAX_GROUPS = 30
_MAX_NESTING = 40
Is = Callable[[str], bool]


class PatternError(ValueError):
    """A pattern that is none, or that asks for what is not given here: back references, Unicode blocks."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A program: ``("is", test)``, ``("split", first, second)``, ``("jump", to)``, ``("save", slot)``.."""

    program: tuple[tuple[Any, ...], ...]
    groups: int


@lru_cache(maxsize=256)
def read_pattern(source: str, flags: str = "") -> Pattern:
    """The program of a pattern; PatternError if it is none, or grows too large."""
    if any(flag not in "smixq" for flag in flags):
        raise PatternError(flags)
    reader = _Reader(source, flags)
    body = reader.literal() if "q" in flags else reader.whole()
    program = [("save", 0), *body, ("save", 1), ("match",)]
    if len(program) > MAX_PROGRAM:
        raise PatternError("size")
    return Pattern(tuple(program), reader.groups)


Code = list[tuple[Any, ...]]
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
_SPACES = frozenset(" \t\n\r")
_LITERAL = frozenset("\\|.-^?*+{}()[]$")


class _Reader:
    """A recursive descent over the grammar of XML Schema's expressions, with XPath's additions."""

    def __init__(self, source: str, flags: str) -> None:
        self.source = "".join(source.split()) if "x" in flags and "q" not in flags else source
        self.flags = flags
        self.at = 0
        self.groups = 0
        self.depth = 0

    def literal(self) -> Code:
        return [("is", self._char(char)) for char in self.source]

    def whole(self) -> Code:
        code = self._branches()
        if self.at < len(self.source):
            raise PatternError(self.source[self.at :])
        return code

    def _peek(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else ""

    def _take(self) -> str:
        char = self._peek()
        if not char:
            raise PatternError("end")
        self.at += 1
        return char

    def _skip(self, text: str) -> bool:
        if self.source.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def _branches(self) -> Code:
        self.depth += 1
        if self.depth > _MAX_NESTING:
            raise PatternError("depth")
        code = self._branch()
        while self._skip("|"):
            other = self._branch()
            code = [("split", 1, len(code) + 2), *code, ("jump", len(other) + 1), *other]
            self._check(code)
        self.depth -= 1
        return code

    def _branch(self) -> Code:
        code: Code = []
        while self._peek() not in ("", "|", ")"):
            code += self._piece()
            self._check(code)
        return code

    @staticmethod
    def _check(code: Code) -> None:
        if len(code) > MAX_PROGRAM:
            raise PatternError("size")

    def _piece(self) -> Code:
        atom = self._atom()
        quantity = self._quantity()
        if quantity is None:
            return atom
        least, most = quantity
        lazy = self._skip("?")
        if (most or least) * (len(atom) + 1) > MAX_PROGRAM:
            raise PatternError("size")
        code = atom * least
        if most is None:
            return code + _split(lazy, [*atom, ("jump", -len(atom) - 1)])
        optional: Code = []
        for _ in range(most - least):
            optional = _split(lazy, atom + optional)
        return code + optional

    def _quantity(self) -> tuple[int, int | None] | None:
        simple: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
        sign = self._peek()
        if sign in simple:
            self.at += 1
            return simple[sign]
        if not self._skip("{"):
            return None
        text, closed, _ = self.source[self.at :].partition("}")
        least, comma, most = text.partition(",")
        if not closed or not least.isdecimal() or (most and not most.isdecimal()) or len(text) > 10:
            raise PatternError(text)
        self.at += len(text) + 1
        highest = int(most) if most else None if comma else int(least)
        if int(least) > (highest if highest is not None else MAX_REPEATS) or (highest or 0) > MAX_REPEATS:
            raise PatternError(text)
        return int(least), highest

    def _atom(self) -> Code:
        char = self._take()
        if char == "(":
            return self._group()
        if char == "[":
            return [("is", self._cased(self._class()))]
        if char == ".":
            return [("is", (lambda char: True) if "s" in self.flags else (lambda char: char not in "\n\r"))]
        if char in "^$":
            edge = "start" if char == "^" else "end"
            return [("at", edge + "_of_line" if "m" in self.flags else edge)]
        if char == "\\":
            return [("is", self._cased(self._escape()))]
        if char in "*+?{}])":
            raise PatternError(char)
        return [("is", self._char(char))]

    def _group(self) -> Code:
        if self._skip("?:"):
            code = self._branches()
        else:
            self.groups += 1
            if self.groups > MAX_GROUPS:
                raise PatternError("groups")
            slot = self.groups * 2
            code = [("save", slot), *self._branches(), ("save", slot + 1)]
        if not self._skip(")"):
            raise PatternError("(")
        return code

    def _char(self, char: str) -> Is:
        if "i" in self.flags:
            folded = char.casefold()
            return lambda other: other.casefold() == folded
        return lambda other: other == char

    def _cased(self, test: Is) -> Is:
        if "i" not in self.flags:
            return test
        return lambda char: test(char) or test(char.lower()) or test(char.upper())

    def _escape(self) -> Is:
        char = self._take()
        if char in _ESCAPES or char in _LITERAL:
            same = _ESCAPES.get(char, char)
            return lambda other: other == same
        if char in "pP":
            return self._category(negative=char == "P")
        if char.lower() in _CLASSES:
            test = _CLASSES[char.lower()]
            return (lambda other: not test(other)) if char.isupper() else test
        raise PatternError(f"\\{char}")

    def _category(self, negative: bool) -> Is:
        name, closed, _ = self.source[self.at :].partition("}")
        if not closed or name[:1] != "{" or not 1 <= len(name[1:]) <= 2 or name[1] not in "LMNPZSC":
            raise PatternError(name)
        self.at += len(name) + 1
        wanted = name[1:]
        return lambda char: unicodedata.category(char).startswith(wanted) != negative

    def _class(self) -> Is:
        """``[a-z]``, ``[^a-z]``, ``[a-z-[aeiou]]``"""
        negative = self._skip("^")
        tests: list[Is] = []
        without: Is | None = None
        while not self._skip("]"):
            if tests and self._skip("-["):
                without = self._class()
                if not self._skip("]"):
                    raise PatternError("-[")
                break
            tests.append(self._member())
        if not tests:
            raise PatternError("[]")
        return lambda char: (any(test(char) for test in tests) != negative) and not (without and without(char))

    def _member(self) -> Is:
        char = self._take()
        if char == "\\":
            if self._peek() not in _LITERAL and self._peek() not in _ESCAPES:
                return self._escape()
            char = _ESCAPES.get(self._peek(), self._peek())
            self.at += 1
        elif char == "[":
            raise PatternError("[")
        if self._peek() != "-" or self.source[self.at + 1 : self.at + 2] in ("]", "[", ""):
            return lambda other: other == char
        self.at += 1
        last = self._take()
        if last == "\\":
            last = _ESCAPES.get(self._peek(), self._peek())
            self.at += 1
        if last < char:
            raise PatternError(f"{char}-{last}")
        return lambda other: char <= other <= last


def _split(lazy: bool, code: Code) -> Code:
    """Into the code or past it, whichever is to be tried first."""
    past = len(code) + 1
    return [("split", past, 1) if lazy else ("split", 1, past), *code]


def _is_word(char: str) -> bool:
    """XML Schema's word character: no punctuation, no separator, no control."""
    return unicodedata.category(char)[0] not in "PZC"


_CLASSES: dict[str, Is] = {
    "d": lambda char: unicodedata.category(char) == "Nd",
    "s": lambda char: char in _SPACES,
    "w": _is_word,
    "i": lambda char: char.isalpha() or char in "_:",
    "c": lambda char: char.isalnum() or char in "_:.-·",
}
