"""Sentences about expressions (FEEL) and decision tables: what is wrong, where, and what to do."""

from processes.language import Text

EXPRESSIONS = {
    "feel_syntax": Text(
        "Udtrykket kan ikke læses: »{found}« passer ikke ind her. Ret det, eller sæt anførselstegn om, hvis det er tekst.",
        "The expression cannot be read: “{found}” does not fit here. Correct it, or put quotes around it if it is text.",
    ),
    "feel_unfinished": Text(
        "Udtrykket holder op for tidligt. Der mangler noget til sidst, måske en parentes.",
        "The expression ends too early. Something is missing at the end, perhaps a bracket.",
    ),
    "feel_character": Text(
        "Tegnet »{found}« bruges ikke i udtryk. Slet det, eller sæt anførselstegn om, hvis det er tekst.",
        "The character “{found}” is not used in expressions. Delete it, or put quotes around it if it is text.",
    ),
    "feel_string_open": Text(
        'Teksten mangler sit afsluttende anførselstegn. Sæt " efter den.',
        'The text has no closing quote. Put " behind it.',
    ),
    "feel_bad_literal": Text(
        "»{literal}« er ikke en værdi, der kan bruges. Skriv en dato som 2026-03-02, et klokkeslæt som 10:30:00 eller en "
        "varighed som P28D.",
        "“{literal}” is no value that can be used. Write a date as 2026-03-02, a time as 10:30:00 or a duration as P28D.",
    ),
    "feel_tests_misplaced": Text(
        'Flere værdier i en parentes kan kun stå efter »in«. Skriv for eksempel: status in ("ny", "åben").',
        'Several values in brackets can only stand behind “in”. Write for example: status in ("new", "open").',
    ),
    "feel_external": Text(
        "Funktioner i andre sprog, for eksempel Java, kan ikke bruges. Skriv funktionen i FEEL.",
        "Functions in other languages, such as Java, cannot be used. Write the function in FEEL.",
    ),
    "feel_type_unknown": Text(
        "Typen »{type}« findes ikke. Brug for eksempel number, string, boolean, date eller en type fra tabellen selv.",
        "There is no type “{type}”. Use for example number, string, boolean, date, or a type the table itself defines.",
    ),
    "feel_script_line": Text(
        "Linjen »{found}« giver ikke et navn en værdi. Hver linje skrives som: navn = udtryk.",
        "The line “{found}” gives no name a value. Every line is written as: name = expression.",
    ),
    "feel_empty": Text(
        "Der mangler et udtryk. Skriv et, eller slet feltet.",
        "An expression is missing. Write one, or remove the field.",
    ),
    "feel_unknown_name": Text(
        "Navnet »{name}« kendes ikke her. Ret stavemåden, eller spørg om det i en formular tidligere i processen.",
        "The name “{name}” is not known here. Check its spelling, or ask for it in a form earlier in the process.",
    ),
    "feel_unknown_function": Text(
        "Funktionen »{name}« findes ikke. Ret stavemåden, eller vælg en fra hjælpen til FEEL.",
        "There is no function “{name}”. Check its spelling, or choose one from the help on FEEL.",
    ),
    "feel_unknown_property": Text(
        "En værdi af typen {kind} har ikke noget, der hedder »{name}«. Ret navnet efter punktummet.",
        "A value of type {kind} has nothing called “{name}”. Correct the name behind the dot.",
    ),
    "feel_type_clash": Text(
        "Værdierne passer ikke sammen: {left} {operator} {right}. Sammenlign tal med tal, datoer med datoer og tekst med "
        "tekst.",
        "The values do not go together: {left} {operator} {right}. Compare numbers with numbers, dates with dates and text "
        "with text.",
    ),
    "feel_not_boolean": Text(
        "Her skal stå noget, der er sandt eller falsk, men der står en værdi af typen {kind}.",
        "Something true or false belongs here, but there is a value of type {kind}.",
    ),
    "feel_wrong_arguments": Text(
        "Funktionen »{function}« fik ikke de værdier, den skal bruge. Se i hjælpen til FEEL, hvor mange og hvilke det er.",
        "The function “{function}” was not given what it needs. The help on FEEL tells how many values and which.",
    ),
    "feel_not_a_function": Text(
        "»{name}« er ikke en funktion og kan ikke bruges med parentes efter.",
        "“{name}” is no function and cannot be used with brackets behind it.",
    ),
    "feel_arithmetic": Text(
        "Regnestykket kan ikke regnes ud, for eksempel fordi der deles med nul.",
        "The sum cannot be worked out, for example because something is divided by zero.",
    ),
    "feel_bad_argument": Text(
        "Værdien »{argument}« kan ikke bruges her.",
        "The value “{argument}” cannot be used here.",
    ),
}

