"""The names and titles of a world to measure lists in: people, processes and steps."""

from __future__ import annotations

FIRST = (
    "Amina Mette Søren Lars Ida Yusuf Camilla Piotr Hassan Zeynep Rasmus Freja Åse Øyvind Ægir Emil Pia"
    " Noah Anne Peter Kirsten Hanne Jens Michael Anna Thomas Henrik Karen Susanne Lene Marie Jan Christian"
    " Martin Helle Inge Morten Lone Andreas Birgitte Tina Jesper Charlotte Maria Mads Sofie Frederik"
    " Katrine Oliver Fatima Mohammed Ewa Layla Bo Per Gitte Kim Ole Bente Jørgen"
).split()
LAST = (
    "Khan Larsen Sørensen Madsen Yilmaz Ahmed Kristensen Kowalski Hussein Jensen Nielsen Østergaard Aagaard Bø Hansen"
    " Pedersen Andersen Christensen Rasmussen Petersen Thomsen Olsen Poulsen Johansen Knudsen Mortensen Møller Holm"
    " Jakobsen Lund Schmidt Eriksen Mikkelsen Jørgensen Frederiksen Henriksen Laursen Simonsen Iversen Svendsen Dahl"
    " Bertelsen Krogh Vestergaard Kjær Ali Nguyen Demir Novak Ibrahim Popescu Berg Winther Bruun Toft Skov Juhl"
).split()
PROCESSES = (
    ("sickness_follow_up", "Sygedagpengeopfølgning", "Sickness benefit follow-up"),
    ("intake", "Visitation", "Intake"),
    ("interviews", "Samtaleforløb", "Interviews"),
    ("wage_subsidy", "Løntilskud", "Wage subsidy"),
    ("sanction", "Sanktion", "Sanction"),
    ("hearing", "Partshøring", "Hearing"),
    ("job_order", "Jobordre", "Job order"),
    ("complaint", "Klage", "Complaint"),
)
STEPS = (
    ("Første opfølgningssamtale", "First follow-up interview"),
    ("Opfølgningssamtale", "Follow-up interview"),
    ("Vurdér svar på partshøring", "Assess the answer to the hearing"),
    ("Anmod om lægeattest", "Ask for a doctor's statement"),
    ("Kontakt til arbejdspladsen", "Contact the place of work"),
    ("Revurdering", "Reassessment"),
    ("Udeblivelse: ring til borgeren", "No-show: call the citizen"),
    ("Skriv notat om telefonsamtale", "Write a note on the call"),
)
