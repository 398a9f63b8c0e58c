"""``POST /api/messages``: a notice, a statement or an answer from a service; taken in once, refused in sentences."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest, HTTPException, RequestEntityTooLarge, UnsupportedMediaType

from processes.cases.incoming_message import read_message
from processes.cases.take_in import take_in
from processes.errors import EngineFault, Invalid, Problem, Refusal
from processes.language import Locale
from processes.motion.note_fault import note_fault
from webapp import wording
from webapp.api.keys import KeyUnknown, sender_of
from webapp.door import public, writing
from webapp.failures import STATUS

screens = Blueprint("api", __name__, url_prefix="/api")
MOST = 256 * 1024  # bytes of one message


@screens.post("/messages")
@public
def messages() -> ResponseReturnValue:
    """Take in one message: 201 when something happened, 200 when it had come before."""
    settings = current_app.extensions["settings"]
    sender = sender_of(request.headers.get("Authorization", ""), settings.api_keys)
    message = read_message(_body(), demo=settings.demo)
    try:
        with writing() as tx:
            told = take_in(tx, sender, message, current_app.extensions["secret"], demo=settings.demo)
    except EngineFault as fault:
        if fault.case is not None:
            with writing() as tx:
                note_fault(tx, fault.case, fault)
        raise
    answer = {"id": message.id, "case": told.number, "outcome": told.outcome, "again": told.again}
    return jsonify(answer), 200 if told.again else 201


@screens.errorhandler(Refusal)
def refused(fault: Refusal) -> ResponseReturnValue:
    """No, in both languages, with every place at fault."""
    status = 401 if isinstance(fault, KeyUnknown) else next(at for kind, at, _ in STATUS if isinstance(fault, kind))
    told: dict[str, Any] = {"because": fault.code, **_said(fault.code, fault.facts)}
    if isinstance(fault, Invalid):
        told["problems"] = [_problem(one) for one in fault.problems]
    return jsonify(told), status


@screens.errorhandler(HTTPException)
def not_served(fault: HTTPException) -> ResponseReturnValue:
    """Too large, no JSON, no such thing."""
    code = {413: "too_large", 415: "message_no_json", 400: "message_no_json"}.get(fault.code or 500, "bad_request")
    return jsonify({"because": code, **_said(code, {})}), fault.code or 500


def _body() -> Any:
    if (request.content_length or 0) > MOST:
        raise RequestEntityTooLarge()
    if not request.is_json:
        raise UnsupportedMediaType()
    try:
        return json.loads(_read())
    except (ValueError, RecursionError):
        raise BadRequest() from None


def _read() -> bytes:
    """The body; one that does not say its length is refused at the first byte too many."""
    body = b""
    while part := request.stream.read(MOST + 1 - len(body)):
        body += part
        if len(body) > MOST:
            raise RequestEntityTooLarge()
    return body


def _said(code: str, facts: Any) -> dict[str, str]:
    return {locale.value: wording.sentence(code, facts, locale) for locale in Locale}


def _problem(one: Problem) -> dict[str, str]:
    return {"where": one.where, "because": one.code, **_said(one.code, {"where": one.where, **one.facts})}
