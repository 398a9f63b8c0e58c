"""Settings: read once, and refused in one sentence when something is missing or unreadable."""

from __future__ import annotations

import base64
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.settings import Settings, SettingsError

COMPLETE = {
    "DATABASE_URL": "postgresql://reader@localhost/arbejdsgang",
    "REDIS_URL": "redis://localhost/0",
    "SECRET_KEY": "k" * 32,
    "CPR_KEY": base64.urlsafe_b64encode(bytes(32)).decode(),
}


def test_a_complete_environment_is_read() -> None:
    read = Settings.from_environment(COMPLETE | {"PUBLIC_URL": "https://sager.example/"})
    assert read.database_url == "postgresql+psycopg://reader@localhost/arbejdsgang"
    assert read.is_secure
    assert read.public_url == "https://sager.example"


def test_a_sample_world_is_read() -> None:
    sample = {"CLOCK_OFFSET": "-3600", "DEMO": "1", "STANDINS_URL": "http://word@localhost:9"}
    read = Settings.from_environment(COMPLETE | sample)
    assert read.clock_offset == timedelta(hours=-1)
    assert read.demo
    assert not read.is_secure


@pytest.mark.parametrize(("name", "value"), [("STANDINS_URL", "http://localhost:9"), ("CLOCK_OFFSET", "-3600")])
@pytest.mark.parametrize("demo", ["", "0"])
def test_what_is_for_sample_worlds_is_refused_elsewhere(name: str, value: str, demo: str) -> None:
    with pytest.raises(SettingsError, match=f"{name} is for sample worlds, and DEMO is not set"):
        Settings.from_environment(COMPLETE | {name: value, "DEMO": demo})


def test_no_sample_world_is_served_to_the_public() -> None:
    with pytest.raises(SettingsError, match="DEMO is for sample worlds"):
        Settings.from_environment(COMPLETE | {"DEMO": "1", "PUBLIC_URL": "https://sager.example"})


def test_a_clock_that_is_not_moved_needs_no_sample_world() -> None:
    assert Settings.from_environment(COMPLETE | {"CLOCK_OFFSET": "0"}).clock_offset == timedelta(0)


def test_production_has_no_offset_and_no_demo() -> None:
    read = Settings.from_environment(COMPLETE)
    assert read.clock_offset == timedelta(0)
    assert not read.demo


@given(st.sets(st.sampled_from(sorted(COMPLETE)), min_size=1))
def test_everything_that_is_missing_is_named_in_one_sentence(missing: set[str]) -> None:
    with pytest.raises(SettingsError) as refused:
        Settings.from_environment({name: value for name, value in COMPLETE.items() if name not in missing})
    assert {name for name in COMPLETE if f"{name} is not set" in str(refused.value)} == missing


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "sqlite:///cases.db"),
        ("REDIS_URL", "localhost"),
        ("SECRET_KEY", "short"),
        ("CPR_KEY", "not a key"),
        ("CPR_KEY", base64.urlsafe_b64encode(bytes(16)).decode()),
        ("PUBLIC_URL", "sager.example"),
        ("CLOCK_OFFSET", "tomorrow"),
        ("CLOCK_OFFSET", "9" * 30),
        ("DEMO", "perhaps"),
        ("TRUSTED_PROXIES", "all"),
        ("TRUSTED_PROXIES", "10"),
        ("SMTP_URL", "mail.example"),
        ("SCANNER_URL", "scan.example:3310"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_it_must_be(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"{name} must be .+"):
        Settings.from_environment(COMPLETE | {name: value})


def test_what_only_makes_sense_together_is_asked_for_together() -> None:
    with pytest.raises(SettingsError, match="go together"):
        Settings.from_environment(COMPLETE | {"OIDC_ISSUER": "https://login.example"})
    with pytest.raises(SettingsError, match="MAIL_FROM"):
        Settings.from_environment(COMPLETE | {"SMTP_URL": "smtp://mail.example"})


def test_an_empty_variable_counts_as_not_set() -> None:
    assert Settings.from_environment(COMPLETE | {"LOG_LEVEL": "", "SMTP_URL": " "}).log_level == "INFO"


def test_secrets_are_never_shown() -> None:
    secrets = COMPLETE | {"DATABASE_URL": "postgresql://who:hidden@localhost/db"}
    shown = repr(Settings.from_environment(secrets))
    assert "hidden" not in shown
    assert COMPLETE["SECRET_KEY"] not in shown
