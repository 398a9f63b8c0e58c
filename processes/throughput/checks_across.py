"""The checks across rows: double cases, overdue deadlines nobody explained, letters that reach nobody, and the like."""

from __future__ import annotations

from processes.language import Text
from processes.throughput.checks import HERE, OPENED, Check, each, same

_DAYS_WITHOUT = 14  # so long a new case may be without a caseworker

ACROSS: tuple[Check, ...] = (
    Check(
        key="overdue_without_reason",
        name=Text("Frist overskredet uden begrundelse", "Overdue without a reason"),
        why=Text(
            "En overskredet lovfrist, som ingen har forklaret, kan hverken forsvares eller læres af.",
            "A legal deadline that was missed and that nobody has explained can neither be defended nor learnt from.",
        ),
        mend=Text(
            "Gør det, fristen venter på, eller skriv her, hvorfor den er overskredet.",
            "Do what the deadline waits for, or write here why it was missed.",
        ),
        source=each(
            "deadline",
            "o.watched AND o.kind = 'law' AND o.ended_at IS NULL AND o.missed_at IS NOT NULL AND o.reason IS NULL"
            " AND 'authority' = ANY(string_to_array(o.binds, ','))",
            "d",
        ),
        where="true",
        since=f"(d.missed_at {HERE})::date",
        place="d.id::text",
        detail="jsonb_build_object('da', d.name_da, 'en', d.name_en)",
    ),
    Check(
        key="double_case",
        name=Text("Dobbelt sag", "Double case"),
        why=Text(
            "To åbne sager om det samme giver to frister, to breve og to svar til den samme borger.",
            "Two open cases about the same thing give two deadlines, two letters and two answers to one citizen.",
        ),
        mend=Text(
            "Stands den ene sag, eller skriv her, hvorfor der skal være to.",
            "Stop one of the cases, or write here why there are to be two.",
        ),
        processes=("intake", "match_and_plan", "sickness_follow_up"),
        source='JOIN LATERAL (SELECT o.id, o.number FROM "case" o WHERE o.citizen_id = c.citizen_id'
        " AND o.definition_id = c.definition_id AND o.closed_at IS NULL"
        " AND (o.opened_at, o.id) < (c.opened_at, c.id) ORDER BY o.opened_at, o.id LIMIT 1) o ON true",
        where="true",
        since=OPENED,
        other="o.id",
        detail=same("o.number"),
    ),
    Check(
        key="letter_kept",
        name=Text("Brev, der ikke er sendt", "Letter that was not sent"),
        why=Text(
            "Brevet ligger på sagen, men borgeren har ikke fået det. Ingen frist løber fra det.",
            "The letter is in the file, but the citizen has not had it. No deadline runs from it.",
        ),
        mend=Text(
            "Ret adressen, eller udfyld brevet, på sagen.", "Mend the address or fill in the letter, in the case."
        ),
        source=each("document", "o.kept_why IS NOT NULL AND o.replaced_at IS NULL", "b"),
        where="b.sent_at IS NULL",
        since=f"(b.made_at {HERE})::date",
        place="b.id::text",
        detail="jsonb_build_object('da', b.title_da, 'en', b.title_en)",
    ),
    Check(
        key="guidance_missing",
        name=Text("Afgørelse uden klagevejledning", "Ruling without complaint guidance"),
        why=Text(
            "En afgørelse, der ikke giver fuldt medhold, skal have klagevejledning. Ellers løber klagefristen ikke.",
            "A ruling that is not fully in favour must have complaint guidance. Else no time to complain runs.",
        ),
        mend=Text("Send klagevejledningen, og notér det på sagen.", "Send the guidance, and note it in the case."),
        source=each("ruling", "o.adverse AND NOT o.complaint_guidance", "r"),
        where="true",
        since=f"(r.made_at {HERE})::date",
        place="r.id::text",
    ),
    Check(
        key="caseworker_missing",
        name=Text("Ingen sagsbehandler", "No caseworker"),
        why=Text(
            "Borgeren skal kende sin sagsbehandler, og nogen skal have ansvar for fristerne.",
            "The citizen must know who works on the case, and somebody must answer for the deadlines.",
        ),
        mend=Text("Overdrag sagen til en sagsbehandler.", "Hand the case to a caseworker."),
        processes=("match_and_plan", "sickness_follow_up"),
        where="c.caseworker_id IS NULL",
        since=f"{OPENED} + {_DAYS_WITHOUT}",
    ),
    Check(
        key="centre_contradicted",
        name=Text("Team og center passer ikke sammen", "Team and centre do not agree"),
        why=Text(
            "Sagen tæller i et center, men ligger i et andets team. Så er begges tal forkerte.",
            "The case counts in one centre but lies in the team of another. Then the figures of both are wrong.",
        ),
        mend=Text("Flyt sagen til det rette center.", "Move the case to the right centre."),
        source="JOIN team m ON m.id = c.team_id",
        where="m.centre_id <> c.centre_id",
        since=OPENED,
        detail="jsonb_build_object('da', m.name_da, 'en', m.name_en)",
    ),
)
