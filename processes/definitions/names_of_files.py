"""Which files a process folder may hold, how they are called and how big they may be."""

from __future__ import annotations

import re
from collections.abc import Mapping

from processes.errors import Problem

COUNT_LIMIT = 300

_KEY = r"[A-Za-z0-9ÆØÅæøå][A-Za-z0-9ÆØÅæøå_.-]{0,99}"
_PATTERNS = (
    r"process\.toml",
    rf"{_KEY}\.bpmn",
    r"deadlines\.toml",
    r"rulesets\.toml",
    r"texts\.(da|en)\.toml",
    rf"tables/{_KEY}\.dmn",
    rf"forms/{_KEY}\.json",
    rf"examples/{_KEY}\.toml",
)
_NAME = re.compile(rf"(_shared/)?({'|'.join(_PATTERNS)})")
_BESIDE = re.compile(r"(.*/)?(README[^/]*\.md|[^/]+\.(png|svg)|\..*|.*~)", re.IGNORECASE)


def is_wanted(name: str) -> bool:
    """Whether the file is part of a package; pictures, read-me files and hidden files are left where they lie."""
    return not _BESIDE.fullmatch(name)


def name_problems(files: Mapping[str, bytes], file_limit: int, whole_limit: int) -> list[Problem]:
    """Files with a name that has no place in a package, too many, or too big (bytes)."""
    problems = [Problem("file_unknown", name, {"file": name}) for name in files if not _NAME.fullmatch(name)]
    if len(files) > COUNT_LIMIT:
        problems.append(Problem("files_too_many", "", {"limit": COUNT_LIMIT, "count": len(files)}))
    for name, content in files.items():
        if len(content) > file_limit:
            problems.append(Problem("file_too_big", name, {"file": name, "megabytes": file_limit // 2**20}))
    if sum(map(len, files.values())) > whole_limit:
        problems.append(Problem("files_too_big", "", {"megabytes": whole_limit // 2**20}))
    return problems
