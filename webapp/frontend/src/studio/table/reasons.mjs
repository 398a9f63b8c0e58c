// A rule's reason stands twice in these files: as its description, which the grid shows, and as its first note, which is
// what people are told. Changed in the grid, both must say the same.

/** Remember what each rule's description says now. */
export function described(rules) {
  return new Map(rules.map((rule) => [rule.id, rule.description ?? ""]));
}

/** Give the Danish note of each rule whose description was changed in the grid the same words. */
export function carryOver(rules, before) {
  for (const rule of rules) {
    const note = rule.annotationEntry?.[0];
    const said = rule.description ?? "";
    if (note && before.has(rule.id) && before.get(rule.id) !== said) note.text = said;
  }
}
