"""Who works here: people, teams, centres, and who belongs where."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Sequence,
    UniqueConstraint,
    bindparam,
    or_,
)
from sqlalchemy.orm import Mapped, column_property, mapped_column, relationship
from sqlalchemy.orm.attributes import set_committed_value

from processes import clock
from processes.access.permissions import Relation, Role
from processes.records.absence import stood_in_for_by
from processes.records.conflict import barred_cases_of
from processes.store.base import Base, Day, Id, Moment, Words

BOOKERS = "booking"  # the group whose people book for every team
TURNS = Sequence("turn", metadata=Base.metadata)  # numbers the tasks that are given out in turn
CALL_CENTRE = "callcenter"  # the group that answers the telephone for every centre
DIRECTION = "direktion"  # the group of the direction, which answers for every centre
DESKS = frozenset({"modtagelsen", CALL_CENTRE})  # the groups that meet parties at the counter and on the telephone


class Centre(Base):
    """A house of the job centre."""

    __tablename__ = "centre"

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(unique=True)
    name_da: Mapped[str]
    name_en: Mapped[str]

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to this centre: as its head, or as one of the direction."""
        if Role.CENTRE_MANAGER not in person.roles:
            return set()
        relations = {Relation.HEAD_OF_CENTRE} if self.id in person.centre_ids else set()
        return relations | ({Relation.DIRECTOR} if DIRECTION in person.groups else set())


class Team(Base):
    """Colleagues who share an inbox; ``group`` is the lane's candidate group whose tasks come to them."""

    __tablename__ = "team"
    lasting = True

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(unique=True)
    group: Mapped[str] = mapped_column(index=True)
    name_da: Mapped[str]
    name_en: Mapped[str]
    centre_id: Mapped[UUID] = mapped_column(ForeignKey("centre.id"), index=True)

    centre: Mapped[Centre] = relationship(lazy="joined", innerjoin=True)

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to this team."""
        relations = self.centre.relations_to(person)
        if self.id in person.team_ids:
            relations.add(Relation.TEAM_MEMBER)
        if self.id in person.led_team_ids:
            relations.add(Relation.TEAM_LEADER)
        if person.is_booker:
            relations.add(Relation.BOOKER)
        return relations


class Membership(Base):
    """A person's place in a team, from a day and perhaps to a day."""

    __tablename__ = "membership"
    lasting = True
    __table_args__ = (UniqueConstraint("person_id", "team_id"),)

    id: Mapped[Id]
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    team_id: Mapped[UUID] = mapped_column(ForeignKey("team.id"), index=True)
    leads: Mapped[bool] = mapped_column(default=False)
    since: Mapped[Day | None]
    until: Mapped[Day | None]
    turn: Mapped[int | None] = mapped_column(BigInteger)  # the number of the last task this place was given in turn

    team: Mapped[Team] = relationship(lazy="joined", innerjoin=True)

    @property
    def counts_today(self) -> bool:
        """Has it begun, and not ended?"""
        today = clock.today()
        return (self.since is None or self.since <= today) and (self.until is None or self.until >= today)


def counts_now() -> ColumnElement[bool]:
    """The memberships that count today, for statements."""
    today = bindparam(None, callable_=clock.today, type_=Date())
    begun = or_(Membership.since.is_(None), Membership.since <= today)
    return begun & or_(Membership.until.is_(None), Membership.until >= today)


class Person(Base):
    """An employee who signs in. ``sort_key`` orders names the Danish way."""

    __tablename__ = "person"
    lasting = True
    __table_args__ = (Index("ix_person_subject", "subject", unique=True),)

    id: Mapped[Id] = mapped_column()
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    sort_key: Mapped[str] = mapped_column(index=True)
    title_da: Mapped[str] = mapped_column(default="")
    title_en: Mapped[str] = mapped_column(default="")
    email: Mapped[str | None]
    locale: Mapped[str] = mapped_column(default="da")
    roles: Mapped[Words] = mapped_column(default=list)
    password_hash: Mapped[str | None]
    subject: Mapped[str | None]  # the identity provider's name for this person
    shortcuts: Mapped[bool] = mapped_column(default=True)
    active: Mapped[bool] = mapped_column(default=True)
    session_epoch: Mapped[int] = mapped_column(default=0, server_default="0")  # raised at sign-out: older sign-ins end
    last_seen_at: Mapped[Moment | None]

    memberships: Mapped[list[Membership]] = relationship(lazy="selectin", order_by=Membership.id)
    stood_in_for: Mapped[list[UUID] | None] = column_property(stood_in_for_by(id), expire_on_flush=False)  # noqa: A003  (the column)
    barred_from: Mapped[list[UUID] | None] = column_property(barred_cases_of(id), expire_on_flush=False)  # noqa: A003  (the column)

    def __init__(self, **facts: Any) -> None:
        """Somebody new: she stands in for nobody and is barred from nothing, and the database need not be asked."""
        super().__init__(**facts)
        set_committed_value(self, "stood_in_for", [])
        set_committed_value(self, "barred_from", [])

    @property
    def places(self) -> tuple[Membership, ...]:
        """The memberships that count today."""
        return tuple(place for place in self.memberships if place.counts_today)

    @property
    def team_ids(self) -> frozenset[UUID]:
        """The teams this person works in today."""
        return frozenset(place.team_id for place in self.places)

    @property
    def led_team_ids(self) -> frozenset[UUID]:
        """The teams this person leads."""
        return frozenset(place.team_id for place in self.places if place.leads)

    @property
    def centre_ids(self) -> frozenset[UUID]:
        """The centres this person works in."""
        return frozenset(place.team.centre_id for place in self.places)

    @property
    def groups(self) -> frozenset[str]:
        """The candidate groups this person works for."""
        return frozenset(place.team.group for place in self.places)

    @property
    def stands_in_for(self) -> frozenset[UUID]:
        """Those who are away today and have this person as substitute."""
        return frozenset(self.stood_in_for or ())

    @property
    def barred_case_ids(self) -> frozenset[UUID]:
        """The cases this person may have no part in: a conflict of interest."""
        return frozenset(self.barred_from or ())

    @property
    def is_booker(self) -> bool:
        """Books times for every team."""
        return BOOKERS in self.groups

    @property
    def is_at_a_desk(self) -> bool:
        """Meets parties at the counter or on the telephone."""
        return bool(DESKS & self.groups)

    @property
    def is_in_the_call_centre(self) -> bool:
        """Answers the telephone for every centre."""
        return CALL_CENTRE in self.groups

    @property
    def desk_centre_ids(self) -> frozenset[UUID]:
        """The centres at whose counter this person works."""
        return frozenset(place.team.centre_id for place in self.places if place.team.group in DESKS)

    def relations_to(self, person: Person) -> set[Relation]:
        """How ``person`` stands to this person."""
        if person.id == self.id:
            return {Relation.SELF}
        return {Relation.TEAM_LEADER} if self.team_ids & person.led_team_ids else set()
