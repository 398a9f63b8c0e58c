"""Names and addresses of the sample world (specification 3.2 and 3.3); all of them openly invented."""

from __future__ import annotations

WOMEN = (
    "Anne", "Mette", "Kirsten", "Louise", "Camilla", "Ida", "Freja", "Emma", "Sofie", "Pia", "Lone", "Fatima", "Amina",
    "Zeynep", "Olena", "Ewa", "Ærna-Marie",
)  # fmt: skip
MEN = (
    "Peter", "Michael", "Lars", "Jens", "Søren", "Morten", "Mads", "Rasmus", "Emil", "Oliver", "Noah", "Bent",
    "Mohamed", "Yusuf", "Hassan", "Piotr", "Andrii",
)  # fmt: skip
SURNAMES = (
    "Nielsen", "Jensen", "Hansen", "Andersen", "Pedersen", "Christensen", "Larsen", "Sørensen", "Rasmussen",
    "Jørgensen", "Madsen", "Kristensen", "Thomsen", "Poulsen", "Møller", "Mortensen", "Ahmed", "Khan", "Yilmaz",
    "Nguyen", "Hussein", "Kowalski", "Popescu", "Shevchenko", "El-Khatib", "O'Connor", "Ågård",
    "Østergaard-Christoffersen-Ravnsborg",
)  # fmt: skip
# Together these would be somebody everybody knows.
KNOWN = frozenset({("Mette", "Frederiksen"), ("Lars", "Rasmussen"), ("Mads", "Jensen"), ("Emma", "Møller")})

STREETS = ("Prøvegade", "Eksempelvej", "Testalléen", "Mønsterstræde", "Skitsevej", "Modelparken")
POSTCODES = (
    "1550 København V", "1620 København V", "2100 København Ø", "2150 Nordhavn", "2200 København N",
    "2300 København S", "2400 København NV", "2450 København SV", "2500 Valby", "2700 Brønshøj", "2720 Vanløse",
)  # fmt: skip
LANGUAGES = ("arabisk", "polsk", "tyrkisk", "ukrainsk")

COMPANIES = (
    ("Kastanje Logistik ApS (demo)", "privat"),
    ("Nordlys Rengøring A/S (demo)", "privat"),
    ("Bageriet Prøvebrødet (demo)", "privat"),
    ("Havneby Plejehjem (demo, offentlig)", "offentlig"),
    ("Modelbyg I/S (demo)", "privat"),
    ("Café Eksempel (demo)", "privat"),
    ("Fjordens Frisør (demo)", "privat"),
    ("Teglværkets IT ApS (demo)", "privat"),
    ("Grønttorvet Test (demo)", "privat"),
    ("Cirkel Cykler (demo)", "privat"),
    ("Skoleprøven (demo, offentlig)", "offentlig"),
    ("Ankerplads Hotel (demo)", "privat"),
)
