"""The parties of a case: citizens, companies, contacts; CPR numbers lie encrypted and are read through one verb."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from processes.store.base import Base, Day, Id, Words


class Citizen(Base):
    """A person the authority decides about. ``cpr_index`` is a keyed hash, for an exact look-up without decryption."""

    __tablename__ = "citizen"
    __table_args__ = (Index("ix_citizen_words", text("to_tsvector('simple', sort_key)"), postgresql_using="gin"),)

    id: Mapped[Id]
    cpr_cipher: Mapped[bytes]
    cpr_index: Mapped[bytes] = mapped_column(unique=True)
    cpr_masked: Mapped[str]  # 720581-••••
    name: Mapped[str]
    sort_key: Mapped[str] = mapped_column(index=True)
    born: Mapped[Day | None]
    address: Mapped[str] = mapped_column(default="")
    address_protected: Mapped[bool] = mapped_column(default=False)
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    digital_post: Mapped[bool] = mapped_column(default=True)
    interpreter: Mapped[str | None]
    locale: Mapped[str] = mapped_column(default="da")
    needs_assistance: Mapped[bool] = mapped_column(default=False)
    relatives: Mapped[Words] = mapped_column(default=list)  # logins of staff who are related: conflict of interest


class Company(Base):
    """An employer, by CVR number and, where it matters, by production unit."""

    __tablename__ = "company"

    id: Mapped[Id]
    cvr: Mapped[str] = mapped_column(index=True)
    pnumber: Mapped[str | None]
    name: Mapped[str]
    sector: Mapped[str] = mapped_column(default="privat")


class Contact(Base):
    """Somebody's part in a case: the citizen herself, employer, representative, doctor."""

    __tablename__ = "contact"
    __table_args__ = (
        CheckConstraint(
            "citizen_id IS NOT NULL OR company_id IS NOT NULL OR name <> ''",
            name="somebody",
        ),
    )

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    part: Mapped[str]  # citizen | employer | representative | guardian | doctor | unemployment_fund
    citizen_id: Mapped[UUID | None] = mapped_column(ForeignKey("citizen.id"), index=True)
    company_id: Mapped[UUID | None] = mapped_column(ForeignKey("company.id"), index=True)
    name: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")  # of somebody who is in no register, in one line with commas
    scope: Mapped[str] = mapped_column(default="")
    until: Mapped[Day | None]
