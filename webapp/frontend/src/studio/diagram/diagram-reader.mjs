// One diagram of a draft for whoever may only look: it cannot be changed, and what the checks find is marked all the same.
import { Doors } from "./doors.mjs";
import { Findings } from "./findings.mjs";
import { fit } from "./fit.mjs";
import { translator } from "./translate.mjs";

export class DiagramReader {
  constructor(element, Viewer) {
    this.element = element;
    this.told = JSON.parse(element.querySelector("script[type='application/json']").textContent);
    const { base, token, language, file } = this.told;
    this.doors = new Doors({ base, token });
    this.viewer = new Viewer({ container: element.querySelector("[data-canvas]") });
    const t = translator(language);
    const part = (name) => element.querySelector(`[data-${name}]`);
    const href = ({ file: other }) => this.told.diagrams.find((one) => one.file === other)?.href ?? null;
    this.findings = new Findings({ modeler: this.viewer, list: part("findings"), summary: part("summary"), file, t, href });
    part("files")?.addEventListener("change", (event) => globalThis.location.assign(event.target.value));
    this.ready = this.show();
  }

  async show() {
    const { text } = await this.doors.read(this.told.file);
    await this.viewer.importXML(text);
    fit(this.viewer.get("canvas"));
    this.findings.show(await this.doors.findings());
    this.element.dataset.ready = "yes";
  }
}
