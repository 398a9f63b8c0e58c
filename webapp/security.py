"""What protects the pages: content policy, forgery tokens, cookies, headers, and a brake on guessing passwords."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from flask import Flask, Response, abort, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from processes.settings import Settings

SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def policy(sources: Mapping[str, str]) -> str:
    """The content policy that allows these sources."""
    return "; ".join(f"{kind} {allowed}" for kind, allowed in sources.items())


POLICY = policy(SOURCES)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
WORKDAY = timedelta(hours=10)

csrf = CSRFProtect()
BRAKED = "session.enter"
BRAKED_LINK = "party.enter"  # whoever guesses codes; how many a link bears, the domain says itself


def protect(app: Flask, settings: Settings) -> None:
    """Put the protection around the whole application."""
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="arbejdsgang",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.is_secure,
        PERMANENT_SESSION_LIFETIME=WORKDAY,
        MAX_CONTENT_LENGTH=64 * 1024 * 1024,  # several papers at once; how large one may be, the domain says
        MAX_FORM_MEMORY_SIZE=2 * 1024 * 1024,
        # A form may stand open through a whole interview; the token lives as long as the sign-in does.
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=settings.is_secure,
    )
    if settings.trusted_proxies:
        near = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=near, x_proto=near, x_host=near)  # type: ignore[method-assign]  # Flask's own way
    app.before_request(_no_nul)
    csrf.init_app(app)
    app.after_request(_headers)
    if settings.is_secure:
        app.after_request(_only_over_tls)


def brake(app: Flask, settings: Settings) -> None:
    """Slow down whoever guesses passwords: so many refusals a minute for one address, and for one user name.

    Only refusals count: a whole house signs in from one address in the morning.

    Counted in Redis, so that all processes count together; without Redis each counts by itself.
    """
    installation = hashlib.sha256(settings.database_url.encode()).hexdigest()[:12]
    limiter = Limiter(
        get_remote_address,
        app=app,
        storage_uri=settings.redis_url,
        in_memory_fallback_enabled=True,
        key_prefix=f"sign-in-{installation}",
    )
    view: Any = limiter.limit("30 per minute", deduct_when=_was_refused)(app.view_functions[BRAKED])
    by_name = limiter.limit("10 per minute", key_func=_user_name, deduct_when=_was_refused)
    app.view_functions[BRAKED] = by_name(view)
    by_link: Any = limiter.limit("30 per minute", deduct_when=_was_refused)(app.view_functions[BRAKED_LINK])
    app.view_functions[BRAKED_LINK] = by_link


def _no_nul() -> None:
    """No text of ours has a NUL, and the database can hold none: whoever sends one is told so, wherever it stands."""
    sent = (request.path, *(part for pair in request.values.items(multi=True) for part in pair))
    if any("\0" in part for part in sent):
        abort(400)


def _was_refused(response: Response) -> bool:
    return response.status_code == 401


def _user_name() -> str:
    return request.form.get("login", "")[:60].strip().lower()


def _headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    # Pages hold what must not be kept by a shared machine; what the build made has its content in its name.
    kept = "public, max-age=31536000, immutable" if request.path.startswith("/static/built/") else "no-store"
    response.headers["Cache-Control"] = kept
    return response


def _only_over_tls(response: Response) -> Response:
    response.headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
    return response
