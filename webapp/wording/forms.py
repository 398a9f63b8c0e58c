"""What is wrong with an answer, said at the field; and what is wrong with a form, said to its owner."""

from __future__ import annotations

from processes.language import Text

ANSWERS = {
    "answers_invalid": Text(
        "Ret svarene, der er markeret. Intet er gået tabt.",
        "Correct the answers that are marked. Nothing is lost.",
    ),
    "answer_required": Text("Svar på: {title}.", "Answer: {title}."),
    "answer_check": Text("{sentence}", "{sentence}"),
    "answer_only_one": Text("Giv kun ét svar.", "Give one answer only."),
    "answer_wrong_kind": Text("Svaret kan ikke læses. Skriv det igen.", "The answer cannot be read. Write it again."),
    "answer_no_such_choice": Text("Vælg et af svarene.", "Choose one of the answers."),
    "answer_no_number": Text("Skriv et tal, for eksempel 37 eller 18,5.", "Write a number, such as 37 or 18,5."),
    "answer_no_whole_number": Text("Skriv et helt tal, for eksempel 12.", "Write a whole number, such as 12."),
    "answer_no_truth": Text("Vælg ja eller nej.", "Choose yes or no."),
    "answer_no_date": Text(
        "Skriv datoen som dag.måned.år, for eksempel 15.03.2016.",
        "Write the date as day.month.year, such as 15.03.2016.",
    ),
    "answer_no_such_day": Text("Datoen {value} findes ikke. Ret den.", "The date {value} does not exist. Correct it."),
    "answer_no_moment": Text(
        "Skriv dag og tid, for eksempel 15.03.2016 kl. 8.30.",
        "Write day and time, such as 15.03.2016 kl. 8.30.",
    ),
    "answer_no_such_time": Text(
        "Tidspunktet {value} findes ikke. Ret det.", "The time {value} does not exist. Correct it."
    ),
    "answer_no_cpr": Text(
        "Skriv CPR-nummeret med 10 cifre. De første seks er fødselsdatoen.",
        "Write the CPR number with 10 digits. The first six are the date of birth.",
    ),
    "answer_no_cvr": Text(
        "Skriv CVR-nummeret med 8 cifre. Se efter, om et ciffer er forkert.",
        "Write the CVR number with 8 digits. Check whether a digit is wrong.",
    ),
    "answer_no_pnumber": Text("Skriv P-nummeret med 10 cifre.", "Write the P-number with 10 digits."),
    "answer_must_be_true": Text(
        "Sæt kryds ved: {title}. Uden det kan du ikke gå videre.",
        "Tick: {title}. You cannot go on without it.",
    ),
    "answer_must_be_false": Text("Svar nej til: {title}.", "Answer no to: {title}."),
    "answer_too_small": Text("Skriv et tal, der mindst er {least}.", "Write a number of at least {least}."),
    "answer_too_large": Text("Skriv et tal, der højst er {most}.", "Write a number of at most {most}."),
    "answer_must_be_above": Text("Skriv et tal over {least}.", "Write a number above {least}."),
    "answer_must_be_below": Text("Skriv et tal under {most}.", "Write a number below {most}."),
    "answer_too_short": Text(
        "Skriv mindst {least} tegn. Du har skrevet {length}.",
        "Write at least {least} characters. You have written {length}.",
    ),
    "answer_too_long": Text(
        "Skriv højst {most} tegn. Du har skrevet {length}.",
        "Write at most {most} characters. You have written {length}.",
    ),
    "answer_pattern": Text(
        "Svaret har ikke den form, der bedes om. Se hjælpen ved feltet.",
        "The answer does not have the form asked for. See the help at the field.",
    ),
    "answer_too_few": Text("Giv mindst {least} svar.", "Give at least {least} answers."),
    "answer_too_many": Text("Giv højst {most} svar.", "Give at most {most} answers."),
}

FORMS = {
    "form_invalid": Text("Formularen {form} kan ikke bruges, som den er.", "The form {form} cannot be used as it is."),
    "form_not_json": Text(
        "Formularen er ikke gyldig JSON. Ret den på den linje, der er nævnt.",
        "The form is not valid JSON. Correct it at the line named.",
    ),
    "form_not_schema": Text(
        "Formularen er ikke et gyldigt skema ved {path} (regel: {rule}).",
        "The form is not a valid schema at {path} (rule: {rule}).",
    ),
    "form_name_repeated": Text(
        "Navnet {name} står to gange. Slet det ene eller giv det et andet navn.",
        "The name {name} stands twice. Delete one or rename it.",
    ),
    "form_key_unknown": Text(
        "Nøglen {name} kendes ikke. Se efter, om den er stavet rigtigt.",
        "The key {name} is not known. Check its spelling.",
    ),
    "form_field_unknown": Text(
        "Feltet {name} er krævet, men findes ikke i formularen.",
        "The field {name} is required but is not in the form.",
    ),
    "form_order_wrong": Text("x-order skal nævne hvert felt én gang.", "x-order must name each field once."),
    "form_text_missing": Text(
        "Teksten {key} mangler på dansk eller på engelsk (x-en).",
        "The text {key} is missing in Danish or in English (x-en).",
    ),
    "form_type_unknown": Text("Typen {value} kendes ikke.", "The type {value} is not known."),
    "form_format_unknown": Text(
        "Formatet {value} kendes ikke. Brug date, date-time, cpr, cvr eller pnumber.",
        "The format {value} is not known. Use date, date-time, cpr, cvr or pnumber.",
    ),
    "form_widget_unknown": Text(
        "Visningen {value} kendes ikke (x-widget).", "The widget {value} is not known (x-widget)."
    ),
    "form_widget_does_not_fit": Text(
        "Visningen {value} passer ikke til svar af typen {kind}.",
        "The widget {value} does not fit answers of type {kind}.",
    ),
    "form_choices_missing": Text(
        "Der skal være svar at vælge imellem (x-choices).", "There must be answers to choose from (x-choices)."
    ),
    "form_choices_differ": Text(
        "Værdierne i x-choices skal være forskellige og de samme som i enum.",
        "The values in x-choices must differ, and be those of enum.",
    ),
    "form_pattern_wrong": Text(
        "Mønstret {value} er ikke et gyldigt regulært udtryk.", "The pattern {value} is no valid regular expression."
    ),
    "form_feel_wrong": Text(
        "Udtrykket i {key} er ikke gyldig FEEL: {source}", "The expression in {key} is not valid FEEL: {source}"
    ),
}
