"""The seam for an identity provider: who signs people in instead of us, and the two addresses it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from flask import current_app, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from processes.errors import NotFound
from processes.people.sign_in import sign_in_with
from webapp.door import begin_session, public, writing
from webapp.session.routes import screens


@dataclass(frozen=True, slots=True)
class Named:
    """Whom the provider named; ``email`` is one it has confirmed."""

    subject: str
    email: str
    name: str


class Provider(Protocol):
    """What an identity provider must be able to do; ``app.extensions["provider"]`` holds one, or None."""

    def begin(self, back: str, remember: dict[str, str]) -> str:
        """The address to send the visitor to; what must be known when she comes back goes into ``remember``."""
        ...

    def finish(self, answer: Mapping[str, str], remembered: Mapping[str, str]) -> Named | None:
        """Whom the answer names, checked against what was remembered; None when it cannot be trusted."""
        ...


@screens.get("/sign-in/provider")
@public
def begin() -> ResponseReturnValue:
    """Send the visitor to the provider."""
    remember: dict[str, str] = {}
    address = _provider().begin(url_for("session.finish", _external=True), remember)
    session["provider"] = remember
    return redirect(address)


@screens.get("/sign-in/provider/back")
@public
def finish() -> ResponseReturnValue:
    """Let in whom the provider names; anybody else sees the sign-in page again."""
    named = _provider().finish(request.args, session.pop("provider", {}))
    session.clear()
    if named is None:
        return redirect(url_for("session.door"))
    with writing() as tx:
        person = sign_in_with(tx, named.subject, named.email, named.name)
    if person is None:
        return redirect(url_for("session.door"))
    begin_session(person)
    return redirect(url_for("session.home"))


def _provider() -> Provider:
    provider: Provider | None = current_app.extensions["provider"]
    if provider is None:
        raise NotFound(kind="provider")
    return provider


__all__ = ["Named", "Provider", "screens"]
