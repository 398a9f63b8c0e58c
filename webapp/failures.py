"""Every way of failing as one page: its status, a sentence that says what to do, and what was typed, kept."""

from __future__ import annotations

import logging
import secrets
from typing import Any
from uuid import UUID

from flask import Flask, current_app, g, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from processes.errors import CaseBusy, Conflict, EngineFault, Forbidden, Invalid, NotFound, OutsideFault, Refusal
from processes.records import Person
from processes.store.transaction import read_only
from webapp import wording
from webapp.asked_by import is_script
from webapp.carried import carried
from webapp.door import SignedOut, signed_in
from webapp.fields import ASKED
from webapp.language import reading

log = logging.getLogger(__name__)

STATUS: tuple[tuple[type[Refusal], int, str], ...] = (
    (SignedOut, 401, "401"),
    (NotFound, 404, "404"),
    (Forbidden, 403, "403"),
    (CaseBusy, 409, "busy"),
    (Conflict, 409, "409"),
    (Invalid, 422, "422"),
    (EngineFault, 500, "stuck"),
    (OutsideFault, 503, "outside"),
    (Refusal, 422, "422"),
)
HTTP_CODES = {
    400: "bad_request",
    401: "signed_out",
    403: "forbidden_nobody",
    404: "not_found",
    405: "wrong_method",
    413: "too_large",
    429: "too_many",
}
UNSAID = {"csrf_token", "seen", "password", ASKED}
PEOPLE = ("by", "holder")


def answer_failures(app: Flask) -> None:
    """Give every failure its page."""
    app.register_error_handler(Refusal, refused)
    app.register_error_handler(CSRFError, forged)
    app.register_error_handler(HTTPException, not_served)
    app.register_error_handler(Exception, our_fault)


def refused(fault: Refusal) -> ResponseReturnValue:
    """The domain said no."""
    status, title = next((status, title) for kind, status, title in STATUS if isinstance(fault, kind))
    return page(status, said(fault), title=title, case=_case(fault))


def forged(_fault: CSRFError) -> ResponseReturnValue:
    """The form carries no token of this sign-in: most often because the sign-in ran out while one typed."""
    if not signed_in():
        return refused(SignedOut())
    return page(400, wording.sentence("csrf", {}, reading()))


def not_served(fault: HTTPException) -> ResponseReturnValue:
    """There is no such page, or it cannot be asked for like this."""
    status = fault.code or 500
    if status < 400:
        return fault.get_response()
    if status not in HTTP_CODES:
        return our_fault(fault)
    return page(status, wording.sentence(HTTP_CODES[status], {}, reading()))


def our_fault(fault: Exception) -> ResponseReturnValue:
    """Nobody foresaw this; the log has all of it under the number the page shows."""
    return page(500, noted(fault))


def noted(fault: Exception) -> str:
    """Write the fault to the log under a number; the sentence that tells the number."""
    number = secrets.token_hex(3).upper()
    log.error("fault %s at %s %s", number, request.method, request.path, exc_info=fault)
    return wording.sentence("our_fault", {"number": number}, reading())


def page(status: int, sentence: str, *, title: str = "", case: str = "") -> ResponseReturnValue:
    """The page of a failure; to a script only its sentence."""
    if is_script():
        return jsonify(said=sentence), status
    heading = wording.sentence(f"title.{title or status}", {}, reading())
    told = {"heading": heading, "sentence": sentence, "kept": kept(), "case_id": case, "status": status}
    told["carried"] = carried() if status == 401 else None
    return render_template("errors/failure.html", **told), status


def said(fault: Refusal) -> str:
    """The sentence of a refusal, with people named and the right ones told."""
    facts = _named(dict(fault.facts))
    code = fault.code if wording.knows(fault.code) else type(fault).code
    if isinstance(fault, Invalid) and fault.problems:
        return " ".join(wording.sentence(one.code, one.facts, reading()) for one in fault.problems[:5])
    if isinstance(fault, Forbidden):
        facts["who"] = whom(facts.get("who") or [])
        code = code if facts["who"] else "forbidden_nobody"
    if isinstance(fault, CaseBusy) and facts.get("by"):
        code = "case_busy_by"
    if fault.code == "task_done" and _is_reader(fault.facts.get("by")):
        code = "task_done_by_you"
    return wording.sentence(code, facts, reading())


def whom(codes: list[str]) -> str:
    """The people who may, in words: a, b or c."""
    either = "or" if reading() == "en" else "eller"
    return wording.joined([wording.sentence(f"who.{code}", {}, reading()) for code in codes], reading(), either)


def kept() -> list[tuple[str, str]]:
    """What was typed, by field, so that nothing is lost with the page."""
    return [
        (name, "\n".join(values))
        for name, values in request.form.lists()
        if name not in UNSAID and not name.startswith("_") and any(value.strip() for value in values)
    ]


def named(key: object) -> str:
    """The name of a person by her id; empty for nobody."""
    return str(_named({"by": key})["by"]) if key else ""


def _named(facts: dict[str, Any]) -> dict[str, Any]:
    """Ids of people become names; nobody becomes the system."""
    wanted = [name for name in PEOPLE if name in facts]
    if wanted:
        with read_only(current_app.extensions["database"]) as tx:
            for name in wanted:
                facts[name] = _name(tx, facts[name])
    return facts


def _name(tx: Any, key: object) -> str:
    try:
        return tx.find(Person, UUID(str(key))).name if key else wording.sentence("who.system", {}, reading())
    except (NotFound, ValueError):
        return str(key)


def _is_reader(key: object) -> bool:
    person = g.get("person")
    return bool(person and str(person.id) == str(key))


def _case(fault: Refusal) -> str:
    return str(fault.facts.get("case") or "")
