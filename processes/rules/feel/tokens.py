"""Turns FEEL source into tokens; names with spaces and special characters become one token here (DMN 1.5, 10.3.1.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from processes.rules.feel.errors import FeelError

KEYWORDS = {
    word: word.upper()
    for word in "for return if then else some every satisfies in between and or function true false null".split()
}
WORDS_OF_TYPES = frozenset({"date and time", "years and months duration", "days and time duration"})
SYMBOLS = {
    "..": "DOTDOT",
    "**": "POW",
    "->": "ARROW",
    "<=": "LE",
    ">=": "GE",
    "!=": "NE",
    "=": "EQ",
    "<": "LT",
    ">": "GT",
    "+": "PLUS",
    "-": "MINUS",
    "*": "STAR",
    "/": "SLASH",
    "(": "LPAR",
    ")": "RPAR",
    "[": "LSQB",
    "]": "RSQB",
    "{": "LBRACE",
    "}": "RBRACE",
    ",": "COMMA",
    ":": "COLON",
    ".": "DOT",
}
OPERAND_ENDS = frozenset(
    {"NUMBER", "STRING", "AT_STRING", "NAME", "TRUE", "FALSE", "NULL", "RPAR", "RSQB", "RBRACE", "OUT_CLOSE"}
)
# The name characters of the grammar (rules 28 to 30), less those that only a known name may hold.
_START = r"[^\W\d\U00010000-\U000EFFFF]|[\U00010000-\U000EFFFF]"
_PART = r"\w|[\u00B7\u0300-\u036F\u203F\u2040\U00010000-\U000EFFFF]"
_WORD = re.compile(rf"(?:{_START})(?:{_PART})*")
_NEXT_WORD = re.compile(rf"\s+((?:{_PART})+)")
_BLANK = re.compile(r"(?:\s|\uFEFF|//[^\n]*|/\*.*?\*/)+", re.DOTALL)
_NUMBER = re.compile(r"(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_SYMBOL = re.compile("|".join(re.escape(symbol) for symbol in sorted(SYMBOLS, key=len, reverse=True)))
_INSTANCE_OF = re.compile(r"instance\s+of\b")
_KEY = re.compile(r"[^:,{}()\[\]\"\n]+(?=:)")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "'": "'", "\\": "\\"}
_OPERAND_START = re.compile(
    r"\s*(?!(?:and|or|then|else|return|satisfies|in|between|instance)\b)(?:\w|[\"@({\[?]|\.\d|-\s*\w)"
)


class Token(NamedTuple):
    """One word of FEEL: its kind, its text (strings unescaped, names with single spaces), its place."""

    kind: str
    text: str
    line: int
    column: int


def plain_name(text: str) -> str:
    """The name with its blanks made single, so that two spellings of one name are equal (10.3.1.4)."""
    return " ".join(text.split())


@lru_cache(maxsize=512)
def _known(names: frozenset[str]) -> re.Pattern[str]:
    """Matches those names that reading word by word would cut: with operators, keywords or punctuation in them."""
    patterns = (r"\s+".join(re.escape(part) for part in name.split()) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?:{'|'.join(patterns)})(?!\w)")


def _needs_help(name: str) -> bool:
    words = name.split()
    simple = bool(words) and _WORD.fullmatch(words[0]) is not None and all(map(re.compile(r"\w+").fullmatch, words))
    return bool(words) and not (simple and not any(word in KEYWORDS for word in words))


class Tokens:
    """The scanner: one pass, no look back beyond the token before."""

    def __init__(self, source: str, names: Iterable[str] = ()) -> None:
        self.source = source
        self.at = 0
        self.special = {plain_name(name) for name in names if _needs_help(name)} | WORDS_OF_TYPES
        self.known = _known(frozenset(self.special))
        self.made: list[Token] = []
        self.open: list[str] = []
        self.starts = [0, *(found.end() for found in re.finditer("\n", source))]

    def __iter__(self) -> Iterator[Token]:
        while True:
            self._skip_blank()
            if self.at >= len(self.source):
                return
            token = self._next()
            self.made.append(token)
            yield token

    def place(self, at: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset into the source."""
        line = self.source.count("\n", 0, at) + 1
        return line, at - self.starts[line - 1] + 1

    def _skip_blank(self) -> None:
        if blank := _BLANK.match(self.source, self.at):
            self.at = blank.end()

    def _take(self, kind: str, end: int, text: str | None = None) -> Token:
        line, column = self.place(self.at)
        token = Token(kind, self.source[self.at : end] if text is None else text, line, column)
        self.at = end
        return token

    def _next(self) -> Token:
        source, at = self.source, self.at
        here = source[at]
        if self._key_comes() and (key := _KEY.match(source, at)):
            return self._key(key)
        if here == '"':
            return self._string("STRING", at)
        if here == "@" and (quote := re.compile(r"@\s*(?=\")").match(source, at)):
            return self._string("AT_STRING", quote.end())
        if here == "?":
            return self._take("NAME", at + 1)
        if number := _NUMBER.match(source, at):
            return self._take("NUMBER", number.end())
        if word := self._word():
            return word
        if symbol := _SYMBOL.match(source, at):
            return self._symbol(symbol.group())
        raise FeelError("feel_character", *self.place(at), found=here)

    def _before(self) -> str:
        return self.made[-1].kind if self.made else ""

    def _key_comes(self) -> bool:
        return bool(self.open) and self.open[-1] == "{" and self._before() in ("LBRACE", "COMMA")

    def _key(self, found: re.Match[str]) -> Token:
        name = plain_name(found.group())
        if _needs_help(name):
            self.special.add(name)
            self.known = _known(frozenset(self.special))
        return self._take("KEY", found.end(), name)

    def _string(self, kind: str, start: int) -> Token:
        found = _STRING.match(self.source, start)
        if found is None:
            raise FeelError("feel_string_open", *self.place(start))
        text = _unescape(found.group(1), self.place(start))
        if kind == "STRING" and self._key_comes():
            kind = "KEY"
        return self._take(kind, found.end(), text)

    def _word(self) -> Token | None:
        source, at = self.source, self.at
        known = self.known.match(source, at)
        first = _WORD.match(source, at)
        if first is None:
            return self._take("NAME", known.end(), plain_name(known.group())) if known else None
        end = self._words_end(first) if first.group() not in KEYWORDS else first.end()
        if known and (known.end() > end or first.group() in KEYWORDS):
            return self._take("NAME", known.end(), plain_name(known.group()))
        word = first.group()
        if self._before() != "DOT":
            if word in KEYWORDS:
                return self._take(KEYWORDS[word], first.end())
            if instance := _INSTANCE_OF.match(source, at):
                return self._take("INSTANCE_OF", instance.end())
            if word == "external" and self._before() == "RPAR":
                return self._take("EXTERNAL", first.end())
        return self._take("NAME", end, plain_name(source[at:end]))

    def _words_end(self, first: re.Match[str]) -> int:
        """Words that stand side by side are one name: nothing else in FEEL puts two words together."""
        end = first.end()
        while following := _NEXT_WORD.match(self.source, end):
            if following.group(1) in KEYWORDS or _INSTANCE_OF.match(self.source, following.start(1)):
                break
            end = following.end()
        return end

    def _symbol(self, text: str) -> Token:
        kind = SYMBOLS[text]
        if text == "]" and self._before() not in OPERAND_ENDS and self._before() != "LSQB":
            kind = "OUT"
        if text == "[" and self._closes_range():
            kind = "OUT_CLOSE"
        self._track(text, kind)
        return self._take(kind, self.at + len(text))

    def _closes_range(self) -> bool:
        """In ``[1..10[`` the last bracket closes, in ``[1..ends[1]]`` it opens a filter: an operand follows it."""
        if not self.open or self.open[-1] != ".." or self._before() not in OPERAND_ENDS:
            return False
        return _OPERAND_START.match(self.source, self.at + 1) is None

    def _track(self, text: str, kind: str) -> None:
        if kind in ("LPAR", "LSQB", "LBRACE", "OUT"):
            self.open.append(text)
        elif kind in ("RPAR", "RSQB", "RBRACE", "OUT_CLOSE"):
            if self.open:
                self.open.pop()
        elif kind == "DOTDOT" and self.open and self.open[-1] != "{":
            self.open[-1] = ".."


def _unescape(text: str, place: tuple[int, int]) -> str:
    """String escapes (grammar rule 64); a pair of surrogates is one character."""
    if "\\" not in text:
        return text

    def one(found: re.Match[str]) -> str:
        if code := found.group(1) or found.group(2):
            if int(code, 16) > 0x10FFFF:
                raise FeelError("feel_bad_literal", *place, literal=found.group())
            return chr(int(code, 16))
        return _ESCAPED.get(found.group(3), found.group())

    plain = _ESCAPE.sub(one, text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
