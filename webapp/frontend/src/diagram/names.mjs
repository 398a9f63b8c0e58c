// Reads the English names that the OMG i18n extension keeps beside the Danish ones.

/** The English name of an element, or an empty string. */
export function englishName(element) {
  const values = element?.extensionElements?.values ?? [];
  const told = values.find((value) => /(^|:)translation$/i.test(value.$type) && language(value) === "en" && isName(value));
  return told?.$body?.trim() ?? "";
}

function language(value) {
  return value["xml:lang"] ?? value.lang ?? value.$attrs?.["xml:lang"] ?? "";
}

function isName(value) {
  const target = value.target ?? value.$attrs?.target;
  return !target || target === "@name";
}
