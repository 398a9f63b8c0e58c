// A stage for components: elements that hear events and remember what is done to them, and nothing more.
globalThis.CSS ??= { escape: (words) => words };

/** An element with these properties; `found` maps selectors to what querySelector finds. */
export function element({ found = {}, ...properties } = {}) {
  const target = new EventTarget();
  const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
  return Object.assign(target, {
    dataset: {},
    attributes: {},
    classes: new Set(),
    focused: 0,
    clicked: 0,
    querySelector: (selector) => list(found[selector])[0] ?? null,
    querySelectorAll: (selector) => list(found[selector]),
    closest: () => null,
    matches: () => false,
    contains: () => false,
    hasAttribute(name) { return name in this.attributes; },
    setAttribute(name, value) { this.attributes[name] = value; },
    focus() { this.focused += 1; },
    click() { this.clicked += 1; },
    classList: {
      add: (name) => target.classes.add(name),
      remove: (name) => target.classes.delete(name),
    },
    ...properties,
  });
}

/** A document whose body has no open dialog and lets letters through. */
export function page({ letters = "on", dialog = null, found = {}, byId = {} } = {}) {
  return element({
    found: { "dialog[open]": dialog ?? undefined, ...found },
    body: { dataset: { letters } },
    visibilityState: "visible",
    activeElement: null,
    getElementById: (id) => byId[id] ?? null,
  });
}

/** A key pressed at an element. */
export function key(name, { at = element(), ...held } = {}) {
  const event = new Event("keydown", { cancelable: true });
  Object.defineProperty(event, "target", { value: at });
  return Object.assign(event, { key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
}

export const typing = () => element({ closest: (selector) => (selector.includes("input") ? {} : null) });
