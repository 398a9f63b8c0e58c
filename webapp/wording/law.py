"""How a deadline came about, step by step; and what is wrong with the files that say how deadlines are counted."""

from __future__ import annotations

from processes.language import Text

COUNTING = {
    "count.delivered": Text(
        "Sendt {sent} og regnet for modtaget {received}.",
        "Sent {sent} and taken to be received {received}.",
    ),
    "count.from_first_day": Text("Talt fra {start} (dag 1): {what}.", "Counted from {start} (day 1): {what}."),
    "count.from_day": Text("Talt fra dagen efter {start}: {what}.", "Counted from the day after {start}: {what}."),
    "count.from_date": Text("Regnet ud fra {start}: {what}.", "Worked out from {start}: {what}."),
    "count.calendar_days": Text("{length} i kalenderdage: {due}.", "{length} in calendar days: {due}."),
    "count.days": Text("{length}: {due}.", "{length}: {due}."),
    "count.working_days": Text("{length}: {due}.", "{length}: {due}."),
    "count.hours": Text("{length}: {due}.", "{length}: {due}."),
    "count.back": Text("{length} før: {due}.", "{length} before: {due}."),
    "count.same_day": Text("Fristen er selve dagen, {due}.", "The deadline is the day itself, {due}."),
    "count.month_end": Text("Til udgangen af måneden: {due}.", "To the end of the month: {due}."),
    "count.length_to_month_end": Text(
        "{length} og til udgangen af måneden: {due}.", "{length} and to the end of the month: {due}."
    ),
    "count.agreed": Text("Aftalt til {due}.", "Agreed for {due}."),
    "count.stood_still": Text(
        "Fristen har stået stille i {days} dage, som er lagt til.",
        "The clock stood still for {days} days, which are added.",
    ),
    "count.moved_from_holiday": Text(
        "Dagen er {holiday}. Fristen binder {who} og flytter til næste arbejdsdag: {due}.",
        "The day is {holiday}. The deadline binds {who} and moves to the next working day: {due}.",
    ),
    "count.moved_from_weekend": Text(
        "Dagen er ikke en arbejdsdag. Fristen binder {who} og flytter til næste arbejdsdag: {due}.",
        "The day is not a working day. The deadline binds {who} and moves to the next working day: {due}.",
    ),
    "count.stays_on_holiday": Text(
        "Dagen er {holiday}. Fristen binder {who} og flytter ikke; sidste arbejdsdag før er {before}.",
        "The day is {holiday}. The deadline binds {who} and does not move; the last working day before is {before}.",
    ),
    "count.stays_on_weekend": Text(
        "Fristen binder {who} og flytter ikke; sidste arbejdsdag før er {before}.",
        "The deadline binds {who} and does not move; the last working day before is {before}.",
    ),
    "count.at": Text("Kl. {at}.", "At {at}."),
    "count.recounted": Text(
        "Talt om {on}: før var udgangspunktet {start} og fristen {before}.",
        "Counted anew {on}: before, it was counted from {start} and the deadline was {before}.",
    ),
    "count.changed_by_hand": Text(
        "Ændret i hånden {on}: fra {before} til {due}.", "Changed by hand {on}: from {before} to {due}."
    ),
}

FILES = {
    "deadlines_invalid": Text(
        "Fristerne i deadlines.toml kan ikke bruges, som de er.",
        "The deadlines in deadlines.toml cannot be used as they are.",
    ),
    "rule_sets_invalid": Text(
        "Regelsættene i rulesets.toml kan ikke bruges, som de er.",
        "The rule sets in rulesets.toml cannot be used as they are.",
    ),
    "toml_not_utf8": Text("Filen er ikke UTF-8. Gem den som UTF-8.", "The file is not UTF-8. Save it as UTF-8."),
    "toml_unreadable": Text(
        "Filen er ikke gyldig TOML. Ret den på den linje, der er nævnt.",
        "The file is not valid TOML. Correct it at the line named.",
    ),
    "toml_key_missing": Text("Nøglen {key} mangler.", "The key {key} is missing."),
    "toml_key_unknown": Text(
        "Nøglen {key} kendes ikke. Se efter, om den er stavet rigtigt.",
        "The key {key} is not known. Check its spelling.",
    ),
    "toml_value_wrong": Text("{key} skal være {expected}, ikke {value}.", "{key} must be {expected}, not {value}."),
    "deadline_repeated": Text(
        "Fristen {key} står to gange. Giv den ene et variant-navn.",
        "The deadline {key} stands twice. Give one of them a variant.",
    ),
    "deadline_id_wrong": Text(
        "{value} er ikke et fristnummer som P4-10 eller G-02.", "{value} is not a deadline id such as P4-10 or G-02."
    ),
    "deadline_ends_before_it_begins": Text("valid_to ligger før valid_from.", "valid_to lies before valid_from."),
    "deadline_never_starts": Text(
        "Fristen begynder aldrig. Skriv start (FEEL) eller starts_on (elementer).",
        "The deadline never starts. Write start (FEEL) or starts_on (elements).",
    ),
    "deadline_hours_count_no_first_day": Text(
        "En frist i timer kan ikke tælle første dag med.", "A deadline in hours cannot count the first day."
    ),
    "deadline_working_days_only": Text(
        "Arbejdsdage tælles i dage (P3D) eller hele døgn (PT24H), ikke i uger eller måneder.",
        "Working days are counted in days (P3D) or whole days of hours (PT24H), not in weeks or months.",
    ),
    "deadline_alert_wrong": Text(
        '{value} er ikke et varsel. Skriv for eksempel "owner 60%" eller "team_leader -P3D working".',
        '{value} is not an alert. Write for example "owner 60%" or "team_leader -P3D working".',
    ),
    "rule_set_repeated": Text("Regelsættet {id} står to gange.", "The rule set {id} stands twice."),
}
