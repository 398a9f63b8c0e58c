"""``python -m processes.migrations``: bring the settings' database to the newest schema; twice changes nothing."""

from processes.migrations import schema
from processes.settings import Settings

schema.upgrade(Settings.from_environment().database_url)
