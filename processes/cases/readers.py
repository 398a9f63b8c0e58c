"""Around a letter or a question: who reads it, where she lives, who sends it, and by which numbers others know her."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, or_, select

from processes import clock
from processes.audit.kinds import CprTold
from processes.audit.trail import record
from processes.connectors.questions import QUESTIONS
from processes.connectors.shapes import Envelope
from processes.language import Text
from processes.records import Case, Centre, Citizen, Company, Contact, Team
from processes.store.secrets import CprSecret
from processes.store.transaction import Transaction

EMPLOYER = (
    select(Company)
    .join(Contact, Contact.company_id == Company.id)
    .where(Contact.case_id == bindparam("case"), Contact.part == "employer")
    .order_by(Contact.id)
    .limit(1)
)


def envelope_of(tx: Transaction, case: Case, citizen: Citizen | None) -> Envelope:
    """The citizen's name and address (left out where protected), the centre that sends and the unit that answers."""
    centre = tx.find(Centre, case.centre_id) if case.centre_id else None
    team = tx.find(Team, case.team_id) if case.team_id else None
    address = () if citizen is None or citizen.address_protected else tuple(_lines(citizen.address))
    return Envelope(
        to=(citizen.name, *address) if citizen else (),
        sender=(Text(centre.name_da, centre.name_en),) if centre else (),
        unit=Text(team.name_da, team.name_en) if team else Text("", ""),
    )


def identities(tx: Transaction, case: Case, operation: str, secret: CprSecret | None) -> Mapping[str, str]:
    """The numbers this operation tells outside, and no others; that a CPR number leaves the house is noted."""
    question = QUESTIONS.get(operation)
    tells = set(question.tells) if question else set()
    found: dict[str, str] = {}
    if "cpr" in tells and secret is not None and case.citizen_id is not None and question is not None:
        found["cpr"] = secret.open(tx.find(Citizen, case.citizen_id).cpr_cipher)
        record(tx, None, CprTold(case.id, case.citizen_id, question.service))
    company = employer(tx, case) if tells & {"cvr", "pnumber"} else None
    if company is not None:
        found |= {"cvr": company.cvr} | ({"pnumber": company.pnumber} if company.pnumber else {})
    return found


def employer(tx: Transaction, case: Case) -> Company | None:
    """The company that is a party of the case, the first if there are several."""
    return tx.execute(EMPLOYER, {"case": case.id}).scalar()


def address_of(tx: Transaction, case: Case, part: str) -> dict[str, str | list[str]]:
    """Name and address of who has this part in the case, as lines under ``to``, a protected address too.

    The employees' representative is known by ``email`` alone: her letters tell of nobody. Empty when there is nobody,
    or no address.
    """
    who = reader_of(tx, case, part)
    lines = _lines(who.address) if who else []
    if who and who.name and lines:
        return {"to": [who.name, *lines]}
    return _steward(case, who.contact if who else None) if part == "shop_steward" else {}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who has a part in the case: as the register knows her, or as the case does."""

    contact: Contact | None
    citizen: Citizen | None

    @property
    def name(self) -> str:
        """As the letter names her."""
        return (self.contact.name if self.contact else "") or (self.citizen.name if self.citizen else "")

    @property
    def address(self) -> str:
        """The register's where the person is in it, else what somebody of the house has written down."""
        return self.citizen.address if self.citizen else self.contact.address if self.contact else ""


def reader_of(tx: Transaction, case: Case, part: str) -> Reader | None:
    """Whoever has this part today; None when nobody has."""
    contact = _contact(tx, case, part)
    key = case.citizen_id if part == "citizen" else contact.citizen_id if contact else None
    if contact is None and key is None:
        return None
    return Reader(contact, tx.find(Citizen, key) if key else None)


def _steward(case: Case, contact: Contact | None) -> dict[str, str | list[str]]:
    """From the case's contacts, else whom the employer's form names (F3.1)."""
    found = (contact.name, contact.email) if contact else ("", "")
    name, email = found if all(found) else (str(case.facts.get(key) or "") for key in ("repName", "repEmail"))
    return {"to": [name], "email": email} if name and email else {}


def _contact(tx: Transaction, case: Case, part: str) -> Contact | None:
    """The first who still has this part."""
    found: Contact | None = tx.execute(
        select(Contact)
        .where(Contact.case_id == case.id, Contact.part == part)
        .where(or_(Contact.until.is_(None), Contact.until >= clock.today()))
        .order_by(Contact.id)
        .limit(1)
    ).scalar()
    return found


def _lines(address: str) -> list[str]:
    """An address is kept as one line with commas; on an envelope its postcode has a line of its own."""
    return [part.strip() for part in address.replace("\n", ",").split(",") if part.strip()]
