"""A process folder is read into one value, or every fault in it is told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes.definitions.package import Package, content_hash, files_of, read_folder, read_package
from processes.errors import Invalid, Problem
from processes.language import Text
from tests.processes.definitions.folders import folder


def problems(files: dict[str, bytes], shared: dict[str, bytes] | None = None) -> list[Problem]:
    with pytest.raises(Invalid) as refused:
        read_package("leave_request", files, shared)
    return list(refused.value.problems)


def package(files: dict[str, bytes], shared: dict[str, bytes] | None = None) -> Package:
    return read_package("leave_request", files, shared)


def test_everything_a_version_holds_is_in_it() -> None:
    read = package(folder())
    assert read.key == "leave_request"
    assert read.manifest.title == Text("Fravær", "Leave")
    assert read.manifest.start_groups == ("office",)
    assert list(read.diagrams) == ["process.bpmn"]
    assert sorted(read.forms) == ["assessment", "request"]
    assert read.texts["assess"]["body"] == Text("Læs anmodningen.", "Read the request.")
    assert set(read.content) == set(folder())


def test_the_hash_is_of_names_and_texts_and_nothing_else() -> None:
    files = folder()
    assert package(files).hash == package(dict(reversed(files.items()))).hash
    assert package(files).hash != package({**files, "texts.en.toml": b'assess = "Read it."'}).hash


@given(some.dictionaries(some.text(), some.text(), max_size=5), some.dictionaries(some.text(), some.text(), max_size=5))
def test_two_contents_have_one_hash_only_if_they_are_the_same(one: dict[str, str], other: dict[str, str]) -> None:
    assert (content_hash(one) == content_hash(other)) == (one == other)


def test_a_form_of_its_own_goes_before_a_shared_one() -> None:
    named = {"process.bpmn": folder()["process.bpmn"] + b"<!-- ruling -->"}
    shared = {"forms/ruling.json": folder()["forms/request.json"], "forms/request.json": b"{}"}
    read = package(folder() | named, shared)
    assert "ruling" in read.forms
    assert read.content["forms/request.json"] == folder()["forms/request.json"].decode()


def test_a_shared_form_nobody_names_stays_where_it_is() -> None:
    read = package(folder(), {"forms/ruling.json": folder()["forms/request.json"]})
    assert "ruling" not in read.forms


def test_shared_deadlines_belong_to_the_package_under_their_own_name() -> None:
    read = package(folder(), {"deadlines.toml": b"", "rulesets.toml": b""})
    assert {"_shared/deadlines.toml", "_shared/rulesets.toml"} <= set(read.content)


@pytest.mark.parametrize(
    "name",
    [
        "../process.bpmn",
        "/etc/passwd",
        "forms/../../x.json",
        "forms\\x.json",
        "script.py",
        "forms/a/b.json",
        "a\nb.bpmn",
    ],
)
def test_a_name_with_no_place_in_the_folder_is_refused(name: str) -> None:
    assert [(problem.code, problem.where) for problem in problems({**folder(), name: b""})] == [("file_unknown", name)]


@pytest.mark.parametrize("gone", ["process.toml", "process.bpmn"])
def test_what_must_be_there_is_asked_for(gone: str) -> None:
    files = {name: content for name, content in folder().items() if name != gone}
    assert problems(files)[0].code in ("file_missing", "diagram_missing")


def test_every_fault_of_every_file_is_told_at_once() -> None:
    files = {
        **folder(),
        "process.toml": b'title = { da = "x" }\nowner = "egon"\nsurprise = 1\n',
        "texts.da.toml": b'assess = "a"\nbroken = \n',
        "forms/request.json": b"{",
        "texts.en.toml": b"\xff",
    }
    told = {(problem.facts.get("file"), problem.code, problem.line) for problem in problems(files)}
    assert ("process.toml", "manifest_both_languages", 1) in told
    assert ("process.toml", "manifest_unknown_key", 3) in told
    assert ("texts.da.toml", "toml_broken", 2) in told
    assert ("texts.en.toml", "file_not_utf8", 1) in told
    assert any(file == "forms/request.json" for file, _, _ in told)


def test_a_folder_on_disk_is_the_same_as_its_files(tmp_path: Path) -> None:
    home = tmp_path / "leave_request"
    for name, content in folder().items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(content)
    (home / "README.md").write_text("read me", encoding="utf-8")
    (home / "link.bpmn").symlink_to("/etc/hostname")
    assert files_of(home) == folder()
    assert read_folder(home) == package(folder())
