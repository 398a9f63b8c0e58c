"""Groups and parties: who has a step, and whom a deadline binds."""

from processes.language import Text

GROUPS = {
    "group.borger": Text("borgeren", "the citizen"),
    "group.arbejdsgiver": Text("arbejdsgiveren", "the employer"),
    "group.laege": Text("lægen", "the doctor"),
    "group.akasse": Text("a-kassen", "the unemployment fund"),
    "group.tilbudssted": Text("tilbudsstedet", "the provider"),
    "group.tillidsrepraesentant": Text("tillidsrepræsentanten", "the shop steward"),
}

PARTS = {
    "part.citizen": Text("Borger", "Citizen"),
    "part.employer": Text("Arbejdsgiver", "Employer"),
    "part.representative": Text("Partsrepræsentant", "Representative"),
    "part.guardian": Text("Værge", "Guardian"),
    "part.doctor": Text("Læge", "Doctor"),
    "part.shop_steward": Text("Tillidsrepræsentant", "Shop steward"),
    "part.provider": Text("Tilbudssted", "Provider"),
    "part.unemployment_fund": Text("A-kasse", "Unemployment fund"),
}
