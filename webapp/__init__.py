"""The web: screens of Flask over the verbs of the domain; ``create_app`` is the only assembly."""

from __future__ import annotations

from flask import Flask

from processes import clock
from processes.connectors.scanner import scanner_of
from processes.forms.identifiers import allow_samples
from processes.sample.cast import CAST
from processes.settings import Settings
from processes.store.secrets import CprSecret
from processes.store.transaction import open_database
from webapp.api.routes import screens as machines
from webapp.application import Application
from webapp.booking.routes import screens as booking_screens
from webapp.bulk.routes import screens as bulk_screens
from webapp.cases import again as cases_again
from webapp.commands import add_commands
from webapp.failures import answer_failures
from webapp.health import health
from webapp.inbox import search as inbox_search
from webapp.inbox.holding import screens as holding_screens
from webapp.letters.routes import screens as letters_screens
from webapp.notices.routes import screens as notices_screens
from webapp.nudge import nudging
from webapp.party import again as party_again
from webapp.party.house import screens as desk_screens
from webapp.people import handing as people_handing
from webapp.portal.landscape import screens as portal_screens
from webapp.rendering import dress
from webapp.rules.routes import screens as rules_screens
from webapp.security import brake, csrf, protect
from webapp.session.profile import screens as session_screens
from webapp.studio.checks import screens as checks_screens
from webapp.studio.differences import screens as differences_screens
from webapp.studio.drafts import screens as drafts_screens
from webapp.studio.editor import screens as editor_screens
from webapp.studio.examples import screens as draft_examples_screens
from webapp.studio.files import screens as draft_files_screens
from webapp.studio.forms import screens as draft_forms_screens
from webapp.studio.importing import screens as importing_screens
from webapp.studio.mending import screens as mending_screens
from webapp.studio.moving import screens as moving_screens
from webapp.studio.preview import screens as draft_preview_screens
from webapp.studio.replay import screens as draft_replay_screens
from webapp.studio.review import screens as review_screens
from webapp.studio.tables import screens as draft_tables_screens
from webapp.studio.terms import screens as draft_terms_screens
from webapp.studio.texts import screens as draft_texts_screens
from webapp.studio.trying import screens as draft_trying_screens
from webapp.studio.versions import screens as versions_screens
from webapp.studio.where_used import screens as draft_uses_screens
from webapp.throughput.parts import screens as throughput_screens

SCREENS = (
    machines,
    health,
    session_screens,
    inbox_search.screens,
    holding_screens,
    people_handing.screens,
    cases_again.screens,
    party_again.screens,
    desk_screens,
    booking_screens,
    rules_screens,
    portal_screens,
    letters_screens,
    throughput_screens,
    notices_screens,
    bulk_screens,
    draft_trying_screens,
    draft_examples_screens,
    mending_screens,
    draft_replay_screens,
    drafts_screens,
    editor_screens,
    draft_files_screens,
    checks_screens,
    importing_screens,
    draft_texts_screens,
    draft_forms_screens,
    draft_tables_screens,
    draft_terms_screens,
    draft_uses_screens,
    draft_preview_screens,
    differences_screens,
    versions_screens,
    review_screens,
    moving_screens,
)


def create_app(settings: Settings | None = None) -> Flask:
    """The application, ready to be served; it opens no connection before the first visit."""
    settings = settings or Settings.from_environment()
    app = Application(__name__, static_folder="static", static_url_path="/static")
    app.extensions["settings"] = settings
    app.extensions["database"] = open_database(settings.database_url)
    app.extensions["nudge"] = nudging(settings)
    app.extensions["secret"] = CprSecret(settings.cpr_key)
    app.extensions["provider"] = None
    app.extensions["scanner"] = scanner_of(settings)
    app.extensions["cast"] = CAST if settings.demo else ()
    if settings.clock_offset:
        clock.shift(settings.clock_offset)
    allow_samples(settings.demo)
    protect(app, settings)
    dress(app)
    for screens in SCREENS:
        app.register_blueprint(screens)
    csrf.exempt(health)
    csrf.exempt(machines)
    brake(app, settings)
    answer_failures(app)
    add_commands(app)
    return app
