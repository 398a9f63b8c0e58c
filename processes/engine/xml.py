"""Reads XML that somebody else wrote, without trusting it: no entities, no network, no DTD, and limits."""

from __future__ import annotations

import re
from typing import Any, cast

from lxml import etree

from processes.errors import Invalid, Problem

SIZE_LIMIT = 5 * 1024 * 1024
DEPTH_LIMIT = 100

_DOCTYPE = re.compile(rb"<!\s*DOCTYPE", re.IGNORECASE)
_ROOT = re.compile(rb"<[A-Za-z_]")
_ENCODING_FAULTS = frozenset({9, 31, 32, 81})  # libxml2: a character, an encoding unknown, unsupported, not kept


def read_xml(content: bytes, file: str, *, size: int = SIZE_LIMIT) -> etree._Element:
    """The root element of ``content``; Invalid with one Problem (``where`` = file, line) if it is not to be trusted."""
    if len(content) > size:
        raise Invalid(Problem("xml_too_big", file, {"megabytes": size // (1024 * 1024)}))
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Invalid(Problem("xml_empty", file))
    _refuse_doctype(content, file)
    root = _parse(content, file)
    _refuse_what_the_parser_let_in(root, file)
    return root


def _refuse_doctype(content: bytes, file: str) -> None:
    plain = content.replace(b"\0", b"")  # so that UTF-16 hides nothing
    root = _ROOT.search(plain)
    found = _DOCTYPE.search(plain, 0, root.start() if root else len(plain))
    if found:
        raise Invalid(Problem("xml_doctype", file, line=plain.count(b"\n", 0, found.start()) + 1))


def _parse(content: bytes, file: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Invalid(_problem(error, file)) from None
    except (ValueError, LookupError):
        raise Invalid(Problem("xml_encoding", file)) from None


def _problem(error: etree.XMLSyntaxError, file: str) -> Problem:
    line, column = error.position
    if cast("Any", error).code in _ENCODING_FAULTS:
        return Problem("xml_encoding", file, line=line or None)
    if "xcessive depth" in str(error):
        return Problem("xml_too_deep", file, {"levels": DEPTH_LIMIT}, line=line or None)
    return Problem(
        "xml_malformed",
        file,
        {"reason": (error.msg or "").partition(", line ")[0]},
        line=line or None,
        column=column or None,
    )


def _refuse_what_the_parser_let_in(root: etree._Element, file: str) -> None:
    if root.getroottree().docinfo.internalDTD is not None:
        raise Invalid(Problem("xml_doctype", file, line=1))
    level = [root]
    for _ in range(DEPTH_LIMIT):
        level = [child for element in level for child in element]
        if not level:
            return
    raise Invalid(Problem("xml_too_deep", file, {"levels": DEPTH_LIMIT}, line=cast("int | None", level[0].sourceline)))
