"""What is wrong with the bounds an owner draws for deviations: where, and what to do."""

from processes.language import Text

BOUNDS = {
    "deviation_not_here": Text(
        "»{name}« er ikke et trin, en medarbejder udfører, så det kan ikke springes over eller få et ekstra trin. Fjern rammen.",
        "“{name}” is not a step a colleague does, so it cannot be skipped or have a step added. Remove the bounds.",
    ),
    "deviation_reopen_not_here": Text(
        "En sag kan ikke fortsætte fra »{name}«. Sæt mærket på en opgave, et kald eller en regel.",
        "A case cannot go on from “{name}”. Put the mark on a task, a call or a rule.",
    ),
    "deviation_grounds_missing": Text(
        "Rammen ved »{name}« har ingen grunde. Skriv mindst én nøgle i grounds, så sagsbehandleren har noget at vælge.",
        "The bounds at “{name}” have no grounds. Write at least one key in grounds, so that there is something to choose.",
    ),
    "deviation_ground_unwritten": Text(
        "Grunden {text} ved »{name}« står ikke i texts.da.toml. Skriv den som ground med sin hjemmel.",
        "The ground {text} at “{name}” is not in texts.da.toml. Write it as ground, with its legal basis.",
    ),
    "deviation_approver_unknown": Text(
        "{approver} kan ikke godkende afvigelsen ved »{name}«. Skriv none, leader eller owner.",
        "{approver} cannot approve the deviation at “{name}”. Write none, leader or owner.",
    ),
    "deviation_reason_short": Text(
        "Rammen ved »{name}« beder om for kort en begrundelse. Bed om mindst {least} tegn.",
        "The bounds at “{name}” ask for too short a reason. Ask for at least {least} characters.",
    ),
    "deviation_group_outside": Text(
        "{group} ved »{name}« er en part uden for huset. Et ekstra trin kan kun gives til en gruppe i huset.",
        "{group} at “{name}” is a party outside the house. An added step can only go to a group inside.",
    ),
    "deviation_skips_duty": Text(
        "»{name}« kan ikke springes over: trinnet overholder fristen {deadline} ({statute}). Fjern skip.",
        "“{name}” cannot be skipped: the step keeps the deadline {deadline} ({statute}). Remove skip.",
    ),
    "deviation_needs_approver": Text(
        "»{name}« ses efter af en anden. Skal det kunne springes over, må nogen godkende: skriv approver leader eller owner.",
        "Somebody else looks at “{name}”. If it may be skipped, somebody must agree: write approver leader or owner.",
    ),
    "deviation_skips_ruling": Text(
        "»{name}« kan ikke springes over: trinnet hører til en afgørelse eller dens kontrol. Fjern skip.",
        "“{name}” cannot be skipped: the step belongs to a ruling or its control. Remove skip.",
    ),
}
