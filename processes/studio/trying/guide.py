"""What is done about everything an example is silent about: nothing, unless somebody guides it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from processes.engine.shapes import Element
from processes.forms.form import Form

if TYPE_CHECKING:
    from processes.studio.trying.story import Story

    Reached = Callable[[Story], bool]


class Guide(Protocol):
    """Leads a case over what lies between the steps an example names."""

    guesses: bool

    def walk(self, story: Story, reached: Reached, named: tuple[str, ...], *, far: bool, parties: bool = False) -> bool:
        """Whether the case could be led there."""
        ...

    def house_steps(self, story: Story, named: tuple[str, ...]) -> None:
        """What is done the same day, before time passes."""
        ...

    def tidy(self, story: Story, named: tuple[str, ...]) -> bool:
        """Do every task the example never names; whether there was one."""
        ...

    def counts(self, element: Element) -> bool:
        """Whether an open task nobody named is a difference."""
        ...

    def guess(self, form: Form | None, wishes: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Answers to try where none were given, the likeliest first."""
        ...


class Strict:
    """Does nothing by itself: what an example does not say is not done."""

    guesses = False

    def walk(self, *_: object, **__: object) -> bool:
        """Nowhere."""
        return False

    def house_steps(self, *_: object) -> None:
        """Nothing."""

    def tidy(self, *_: object) -> bool:
        """Nothing."""
        return False

    def counts(self, _: object) -> bool:
        """Every task does."""
        return True

    def guess(self, *_: object) -> Iterator[dict[str, Any]]:
        """No answer but those given."""
        yield {}


STRICT = Strict()
