"""Reads DMN 1.1 to 1.5 into a model of decisions that can be taken (DMN 1.5, chapters 6, 7 and 10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from processes.rules.boxed import EXPRESSIONS, Boxed, fitted
from processes.rules.faults import Fault
from processes.rules.feel import FeelError
from processes.rules.feel.build import Code, UserFunction
from processes.rules.feel.types import ANY, Type
from processes.rules.items import Items
from processes.rules.model import Model, Part
from processes.rules.xml import Element, line_of, local, part, parts, read_root

__all__ = ["Model", "Part", "read"]


def read(content: bytes, imports: Iterable[Model] = ()) -> Model:
    """The model in a DMN file; ``imports`` are the models it may import, found by namespace.

    FeelError when it is no DMN at all; everything else that is wrong stands in ``faults``, so that an owner sees all.
    """
    return _Reader(read_root(content), imports).read()


class _Reader:
    """Reads one file: first what there is, then what requires what, then the expressions."""

    def __init__(self, root: Element, imports: Iterable[Model]) -> None:
        self.root = root
        self.model = Model(root.get("name", ""), root.get("namespace", ""))
        self._import({model.namespace: model for model in imports})
        types = {
            f"{name}.{item}": type_ for name, model in self.model.imports.items() for item, type_ in model.types.items()
        }
        self.items = Items(root, types, self.model.faults)
        self.model.types = self.items
        self.elements: dict[str, Element] = {}

    def _import(self, known: Mapping[str, Model]) -> None:
        for element in parts(self.root, "import"):
            name, namespace = element.get("name", ""), element.get("namespace", "")
            if namespace in known and name:
                self.model.imports[name] = known[namespace]
            elif "DMN" in element.get("importType", ""):
                self._fault("dmn_import", element, name=name or namespace)

    def _fault(self, code: str, element: Element, **facts: Any) -> None:
        error = FeelError(code, line_of(element), 1, **facts)
        self.model.faults.append(Fault(error, element.get("id", "")))

    def read(self) -> Model:
        for element in parts(self.root, "inputData", "decision", "businessKnowledgeModel", "decisionService"):
            self._part(element)
        for id_, element in self.elements.items():
            self._require(self.model.parts[id_], element)
        self._refuse_circles()
        for id_, element in self.elements.items():
            one = self.model.parts[id_]
            visible = {each.name for each in [one, *one.needs, *one.knows, *one.given]} | set(self.model.imports)
            self._express(one, element, self.items.words | visible)
        return self.model

    def _part(self, element: Element) -> None:
        variable = part(element, "variable")
        reference = variable.get("typeRef") if variable is not None else None
        id_ = element.get("id", "") or element.get("name", "")
        kind = local(element)
        one = Part(id_, element.get("name", ""), kind, self.items.refer(reference), self.model)
        self.model.parts[id_] = one
        self.elements[id_] = element

    def _require(self, one: Part, element: Element) -> None:
        for requirement in parts(element, "informationRequirement", "knowledgeRequirement"):
            for target in requirement:
                found = self._target(target)
                if found is not None:
                    (one.needs if found.kind in ("inputData", "decision") else one.knows).append(found)
        for target in parts(element, "outputDecision", "inputDecision", "inputData"):
            found = self._target(target)
            if found is not None:
                (one.outputs if local(target) == "outputDecision" else one.given).append(found)
        one.given.sort(key=lambda each: each.kind == "decision")

    def _target(self, element: Element) -> Part | None:
        href = element.get("href")
        if href is None:
            return None
        namespace, _, id_ = href.rpartition("#")
        models = [model for model in self.model.imports.values() if model.namespace == namespace] or [self.model]
        found = models[0].parts.get(id_)
        if found is None:
            self._fault("dmn_href", element, href=href)
        return found

    def _refuse_circles(self) -> None:
        """What needs or knows itself, by whatever way, cannot be taken or called."""
        for one in self.model.parts.values():
            if one in _reached(one):
                self._fault("dmn_circle", self.elements[one.id], name=one.name)
                one.needs.clear()
                one.knows.clear()

    def _express(self, one: Part, element: Element, names: frozenset[str]) -> None:
        boxed = Boxed(self.items, names, self.model.faults, {}, one.name)
        if one.kind == "decision":
            holder = part(element, *EXPRESSIONS)
            one.code = boxed.build(holder)
            if holder is not None and local(holder) == "decisionTable":
                one.table = next(iter(boxed.tables.values()), None)
        elif one.kind == "businessKnowledgeModel":
            logic = part(element, "encapsulatedLogic")
            if logic is None:
                return
            result, one.type = one.type, ANY
            one.parameters = tuple(each.get("name", "") for each in parts(logic, "formalParameter"))
            one.code = _function_of(boxed, logic, result)
            one.table = next(iter(boxed.tables.values()), None)


def _function_of(boxed: Boxed, logic: Element, result: Type) -> Code:
    """The function of a business knowledge model, its value fitted to the type of the model's variable."""
    formal = list(parts(logic, "formalParameter"))
    names = tuple(each.get("name", "") for each in formal)
    types = tuple(boxed.items.refer(each.get("typeRef")) for each in formal)
    if logic.get("kind", "FEEL") != "FEEL":
        boxed.faults.append(Fault(FeelError("feel_external", line_of(logic), 1), logic.get("id", "")))
        return lambda scope: None
    body = fitted(boxed.within(names).below(logic), result if result.name != "function" else ANY)
    return lambda scope: UserFunction(boxed.title, names, types, body, scope)


def _reached(start: Part) -> set[Part]:
    seen: set[Part] = set()
    waiting = [*start.needs, *start.knows]
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting.extend([*one.needs, *one.knows])
    return seen
