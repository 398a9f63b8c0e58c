"""How the forecast is made, and how the figures of production are counted."""

from __future__ import annotations

from processes.language import Text

MEASURES = {
    "measure.forecast_inflow.name": Text("Prognose: nye sager", "Forecast: new cases"),
    "measure.forecast_inflow": Text(
        "Hele uger fra mandag til søndag. Flere enkle modeller (hurtige og langsomme niveauer, niveauet siden det sidste spring, årstidens udsving, vækst, sidste år) vægtes efter, hvor godt de har ramt for nylig; uger med helligdage tæller for færre dage. Båndene bygger på de fejl, der er set: 80 % af ugerne lå inden for det brede bånd. Afprøvningen bruger for hver uge kun det, man vidste 1 til 13 uger før.",
        "Whole weeks from Monday to Sunday. Several simple models (quick and slow levels, the level since the last jump, the seasons, growth, last year) are weighted by how right they lately were; weeks with holidays count for fewer days. The bands are the errors that were seen: 80 % of the weeks lay within the wide band. The test uses for each week only what was known 1 to 13 weeks before.",
    ),
    "measure.forecast_work.name": Text("Prognose: opgaver", "Forecast: tasks"),
    "measure.forecast_work": Text(
        "Mange kvartaler er simuleret: hver sag, der lå her mandag morgen, går videre, som sager gjorde i året før, fra trin til trin og efter så mange dage, som de lå der; sager, der stadig ligger, er regnet med. Nye sager kommer til som i prognosen. Opgaver, der venter på borgere og andre uden for huset, er ikke med. Afprøvningen er de sidste to kvartaler, hvert beregnet som helhed, da det begyndte.",
        "Many quarters are simulated: every case that lay here on Monday morning goes on as cases did in the year before: from each step to where they went, after as many days as they lay; those that still lie are counted in. New cases come in as in the forecast. Tasks that wait for citizens and others outside are left out. The test is the last two quarters, each worked through as a whole when it began.",
    ),
    "measure.forecast_ended.name": Text("Prognose: afsluttede sager", "Forecast: finished cases"),
    "measure.forecast_ended": Text(
        "Fra de samme simulerede kvartaler: hvor mange sager der afsluttes i hver uge.",
        "From the same simulated quarters: how many cases are finished in each week.",
    ),
    "measure.forecast_due.name": Text("Prognose: frister, der forfalder", "Forecast: deadlines falling due"),
    "measure.forecast_due": Text(
        "Frister, der binder os, efter den dag, de forfalder: dem, der allerede løber, og hvor mange der ventes i alt, beregnet som nye sager.",
        "Deadlines that bind us, by the day they fall due: those that run already, and how many are expected in all, reckoned as new cases are.",
    ),
    "measure.forecast_late.name": Text("Prognose: for sent", "Forecast: late"),
    "measure.forecast_late": Text(
        "De ventede frister gange den andel, der blev overskredet i det sidste halve år. Med en anden frist holdes de samme dage op mod den nye frist; en frist, der løber, flyttes med. Overskredet straks er de frister, hvis dag dermed ville ligge før i dag. Der vises ingen andel af færre end fem.",
        "Those expected, times the share that was late in the last half-year. With another term: the same days, held against the new one; a deadline that runs moves with it. Late at once are those whose day would then lie before today. Of fewer than five no share is told.",
    ),
    "measure.forecast_week_8.name": Text("Prognose: sygesager i 8. uge", "Forecast: sickness cases in week 8"),
    "measure.forecast_week_8": Text(
        "Sager, der var åbne otte uger efter den første fraværsdag, talt på den dag; de kommende uger er beregnet som nye sager.",
        "Cases that were open eight weeks after the first day of absence, by that day; the weeks to come reckoned as new cases are.",
    ),
    "measure.forecast_if.name": Text("Hvad nu hvis", "What if"),
    "measure.forecast_if": Text(
        "Kapacitet: med 80 % af medarbejderne ligger hver opgave hos os en fjerdedel længere. Tilgang: så mange procent af det, der ventes. En kladde: dens frister i stedet for dem, der gælder; trin, der er taget ud, tager ingen tid; nye trin er der ingen erfaring med endnu, og de er ikke med.",
        "Capacity: with 80 % of the staff every task of ours lies a quarter longer. Inflow: so many percent of what is expected. A draft: its terms against those in force; steps it has taken out take no time; of new steps nobody knows anything yet, and they are left out.",
    ),
}
