// One diagram of a draft for whoever may only look: it cannot be changed, and what the checks find is marked all the same.
import { englishName } from "../../diagram/names.mjs";
import { Doors } from "./doors.mjs";
import { Findings } from "./findings.mjs";
import { fit } from "./fit.mjs";
import { translator } from "./translate.mjs";

const FONT = '"IBM Plex Sans", sans-serif';

export class DiagramReader {
  constructor(element, Viewer) {
    this.element = element;
    this.told = JSON.parse(element.querySelector("script[type='application/json']").textContent);
    const { base, token, language, file } = this.told;
    this.doors = new Doors({ base, token });
    const looks = { defaultStyle: { fontFamily: FONT }, externalStyle: { fontFamily: FONT } };
    this.viewer = new Viewer({ container: element.querySelector("[data-canvas]"), textRenderer: looks });
    const t = translator(language);
    const part = (name) => element.querySelector(`[data-${name}]`);
    const href = ({ file: other }) => this.told.diagrams.find((one) => one.file === other)?.href ?? null;
    this.findings = new Findings({ modeler: this.viewer, list: part("findings"), summary: part("summary"), says: part("says"), file, t, href, remarks: this.told.remarks, review: this.told.urls?.review });
    part("files")?.addEventListener("change", (event) => globalThis.location.assign(event.target.value));
    this.ready = this.show();
  }

  async show() {
    const { text } = await this.doors.read(this.told.file);
    await this.viewer.importXML(text);
    if (this.told.language === "en") this.rename();
    fit(this.viewer.get("canvas"));
    this.findings.show(await this.doors.findings());
    this.element.dataset.ready = "yes";
  }

  /** English names, for as many elements as have one; nothing of this is ever saved. */
  rename() {
    const factory = this.viewer.get("graphicsFactory");
    const registry = this.viewer.get("elementRegistry");
    for (const drawn of registry.getAll()) {
      const name = englishName(drawn.businessObject);
      if (!name) continue;
      drawn.businessObject.name = name;
      factory.update(drawn.waypoints ? "connection" : "shape", drawn, registry.getGraphics(drawn));
    }
  }
}