LIMITS = {
    "feel_too_long": Text(
        "Udtrykket er længere end {limit} tegn. Del det i flere.",
        "The expression is longer than {limit} characters. Divide it into several.",
    ),
    "feel_too_deep": Text(
        "Udtrykket har for mange lag i hinanden. Del det i flere.",
        "The expression has too many layers within each other. Divide it into several.",
    ),
    "feel_too_many_steps": Text(
        "Udtrykket blev stoppet efter {limit} trin. Kør over færre ting, eller gør det enklere.",
        "The expression was stopped after {limit} steps. Let it run over fewer things, or make it simpler.",
    ),
    "feel_too_slow": Text(
        "Udtrykket blev stoppet efter {limit} sekunder. Gør det enklere.",
        "The expression was stopped after {limit} seconds. Make it simpler.",
    ),
    "feel_list_too_long": Text(
        "Listen blev længere end {limit} ting. Gør den kortere.",
        "The list grew longer than {limit} items. Make it shorter.",
    ),
    "feel_text_too_long": Text(
        "Teksten blev længere end {limit} tegn. Gør den kortere.",
        "The text grew longer than {limit} characters. Make it shorter.",
    ),
    "feel_foreign_value": Text(
        "Sagens data rummer en værdi af slagsen »{kind}«, som udtryk ikke kan bruge. Det er en fejl i systemet; giv "
        "driften besked.",
        "The case's data hold a value of the kind “{kind}” that expressions cannot use. This is a fault of the system; "
        "tell operations.",
    ),
    "feel_host_arguments": Text(
        "Funktionen »{function}« blev kaldt med forkerte værdier. Se i hjælpen, hvad den skal have.",
        "The function “{function}” was called with wrong values. The help tells what it takes.",
    ),
}

