"""Item definitions: the types a model names itself, and how a value is fitted to one (DMN 1.5, 7.3.2 and 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from processes.rules.faults import Fault
from processes.rules.feel import FeelError, UnaryTests
from processes.rules.feel.expression import prepare_unary
from processes.rules.feel.types import ANY, BY_NAME, ContextType, FunctionType, ListType, Type
from processes.rules.xml import Element, id_of, local, part, parts, text_of


@dataclass(frozen=True, slots=True)
class AllowedType(Type):
    """A type some values of which are not allowed (``allowedValues``)."""

    base: Type = ANY
    allowed: UnaryTests | None = None

    def holds(self, value: Any) -> bool:
        return self.base.holds(value)

    def allows(self, value: Any) -> bool:
        return self.base.allows(value) and (self.allowed is None or self.allowed.matches(value, {}))


class Items(Mapping[str, Type]):
    """The item definitions of one model by name; imported ones stand behind their import's name and a dot."""

    def __init__(self, root: Element, imported: Mapping[str, Type], faults: list[Fault] | None = None) -> None:
        self._elements = {element.get("name", ""): element for element in parts(root, "itemDefinition")}
        self._made: dict[str, Type] = dict(imported)
        self._making: set[str] = set()
        self._faults: list[Fault] = [] if faults is None else faults
        self.words = frozenset(
            element.get("name", "") for element in root.iter("{*}itemComponent") if element.get("name")
        )

    def __getitem__(self, name: str) -> Type:
        if name not in self._made:
            element = self._elements[name]
            if name in self._making:
                return ANY
            self._making.add(name)
            self._made[name] = self._define(element)
            self._making.discard(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._elements, **self._made})

    def __len__(self) -> int:
        return len({**self._elements, **self._made})

    def refer(self, reference: str | None) -> Type:
        """The type a ``typeRef`` names; Any where it names none (DMN 1.1 writes a prefix, ``feel:number``)."""
        name = (reference or "").strip()
        if not name or name == "Undefined":
            return ANY
        for known in (name, name.partition(":")[2]):
            if known in self:
                return self[known]
            if known in BY_NAME:
                return BY_NAME[known]
        return ANY

    def _define(self, element: Element) -> Type:
        kind = self._kind(element)
        allowed = part(element, "allowedValues", "typeConstraint")
        if allowed is not None and (text := text_of(allowed).strip()):
            kind = AllowedType(kind.name, base=kind, allowed=self._allowed(text, element))
        return ListType(item=kind) if element.get("isCollection") == "true" else kind

    def _allowed(self, text: str, element: Element) -> UnaryTests | None:
        """The allowed values; all are, with a fault, where they cannot be read."""
        try:
            return prepare_unary(text)
        except FeelError as error:
            self._faults.append(Fault(error, id_of(element)))
            return None

    def _kind(self, element: Element) -> Type:
        components = list(parts(element, "itemComponent"))
        if components:
            return ContextType(entries=tuple((each.get("name", ""), self._define(each)) for each in components))
        function = part(element, "functionItem")
        if function is not None:
            kinds = tuple(self.refer(each.get("typeRef")) for each in function if local(each) == "parameters")
            return FunctionType(parameters=kinds, result=self.refer(function.get("outputTypeRef")))
        return self.refer(text_of(element, "typeRef"))
