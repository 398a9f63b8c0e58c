// Shows one process with what the case has passed, where it rests, and the names in the reader's language.
export class CaseDiagram {
  constructor(element, Viewer, { ask = (address) => fetch(address, { credentials: "same-origin" }) } = {}) {
    this.element = element;
    this.ask = ask;
    this.canvas = element.querySelector("[data-canvas]");
    this.told = JSON.parse(element.querySelector("script[type='application/json']").textContent);
    this.viewer = new Viewer({ container: this.canvas });
    this.ready = this.show();
    for (const button of element.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => this.zoom(button.dataset.zoom));
    }
  }

  async show() {
    const answer = await this.ask(this.element.dataset.src);
    if (!answer.ok) return this.fail();
    try {
      await this.viewer.importXML(await answer.text());
    } catch {
      return this.fail();
    }
    this.rename();
    this.mark();
    this.fit();
    this.element.dataset.ready = "yes";
    return undefined;
  }

  /** The list beside the diagram says the same; open it when the picture cannot be drawn. */
  fail() {
    this.element.querySelector("details")?.setAttribute("open", "");
    this.element.dataset.ready = "no";
  }

  /** Names in the reader's language, for as many elements as have one. */
  rename() {
    const registry = this.viewer.get("elementRegistry");
    const factory = this.viewer.get("graphicsFactory");
    for (const [id, name] of Object.entries(this.told.names)) {
      for (const shape of [registry.get(id), registry.get(`${id}_label`)]) {
        if (!shape || !name) continue;
        shape.businessObject.name = name;
        const kind = shape.waypoints ? "connection" : "shape";
        factory.update(kind, shape, registry.getGraphics(shape));
      }
    }
  }

  mark() {
    const canvas = this.viewer.get("canvas");
    const registry = this.viewer.get("elementRegistry");
    const overlays = this.viewer.get("overlays");
    for (const id of this.told.passed) if (registry.get(id)) canvas.addMarker(id, "is-passed");
    for (const [id, count] of Object.entries(this.told.here)) {
      if (!registry.get(id)) continue;
      canvas.addMarker(id, "is-here");
      overlays.add(id, "token", { position: { top: -14, right: 14 }, html: badge(this.element.ownerDocument, count, this.told.word) });
    }
  }

  /** The whole process if it can be read so; else as much as can be read, around where the case stands. */
  fit() {
    const canvas = this.viewer.get("canvas");
    canvas.zoom("fit-viewport", "auto");
    if (canvas.zoom() >= 0.55) return;
    const at = this.viewer.get("elementRegistry").get(Object.keys(this.told.here)[0]);
    if (!at) return;
    canvas.zoom(0.75, { x: 0, y: 0 });
    canvas.scrollToElement(at, 120);
  }

  zoom(how) {
    const canvas = this.viewer.get("canvas");
    if (how === "fit") return canvas.zoom("fit-viewport", "auto");
    return canvas.zoom(canvas.zoom() * (how === "in" ? 1.25 : 0.8), "auto");
  }
}

function badge(document, count, word) {
  const mark = document.createElement("div");
  mark.className = "ag-token";
  mark.textContent = count;
  mark.title = word;
  return mark;
}
