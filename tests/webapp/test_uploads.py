"""Files of a request are read with their titles, and scanned where they are taken at all."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask import Flask

from processes.connectors.scanner import EICAR, Nobody, StandIn
from webapp.uploads import uploads

PDF = b"%PDF-1.7 et brev"


def _sent(app: Flask, files: list[tuple[bytes, str]], *titles: str, special: str = "") -> list[tuple[str, str, object]]:
    data = {
        "_files": [(BytesIO(content), name) for content, name in files],
        "_paper_title": list(titles),
        "_paper_special": special,
    }
    with app.test_request_context(method="POST", data=data, content_type="multipart/form-data"):
        return [(one.name, one.title, one.found) for one in uploads()]


@pytest.mark.parametrize(
    ("titles", "told"), [(("Brev", "Note"), ["Brev", "Note"]), (("Brev",), ["", ""]), ((), ["", ""])]
)
def test_each_file_has_its_own_title_or_none(app: Flask, titles: tuple[str, ...], told: list[str]) -> None:
    app.extensions["scanner"] = StandIn()
    found = _sent(app, [(PDF, "a.pdf"), (b"et ord", "b.txt")], *titles)
    assert [title for _, title, _ in found] == told


def test_the_scanner_is_asked_about_what_is_taken_alone(app: Flask) -> None:
    app.extensions["scanner"] = StandIn()
    (clean, _, nothing), (_, _, virus), (_, _, not_taken) = _sent(
        app, [(PDF, "a.pdf"), (EICAR, "b.txt"), (b"MZ", "c.exe")]
    )
    assert (clean, nothing, bool(virus), not_taken) == ("a.pdf", "", True, "")
    app.extensions["scanner"] = Nobody()
    assert _sent(app, [(PDF, "a.pdf")]) == [("a.pdf", "", None)]
