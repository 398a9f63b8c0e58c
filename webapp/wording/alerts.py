"""The page of alerts: what a signal is, and what is said of each."""

from __future__ import annotations

from processes.language import Text

SAID = {
    "alerts.outside.above": Text(
        "{value} i ugen fra {week}: over den øvre grænse. Det plejer at ligge mellem {low} og {high}.",
        "{value} in the week from {week}: above the upper limit. It usually lies between {low} and {high}.",
    ),
    "alerts.outside.below": Text(
        "{value} i ugen fra {week}: under den nedre grænse. Det plejer at ligge mellem {low} og {high}.",
        "{value} in the week from {week}: below the lower limit. It usually lies between {low} and {high}.",
    ),
    "alerts.run.above": Text(
        "{value} i ugen fra {week}: den ottende uge i træk over gennemsnittet på {mean}.",
        "{value} in the week from {week}: the eighth week in a row above the mean, {mean}.",
    ),
    "alerts.run.below": Text(
        "{value} i ugen fra {week}: den ottende uge i træk under gennemsnittet på {mean}.",
        "{value} in the week from {week}: the eighth week in a row below the mean, {mean}.",
    ),
    "alerts.settled": Text("Årsagen er gemt ved signalet.", "The cause is kept with the signal."),
    "signal_settled": Text(
        "{who} skrev den {at}, hvad signalet kom af. Det, der står, bliver stående.",
        "{who} wrote at {at} what the signal came from. What stands there stays.",
    ),
    "entry.SignalSettled": Text("Skrev, hvad et signal kom af", "Wrote what a signal came from"),
}
