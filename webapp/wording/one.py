"""Sentences of one: each stands for another that counts, and leaves out the number because it is one."""

from __future__ import annotations

from processes.language import Text

ONE = {
    "message_unreadable_one": Text(
        "Beskeden kan ikke bruges: ét sted skal rettes.",
        "The message cannot be used: one place at fault.",
    ),
    "done.offered_one": Text(
        "Der er oprettet én tid.",
        "One time is on offer.",
    ),
    "entry.BulkBegun_one": Text(
        "Begyndte på én opgave",
        "Began on one task",
    ),
    "print.notes_left_out_one": Text(
        "1 internt notat",
        "1 internal note",
    ),
    "package_refused_one": Text(
        "Processen kan ikke udgives endnu: én fejl skal rettes.",
        "The process cannot be published yet: one fault must be mended.",
    ),
    "term_choose_who_one": Text(
        "Fristen løber i én sag. Vælg, om den nye frist kun gælder sager, der begynder, eller også den, der løber.",
        "The deadline runs in one case. Choose whether the new one holds only for cases that begin, or also for the one that runs.",
    ),
    "entry.FigureOpened_one": Text(
        "Så den ene sag bag et tal ({what})",
        "Saw the one case behind a figure ({what})",
    ),
    "entry.WorkHandedBack_one": Text(
        "Én opgave gik tilbage efter fravær, {kept} blev",
        "One task went back after an absence, {kept} stayed",
    ),
    "import_foreign_one": Text(
        "Én oplysning fra et andet værktøj ({space}) er bevaret. Den bruges ikke her.",
        "One detail of another tool ({space}) is kept. It is not used here.",
    ),
    "import_folder_one": Text(
        "Én fil kom med, som den var.",
        "One file came along as it was.",
    ),
    "import_guess_pool_one": Text(
        "Én bane stod uden en ramme om. Den har fået en.",
        "One lane had no frame. It was given one.",
    ),
    "import_guess_tasks_one": Text(
        "Ét trin siger ikke, hvem eller hvad der gør det. Det er taget for en opgave til et menneske.",
        "One step does not say who or what does it. It is taken for a task of a person.",
    ),
    "count.stood_still_one": Text(
        "Fristen har stået stille i én dag, som er lagt til.",
        "The clock stood still for one day, which is added.",
    ),
    "entry.LogReplayed_one": Text(
        "Afspillede en log med én sag på version {number}",
        "Replayed a log of one case on version {number}",
    ),
    "entry.MoveBegun_one": Text(
        "Begyndte at flytte én sag til {definition}, version {number}",
        "Began to move one case to {definition}, version {number}",
    ),
    "entry.PreflightAsked_one": Text(
        "Prøvede én løbende sag mod en kladde af {definition}",
        "Tried one running case against a draft of {definition}",
    ),
    "effect.shift_one": Text(
        "(1 dag)",
        "(1 day)",
    ),
    "entry.NormSet_one": Text(
        "Satte normen for {element} til ét minut (før: {before})",
        "Set the norm of {element} to one minute (before: {before})",
    ),
    "production.norm_set_one": Text(
        "Normen er ét minut fra i dag.",
        "The norm is one minute from today.",
    ),
    "entry.SampleDrawn_one": Text(
        "Trak en stikprøve på én afgørelse til ledelsestilsyn",
        "Drew a sample of one ruling",
    ),
    "complaints.came_says_one": Text(
        "Én klage i perioden.",
        "One complaint in the period.",
    ),
    "complaints.oldest_one": Text(
        "Én klage er åben. Den er {days} dage gammel.",
        "One complaint is open. It is {days} days old.",
    ),
    "world_not_empty_one": Text(
        "Her er allerede én sag. Begynd forfra med ./arbejdsgang seed --size ANTAL --anew, som glemmer den.",
        "There is one case here already. Begin anew with ./arbejdsgang seed --size N --anew, which forgets it.",
    ),
    "entry.CasesReplayed_one": Text(
        "Kørte én afsluttet sag igen på en kladde; intet i den er ændret",
        "Ran one finished case again on a draft; nothing in it is changed",
    ),
    "examples_differ_one": Text(
        "Ét eksempel ender ikke, som der står: {names}. Se det under Prøv, og ret kladden eller eksemplet.",
        "One example does not turn out as it says: {names}. See it under Try, and mend the draft or the example.",
    ),
    "examples_unplayed_one": Text(
        "Ét eksempel er ikke kørt på kladden, som den er nu. Kør det under Prøv.",
        "One example has not been run on the draft as it is now. Run it under Try.",
    ),
    "done.examples_followed_one": Text(
        "De nye trin er sat ind i ét eksempel, og alle eksempler er kørt igen.",
        "The new steps are put into one example, and all of them were run again.",
    ),
    "done.examples_run_one": Text(
        "Eksemplet er kørt: det ender, som der står.",
        "The example was run: it turns out as it says.",
    ),
    "replay.due_earlier_one": Text(
        "Fristen »{name}« ville være udløbet én dag før",
        "The deadline “{name}” would have ended one day earlier",
    ),
    "replay.due_later_one": Text(
        "Fristen »{name}« ville være udløbet én dag senere",
        "The deadline “{name}” would have ended one day later",
    ),
    "replay.rang_earlier_one": Text(
        "Uret »{name}« ville have ringet én dag før",
        "The timer “{name}” would have rung one day earlier",
    ),
    "replay.rang_later_one": Text(
        "Uret »{name}« ville have ringet én dag senere",
        "The timer “{name}” would have rung one day later",
    ),
}