TABLES = {
    "table_gap": Text(
        "Tabellen »{table}« har et hul: ingen regel passer, når {inputs}. Tilføj en regel eller et standardresultat.",
        "The table “{table}” has a gap: no rule matches when {inputs}. Add a rule or a default result.",
    ),
    "table_overlap": Text(
        "Reglerne {rules} i tabellen »{table}« passer på det samme, men tabellen tillader kun én regel ad gangen. Gør "
        "betingelserne snævrere.",
        "The rules {rules} of the table “{table}” match the same case, but the table allows one rule at a time. Make the "
        "conditions narrower.",
    ),
    "table_any": Text(
        "Reglerne {rules} i tabellen »{table}« passer på det samme og giver hver sit resultat. Giv dem samme resultat.",
        "The rules {rules} of the table “{table}” match the same case and differ in their result. Give them the same one.",
    ),
    "table_rule_never": Text(
        "Regel {rule} i tabellen »{table}« bliver aldrig brugt. Ret dens betingelser, flyt den op, eller slet den.",
        "Rule {rule} of the table “{table}” is never used. Correct its conditions, move it up, or delete it.",
    ),
    "table_cell_not_allowed": Text(
        "Regel {rule} i tabellen »{table}« spørger efter {value} i kolonnen {column}, men tilladt er kun {allowed}.",
        "Rule {rule} of the table “{table}” asks for {value} in the column {column}, but only {allowed} is allowed.",
    ),
    "table_result_not_allowed": Text(
        "Regel {rule} i tabellen »{table}« giver {value} i kolonnen {column}, men tilladt er kun {allowed}.",
        "Rule {rule} of the table “{table}” gives {value} in the column {column}, but only {allowed} is allowed.",
    ),
    "table_unsure": Text(
        "Tabellen »{table}« kan ikke undersøges for huller og overlap, fordi kolonnerne {inputs} rummer mere end faste "
        "værdier. Afprøv den med eksempler.",
        "The table “{table}” cannot be searched for gaps and overlaps, because the columns {inputs} hold more than fixed "
        "values. Try it out with examples.",
    ),
    "table_too_large": Text(
        "Tabellen »{table}« har for mange kombinationer til at kunne undersøges. Del den i flere tabeller.",
        "The table “{table}” has too many combinations to be searched. Divide it into several tables.",
    ),
    "table_input": Text(
        "Tabellen »{table}« fik værdien {value} i {input}, og den er ikke blandt de tilladte. Ret svaret eller tabellen.",
        "The table “{table}” was given the value {value} for {input}, which is not allowed. Correct the answer or the table.",
    ),
    "table_policy": Text(
        "Der findes ingen måde at vælge regler på, der hedder »{policy}«. Vælg en fra listen.",
        "There is no hit policy “{policy}”. Choose one from the list.",
    ),
    "table_no_output": Text(
        "Tabellen »{table}« har ingen resultatkolonne. Tilføj en.",
        "The table “{table}” has no result column. Add one.",
    ),
    "table_cells": Text(
        "En regel i tabellen »{table}« har ikke lige så mange celler, som tabellen har kolonner.",
        "A rule of the table “{table}” has not as many cells as the table has columns.",
    ),
}

MODELS = {
    "dmn_xml": Text(
        "Filen kan ikke læses som XML: {reason}. Hent den igen fra det program, den kommer fra.",
        "The file cannot be read as XML: {reason}. Export it again from where it came.",
    ),
    "dmn_root": Text(
        "Filen er ikke en DMN-fil; den begynder med »{found}«. Vælg en fil med en beslutningstabel.",
        "The file is not DMN; it begins with “{found}”. Choose a file with a decision table.",
    ),
    "dmn_too_large": Text(
        "Filen er større end {limit} byte. Del den i flere.",
        "The file is larger than {limit} bytes. Divide it into several.",
    ),
    "dmn_import": Text(
        "Filen henter »{name}« fra en anden fil, som ikke er med. Tilføj den.",
        "The file imports “{name}” from another file that is not here. Add it.",
    ),
    "dmn_href": Text(
        "En forbindelse peger på »{href}«, som ikke findes. Tegn den igen.",
        "A connection points to “{href}”, which does not exist. Draw it again.",
    ),
    "dmn_circle": Text(
        "Beslutningen »{name}« kræver sig selv ad omveje. Fjern en af forbindelserne.",
        "The decision “{name}” requires itself in a roundabout way. Remove one of the connections.",
    ),
    "dmn_unknown": Text(
        "Der er ingen beslutning, der hedder »{name}«. Ret navnet i diagrammet eller i tabellen.",
        "There is no decision called “{name}”. Correct the name in the diagram or in the table.",
    ),
    "ruleset_gap": Text(
        "Der er intet regelsæt for »{name}« den {day}. Tilføj et, der gælder den dag.",
        "There is no rule set for “{name}” on {day}. Add one that is valid on that day.",
    ),
    "ruleset_overlap": Text(
        "To regelsæt for »{name}« gælder den {day}: {first} og {second}. Ret datoerne, så kun ét gælder.",
        "Two rule sets for “{name}” are valid on {day}: {first} and {second}. Correct the dates so that only one is.",
    ),
    "ruleset_dates": Text(
        "Regelsættet {version} for »{name}« holder op, før det begynder. Ret datoerne.",
        "The rule set {version} for “{name}” ends before it begins. Correct the dates.",
    ),
}
