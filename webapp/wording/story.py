"""The lines of a case's timeline, and the words of its page."""

from processes.language import Text

ENTRIES = {
    "entry.CaseMoved": Text("Sagen gik til et andet center", "The case went to another centre"),
    "entry.TaskReassigned": Text(
        "{words} fik et nyt team, fordi sagen skiftede center", "{words} got a new team, as the case changed centre"
    ),
    "entry.CaseStarted": Text("Sagen begyndte", "The case began"),
    "entry.CaseFinished": Text("Sagen er afsluttet", "The case is closed"),
    "entry.CaseCancelled": Text("Sagen blev stoppet", "The case was stopped"),
    "entry.CaseStuck": Text("Sagen gik i stå ved »{words}«", "The case stopped at “{words}”"),
    "entry.CaseFreed": Text("Sagen er i gang igen", "The case goes on again"),
    "entry.StageReached": Text("Ny station: {stage}", "New station: {stage}"),
    "entry.EventReported": Text("Meldt: {words}", "Reported: {words}"),
    "entry.MessageTakenIn": Text("Besked fra {sender}: {sort}", "Message from {sender}: {sort}"),
    "entry.MessageUndelivered": Text(
        "En besked fandt ingen, der ventede på den", "A message found nobody waiting for it"
    ),
    "entry.TaskOpened": Text("Opgave: {words}", "Task: {words}"),
    "entry.TaskClaimed": Text("Opgaven »{words}« blev taget", "The task “{words}” was taken"),
    "entry.TaskReleased": Text("Opgaven »{words}« blev lagt tilbage", "The task “{words}” was laid back"),
    "entry.TaskHanded": Text("Opgaven »{words}« blev overdraget", "The task “{words}” was handed over"),
    "entry.TaskPassedOn": Text(
        "Opgaven »{words}« blev givet til et andet team", "The task “{words}” was given to another team"
    ),
    "entry.TaskCompleted": Text("{words}", "{words}"),
    "entry.TaskWithdrawn": Text("Opgaven »{words}« blev trukket tilbage", "The task “{words}” was withdrawn"),
    "entry.DeadlineStarted": Text("Frist sat: {rule}, {due}", "Deadline set: {rule}, {due}"),
    "entry.DeadlineKept": Text("Frist overholdt: {rule}", "Deadline kept: {rule}"),
    "entry.DeadlineLapsed": Text("Frist bortfaldet: {rule}", "Deadline lapsed: {rule}"),
    "entry.DeadlineMissed": Text("Frist overskredet: {rule}", "Deadline missed: {rule}"),
    "entry.DeadlineRecounted": Text(
        "Frist talt om: {rule}, fra {before} til {due}", "Deadline counted anew: {rule}, from {before} to {due}"
    ),
    "entry.DeadlineChanged": Text(
        "Frist ændret: {rule}, fra {before} til {due}", "Deadline changed: {rule}, from {before} to {due}"
    ),
    "entry.DecisionMade": Text("Automatisk beslutning: {words}", "Automatic decision: {words}"),
    "entry.RulingMade": Text("Afgørelse", "Ruling"),
    "entry.DocumentMade": Text("Nyt dokument: {words}", "New document: {words}"),
    "entry.TimerFired": Text("Tiden er inde: {words}", "The time has come: {words}"),
}

FALLBACK = {"entry.by_system": Text("Systemet", "The system")}
