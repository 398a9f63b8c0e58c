"""A citizen with a link in her hands, in the world of the screens' tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import pytest
from flask import Flask

from processes.records import Invitation, Task
from processes.store.transaction import read_only, transaction
from tests.parties import KEYS, cast_of, invited
from tests.situations import held_by
from tests.webapp.visitor import Page, Visitor


@dataclass
class Amina:
    """The citizen at her own browser."""

    app: Flask
    browser: Visitor
    token: str
    task: UUID
    case: UUID

    @property
    def address(self) -> str:
        """Her link."""
        return f"/part/{self.token}"

    def code(self) -> str:
        """The code that was sent to her last."""
        with read_only(self.app.extensions["database"]) as tx:
            one = tx.session.query(Invitation).filter_by(task_id=self.task).order_by(Invitation.made_at.desc()).first()
            assert one is not None
            return KEYS.code(one.id, one.codes)

    def enter(self) -> Page:
        """Open the link, ask for the code, give it."""
        self.browser.get(f"/language/{self.browser.language}?next={self.address}")
        self.browser.press("Send mig koden" if self.browser.language == "da" else "Send me the code")
        return self.browser.press("Fortsæt" if self.browser.language == "da" else "Go on", {"code": self.code()})

    def forgery_token(self) -> str:
        """What her page's form carries, for what its scripts send."""
        (token,) = self.browser.page.doc.xpath("//form[@id='answers']//input[@name='csrf_token']/@value")
        return str(token)

    def task_now(self) -> Task:
        """Her task as it stands."""
        with read_only(self.app.extensions["database"]) as tx:
            return tx.find(Task, self.task)


@pytest.fixture
def amina(app: Flask, visit: Callable[..., Visitor]) -> Callable[..., Amina]:
    """``amina("en")``: Amina Khan, who must answer; Astrid holds the task meanwhile."""

    def come(language: str = "da") -> Amina:
        with transaction(app.extensions["database"]) as tx:
            cast = cast_of(tx)
            who = invited(tx, cast)
            held_by(tx, cast.astrid, who.task)
            token, task, case = who.token, who.task.id, who.case.id
        return Amina(app, visit(language=language), token, task, case)

    return come
