// What the kinds of elements are called in Danish. The modeller writes them in two ways ("Message start event
// (non-interrupting)", "Message Start Event (Non Interrupting)"): both are made from the same words.
const ALONE = {
  "Task": "Opgave", "User task": "Opgave", "Service task": "Automatisk trin", "Send task": "Afsendelse", "Receive task": "Modtagelse",
  "Manual task": "Opgave uden system", "Business rule task": "Beslutning efter tabel", "Script task": "Udregning", "Call activity": "Kaldt proces",
  "Transaction": "Transaktion", "Event sub-process": "Når som helst-forløb", "Sub-process": "Delforløb",
  "Sub-process (collapsed)": "Delforløb (foldet sammen)", "Sub-process (expanded)": "Delforløb (foldet ud)", "Ad-hoc sub-process": "Frit delforløb",
  "Ad-hoc sub-process (collapsed)": "Frit delforløb (foldet sammen)", "Ad-hoc sub-process (expanded)": "Frit delforløb (foldet ud)",
  "Exclusive gateway": "Valg: én vej", "Parallel gateway": "Samtidig: alle veje", "Inclusive gateway": "Valg: en eller flere veje",
  "Complex gateway": "Sammensat valg", "Event-based gateway": "Valg: det, der sker først",
  "Event based instantiating Gateway": "Start: det, der sker først", "Parallel Event based instantiating Gateway": "Start: alt, der sker",
  "Data store reference": "Register", "Data object reference": "Dokument", "Expanded pool/participant": "Deltager med forløb",
  "Empty pool/participant": "Deltager uden forløb", "Sequence flow": "Vej", "Default flow": "Vej, når ingen anden passer",
  "Conditional flow": "Vej med betingelse",
  // as the head of the properties says them
  "User Task": "Opgave", "Service Task": "Automatisk trin", "Send Task": "Afsendelse", "Receive Task": "Modtagelse", "Manual Task": "Opgave uden system",
  "Business Rule Task": "Beslutning efter tabel", "Script Task": "Udregning", "Call Activity": "Kaldt proces", "Event Sub Process": "Når som helst-forløb",
  "Expanded Sub Process": "Delforløb", "Collapsed Sub Process": "Delforløb", "Sub Process": "Delforløb", "Ad Hoc Sub Process": "Frit delforløb",
  "Expanded Ad Hoc Sub Process": "Frit delforløb", "Collapsed Ad Hoc Sub Process": "Frit delforløb", "Exclusive Gateway": "Valg: én vej",
  "Parallel Gateway": "Samtidig: alle veje", "Inclusive Gateway": "Valg: en eller flere veje", "Complex Gateway": "Sammensat valg",
  "Event Based Gateway": "Valg: det, der sker først", "Sequence Flow": "Vej", "Default Flow": "Vej, når ingen anden passer",
  "Conditional Flow": "Vej med betingelse", "Message Flow": "Besked mellem deltagere", "Association": "Prikket linje", "Text Annotation": "Note",
  "Participant": "Deltager", "Expanded Pool": "Deltager", "Empty Pool": "Deltager uden forløb", "Pool": "Deltager", "Lane": "Bane", "Process": "Proces", "Collaboration": "Samarbejde",
  "Group": "Ramme", "Data Object Reference": "Dokument", "Data Store Reference": "Register", "Data Input": "Oplysning ind", "Data Output": "Oplysning ud",
  "Data Input Association": "Dokument ind", "Data Output Association": "Dokument ud", "Label": "Navn",
};
const WHERE = {
  "start event": "Start", "intermediate catch event": "Venter", "intermediate throw event": "Undervejs", "boundary event": "Hæftet på trin", "end event": "Slutning",
  "intermediate event": "Undervejs",
};
const WHAT = {
  message: "besked", timer: "ur", conditional: "betingelse", signal: "signal", error: "fejl", escalation: "eskalering", compensation: "gøre om",
  compensate: "gøre om", link: "henvisning", cancel: "annullering", terminate: "stopper alt", multiple: "flere slags", "parallel multiple": "alle slags",
};

/** Every kind by the words the modeller uses for it. */
export function kinds() {
  const found = { ...ALONE };
  for (const [where, danish] of Object.entries(WHERE)) {
    for (const [first, words] of [["", danish], ...Object.entries(WHAT).map(([what, said]) => [what, `${danish}: ${said}`])]) {
      const said = [first, where].filter(Boolean).join(" ");
      const capital = said[0].toUpperCase() + said.slice(1);
      found[capital] = words;
      found[`${capital} (non-interrupting)`] = `${words} (afbryder ikke)`;
      const head = said.replaceAll(/(^| )[a-z]/g, (letter) => letter.toUpperCase());
      found[head] = words;
      found[`${head} (Non Interrupting)`] = `${words} (afbryder ikke)`;
    }
  }
  return found;
}
