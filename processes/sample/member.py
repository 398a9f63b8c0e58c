"""One invented employee, and the one password they all share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from processes.access.permissions import Role
from processes.language import Text
from processes.sample.places import SHARED

PASSWORD = "sommerfugl"  # noqa: S105 (printed at every start of a sample world, and used nowhere else)


class Post(StrEnum):
    """What somebody is employed as; the columns of the specification's table of the organisation (2.1)."""

    CASEWORKER = "caseworker"
    CONSULTANT = "consultant"
    LEADER = "leader"
    OFFICE = "office"
    CALL_CENTRE = "call_centre"
    SANCTIONS = "sanctions"
    LAWYER = "lawyer"
    PROCESS_OWNER = "process_owner"
    INFORMATION = "information"
    KVS = "kvs"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True)
class Member:
    """One employee: ``teams`` and ``leads`` are keys of teams; who leads a team belongs to it.

    ``unit`` pays her, ``post`` is what she is employed as.
    """

    login: str
    name: str
    title: Text
    role: Role
    teams: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    locale: str = "da"
    unit: str = SHARED
    post: Post = Post.CASEWORKER

    @property
    def email(self) -> str:
        """An address nobody can have."""
        return f"{self.login}@jobcenter.example"

    @property
    def password(self) -> str:
        """What everybody signs in with; shown where the sample world is shown, and nowhere else."""
        return PASSWORD
