"""The checks of fields: dates that are missing, have passed or cannot be, and groups the answers contradict."""

from __future__ import annotations

from processes.language import Text
from processes.throughput.checks import OPENED, Check, day, done, fact, same

_SICK = ("sickness_follow_up",)
_MATCH = ("match_and_plan",)
_RECOVERED = f"{fact('recoveredDate')} IS NULL"
_CHOSEN, _WORK, _PART = fact("chosen"), fact("canWorkIn3Months"), fact("canParticipate")
_READY, _FAR = "('1', 'jobparat', 'åbenlyst uddannelsesparat')", "('3', '4', '5', 'aktivitetsparat')"

FIELDS: tuple[Check, ...] = (
    Check(
        key="plan_date_missing",
        name=Text("Plan uden slutdato", "Plan without an end date"),
        why=Text(
            "Uden en dato kan ingen se, om planen holder, og ingen følger op på den.",
            "Without a date nobody can see whether the plan holds, and nobody follows up on it.",
        ),
        mend=Text(
            "Skriv, hvornår borgeren ventes tilbage på fuld tid.", "Write when the citizen is to be back full time."
        ),
        processes=_SICK,
        where=f"{fact('normalHours')} IS NOT NULL AND {fact('fullDate')} IS NULL AND {_RECOVERED}",
        since=done("return_plan"),
        fact="fullDate",
    ),
    Check(
        key="plan_date_passed",
        name=Text("Planens slutdato er passeret", "The plan's end date has passed"),
        why=Text(
            "Sagen er åben efter den dag, borgeren skulle være tilbage. Planen siger ikke længere, hvad der skal ske.",
            "The case is open after the day the citizen was to be back. The plan no longer says what is to happen.",
        ),
        mend=Text("Registrér raskmelding, eller aftal en ny dato.", "Register the recovery, or agree on a new date."),
        processes=_SICK,
        where=_RECOVERED,
        since=f"{day('fullDate')} + 1",
        detail=same(f"{day('fullDate')}::text"),
        fact="fullDate",
    ),
    Check(
        key="expected_end_passed",
        name=Text("Forventet raskmelding er passeret", "The expected recovery has passed"),
        why=Text(
            "Visitationen bygger på en dag, der er gået. Uden en ny dag er kategorien et gæt.",
            "The visitation rests on a day that has passed. Without a new one the category is a guess.",
        ),
        mend=Text("Spørg borgeren, og skriv den nye dag.", "Ask the citizen, and write the new day."),
        processes=_SICK,
        where=_RECOVERED,
        since=f"{day('expectedEnd')} + 1",
        detail=same(f"{day('expectedEnd')}::text"),
        fact="expectedEnd",
    ),
    Check(
        key="next_contact_passed",
        name=Text("Aftalt kontakt er passeret", "The agreed contact has passed"),
        why=Text(
            "Der er aftalt en dag for næste kontakt, og der er ikke registreret nogen kontakt siden.",
            "A day was agreed for the next contact, and no contact has been registered since.",
        ),
        mend=Text("Registrér samtalen, eller aftal en ny dag.", "Register the interview, or agree on a new day."),
        processes=_MATCH,
        where=f"{day('heldAt')} IS NULL OR {day('heldAt')} < {day('nextContact')}",
        since=f"{day('nextContact')} + 1",
        detail=same(f"{day('nextContact')}::text"),
        fact="nextContact",
    ),
    Check(
        key="target_group_contradicted",
        name=Text("Målgruppen passer ikke med svarene", "The target group contradicts the answers"),
        why=Text(
            "Målgruppen bestemmer kontakt, tilbud og ydelse. Her siger samtalens svar det modsatte.",
            "The target group decides contact, offers and benefit. Here the answers of the interview say the opposite.",
        ),
        mend=Text("Ret målgruppen eller svaret.", "Correct the target group or the answer."),
        processes=_MATCH,
        where=f"({_CHOSEN} IN {_READY} AND ({_WORK} = 'nej' OR {_PART} = 'nej'))"
        f" OR ({_CHOSEN} IN {_FAR} AND {_WORK} = 'ja')"
        f" OR ({_CHOSEN} LIKE '%uddannelsesparat' AND {fact('youngNoEducation')} = 'false')",
        since=done("decide_match"),
        detail=same(_CHOSEN),
        fact="chosen",
    ),
    Check(
        key="category_contradicted",
        name=Text("Visitationskategorien passer ikke med datoen", "The category contradicts the date"),
        why=Text(
            "Kategori 1 er for dem, der er raske inden otte uger. Den forventede dag ligger senere.",
            "Category 1 is for those who recover within eight weeks. The expected day is later.",
        ),
        mend=Text("Visitér på ny, eller ret datoen.", "Place the case anew, or correct the date."),
        processes=_SICK,
        where=f"{fact('category')} = '1' AND {day('expectedEnd')} > {day('firstAbsenceDate')} + 56",
        since=done("visitation"),
        detail=same(f"{day('expectedEnd')}::text"),
        fact="category",
    ),
    Check(
        key="dates_out_of_order",
        name=Text("Datoer i forkert rækkefølge", "Dates in the wrong order"),
        why=Text(
            "Frister tælles fra disse dage. Er de forkerte, er fristen også forkert.",
            "Deadlines are counted from these days. If they are wrong, so is the deadline.",
        ),
        mend=Text("Ret den dato, der er forkert.", "Correct the date that is wrong."),
        where=f"{day('firstAbsenceDate')} > {OPENED} OR {day('end')} < {day('start')}"
        f" OR {day('decisionReceivedOn')} > {day('receivedAt')} OR {day('fullDate')} < {day('firstAbsenceDate')}",
        since=OPENED,
    ),
)
