"""One's own notices, and how one is told: mail, devices, calendar."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, Response, current_app, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from processes.access.permissions import Permission
from processes.connectors.push import Browser, PushKey
from processes.errors import Invalid
from processes.notices.choose import choose_telling
from processes.notices.devices import add_device, devices, remove_device
from processes.notices.feed import FeedKeys, close_feed, feed, feed_token, open_feed
from processes.notices.notify import AT_THE_LIST
from processes.notices.shown import notices, see, see_all
from processes.notices.wishes import HOURS, Topic, Way, wishes_of
from processes.settings import Settings
from webapp import failures, wording
from webapp.door import Visit, again, looking, public, reads, writes, writing
from webapp.notices.calendar import calendar_of
from webapp.notices.words import told

screens = Blueprint("notices", __name__)


@screens.get("/notices")
@reads(Permission.SEE_OWN_NOTICES)
def shown(visit: Visit) -> ResponseReturnValue:
    """What one was told, newest first."""
    box = notices(visit.tx, visit.person, request.args.get("after"))
    return render_template("notices/list.html", box=box, told=told, further=bool(request.args.get("after")))


@screens.get("/notices/<uuid:notice_id>")
@reads(Permission.SEE_OWN_NOTICES)
def open_one(visit: Visit, notice_id: UUID) -> ResponseReturnValue:
    """What a notice is about; that it was read is noted beside the visit, which mails and devices lead to."""
    with writing() as tx:
        seen = see(tx, visit.person, notice_id)
    if seen.kind in AT_THE_LIST:  # its reader owns the process, and may know nothing of the citizen
        return redirect(url_for("cases.standing"), 303)
    if seen.facts.get("absence"):
        return redirect(url_for("people.summary", absence_id=seen.facts["absence"]), 303)
    if seen.facts.get("place"):  # a path of ours: whoever promised the notice wrote it, never a reader
        return redirect(f"/{seen.facts['place'].lstrip('/')}", 303)
    if seen.task_id:
        return redirect(url_for("inbox.task", task_id=seen.task_id), 303)
    if seen.case_id:
        return redirect(url_for("cases.show", case_id=seen.case_id), 303)
    return redirect(url_for("notices.shown"), 303)


@screens.post("/notices/read")
@writes(Permission.SEE_OWN_NOTICES)
def read_all(visit: Visit) -> ResponseReturnValue:
    """Everything counts as read."""
    see_all(visit.tx, visit.person)
    flash(wording.sentence("done.notices_read", {}, visit.locale), "done")
    return redirect(url_for("notices.shown"), 303)


@screens.get("/me/telling")
@reads(Permission.SEE_OWN_NOTICES)
def telling(visit: Visit) -> ResponseReturnValue:
    """How one is told, as it is."""
    return render_template("notices/telling.html", **_choices(visit), wrong="")


@screens.post("/me/telling")
@writes(Permission.CHANGE_OWN_PROFILE)
def choose(visit: Visit) -> ResponseReturnValue:
    """Keep how one wants to be told."""
    ways = {topic.value: request.form.get(f"way_{topic.value}", "") for topic in Topic}
    choose_telling(
        visit.tx, visit.person, visit.person.id, ways, request.form.getlist("pushed"), request.form.get("hour", "")
    )
    flash(wording.sentence("done.profile", {}, visit.locale), "done")
    return redirect(url_for("notices.telling"), 303)


@screens.post("/me/devices")
@writes(Permission.CHANGE_OWN_PROFILE)
def add(visit: Visit) -> ResponseReturnValue:
    """Let the browser that asks show messages; the page's script asks, with what the browser gave it."""
    given = {name: request.form.get(name, "") for name in ("endpoint", "public_key", "shared", "name")}
    browser = Browser(given["endpoint"], given["public_key"], given["shared"])
    add_device(visit.tx, visit.person, browser, given["name"], _settings())
    flash(wording.sentence("done.device", {}, visit.locale), "done")
    return jsonify(go=url_for("notices.telling"))


@screens.post("/me/devices/<uuid:device_id>/remove")
@writes(Permission.CHANGE_OWN_PROFILE)
def remove(visit: Visit, device_id: UUID) -> ResponseReturnValue:
    """Show nothing on this device any more."""
    remove_device(visit.tx, visit.person, device_id)
    flash(wording.sentence("done.device_gone", {}, visit.locale), "done")
    return redirect(url_for("notices.telling"), 303)


@screens.post("/me/calendar")
@writes(Permission.CHANGE_OWN_PROFILE)
def open_calendar(visit: Visit) -> ResponseReturnValue:
    """Open the private calendar, or give it a new address."""
    again = feed_token(visit.tx, visit.person, _keys()) is not None
    open_feed(visit.tx, visit.person, _keys())
    flash(wording.sentence("done.calendar_moved" if again else "done.calendar", {}, visit.locale), "done")
    return redirect(url_for("notices.telling"), 303)


@screens.post("/me/calendar/withdraw")
@writes(Permission.CHANGE_OWN_PROFILE)
def withdraw_calendar(visit: Visit) -> ResponseReturnValue:
    """Withdraw the private calendar."""
    close_feed(visit.tx, visit.person)
    flash(wording.sentence("done.calendar_gone", {}, visit.locale), "done")
    return redirect(url_for("notices.telling"), 303)


@screens.get("/calendar/<token>.ics")
@public
def calendar(token: str) -> ResponseReturnValue:
    """The calendar at an address only its owner knows; whoever has the address needs no sign-in."""
    with looking() as tx:
        found = feed(tx, token)
    answer = Response(calendar_of(found, _settings().public_url), mimetype="text/calendar")
    answer.headers["X-Robots-Tag"] = "noindex"
    answer.add_etag()
    return answer.make_conditional(request)


@screens.get("/push.js")
@public
def worker() -> ResponseReturnValue:
    """The script that shows messages while no page is open; it must lie at the top to serve every page."""
    return current_app.send_static_file("push.js")


@screens.errorhandler(Invalid)
def wrong_choice(fault: Invalid) -> ResponseReturnValue:
    """The choices again with what is wrong; a script gets the sentence."""
    if request.endpoint != "notices.choose":
        return failures.refused(fault)
    with again(Permission.SEE_OWN_NOTICES) as visit:
        problem = fault.problems[0]
        wrong = wording.sentence(problem.code, problem.facts, visit.locale)
        return render_template("notices/telling.html", **_choices(visit), wrong=wrong), 422


def _choices(visit: Visit) -> dict[str, object]:
    token = feed_token(visit.tx, visit.person, _keys())
    address = f"{_settings().public_url}{url_for('notices.calendar', token=token)}" if token else ""
    return {
        "own": visit.person,
        "topics": list(Topic),
        "ways": list(Way),
        "hours": list(HOURS),
        "wishes": wishes_of(visit.tx, visit.person),
        "devices": devices(visit.tx, visit.person),
        "push_key": PushKey(_settings().secret_key).public,
        "calendar": address,
    }


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings


def _keys() -> FeedKeys:
    return FeedKeys(_settings().secret_key)
