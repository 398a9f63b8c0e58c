// Gives every element that names a component the class that drives it, once.
const bound = new WeakMap();

/** Make one object per [data-component] below `root`; an element is bound only once. */
export function bind(root, components) {
  for (const element of root.querySelectorAll("[data-component]")) {
    if (bound.has(element)) continue;
    const made = element.dataset.component
      .split(" ")
      .filter((name) => name in components)
      .map((name) => new components[name](element));
    if (made.length) bound.set(element, made);
  }
}
