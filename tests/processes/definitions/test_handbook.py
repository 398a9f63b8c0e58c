"""The handbook's page on diagrams says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from processes.definitions.manifest import read_manifest
from processes.engine.normalise.vocabulary import NODE_LIMIT
from processes.engine.xml import SIZE_LIMIT

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_example_of_process_toml_can_be_read(language: str) -> None:
    page = (DOCS / f"diagram.{language}.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    manifest = read_manifest(example.encode(), "process.toml")
    assert [stage.key for stage in manifest.stages] == ["received"]


@pytest.mark.parametrize(
    ("language", "limit"), [("da", f"{NODE_LIMIT:,}".replace(",", ".")), ("en", f"{NODE_LIMIT:,}")]
)
def test_the_limits_are_those_that_hold(language: str, limit: str) -> None:
    page = (DOCS / f"diagram.{language}.md").read_text(encoding="utf-8")
    assert limit in page
    assert f"{SIZE_LIMIT // 2**20} MB" in page


def test_both_languages_have_the_same_rows() -> None:
    rows = [
        len(re.findall(r"^[|-]", (DOCS / f"diagram.{one}.md").read_text(encoding="utf-8"), re.M))
        for one in ("da", "en")
    ]
    assert rows[0] == rows[1]
