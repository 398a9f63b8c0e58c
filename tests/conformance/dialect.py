"""The dialect of the outside diagrams, translated before they are read: scripts to handed calls, conditions to FEEL."""

from __future__ import annotations

import re

from lxml import etree

from processes.engine.normalise.names import AG, q
from processes.engine.xml import read_xml

_SCRIPTS = {q("scriptTask"): q("serviceTask"), q("globalScriptTask"): q("globalUserTask")}
_CONDITIONS = ("conditionExpression", "condition", "loopCondition", "completionCondition", "loopCardinality")
_CONTAINS = re.compile(r"""(!?)\s*(\w+)\.contains\(\s*["']([^"']*)["']\s*\)""")


def translated(content: bytes) -> bytes:
    """The same diagram in the product's own words."""
    root = read_xml(content, "diagram")
    for task in list(root.iter(*_SCRIPTS)):
        _hand_over(task)
    for name in _CONDITIONS:
        for expression in root.iter(q(name)):
            expression.text = feel(expression.text or "")
    return etree.tostring(root)


def global_scripts(content: bytes) -> dict[str, str]:
    """What each global task of a translated diagram does, by its id."""
    tasks = read_xml(content, "diagram").iter(q("globalUserTask"))
    return {task.get("id", ""): said.get("name", "") for task in tasks for said in task.iter(f"{{{AG}}}operation")}


def _hand_over(task: etree._Element) -> None:
    script = task.find(q("script"))
    text = "" if script is None else (script.text or "").strip()
    if script is not None:
        task.remove(script)
    task.tag = _SCRIPTS[str(task.tag)]
    extensions = task.find(q("extensionElements"))
    if extensions is None:
        extensions = etree.Element(q("extensionElements"))
        task.insert(0, extensions)
    etree.SubElement(extensions, f"{{{AG}}}operation", name=text or "NOTHING")


def feel(condition: str) -> str:
    """``${!test.contains("a") && n == 1}`` -> ``not(contains(test, "a")) and n = 1``."""
    text = re.sub(r"^\$\{(.*)\}$", r"\1", condition.strip(), flags=re.DOTALL).strip().removesuffix(">").strip()
    text = _CONTAINS.sub(_contains, text)
    text = re.sub(r"!(?!=)\s*\(", "not(", text)
    for theirs, ours in (("&&", " and "), ("||", " or "), ("==", "="), ("'", '"')):
        text = text.replace(theirs, ours)
    return text


def _contains(found: re.Match[str]) -> str:
    asked = f'contains({found[2]}, "{found[3]}")'
    return f"not({asked})" if found[1] else asked
