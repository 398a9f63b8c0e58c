// Remembers, in this browser, every saved state of a drawing and the one not saved yet: for undoing after a reload, and
// for whoever's browser was closed in the middle. Without a place to remember (a private window) it forgets on closing.
const NAME = "arbejdsgang-studio";
const MOST = 60;

export class States {
  constructor(place, factory = globalThis.indexedDB) {
    Object.assign(this, { place, factory, kept: [], waiting: null });
  }

  /** Open the memory and fetch what it holds of this drawing: the saved states, oldest first, and the unsaved one. */
  async open() {
    try {
      this.base = await opened(this.factory);
      this.kept = await asked(this.store("states").index("place").getAll(this.place));
      this.waiting = (await asked(this.store("unsaved").get(this.place))) ?? null;
    } catch {
      this.base = null;
    }
    return this;
  }

  store(name, mode = "readonly") {
    return this.base.transaction(name, mode).objectStore(name);
  }

  /** One more saved state behind the one at `after`; what came behind that is forgotten, and so are the very oldest. */
  async add(xml, at, after) {
    const gone = this.kept.splice(after + 1);
    const state = { place: this.place, xml, at };
    this.kept.push(state);
    gone.push(...this.kept.splice(0, Math.max(0, this.kept.length - MOST)));
    await this.write("states", (store) => {
      for (const one of gone) if (one.id !== undefined) store.delete(one.id);
      store.add(state).onsuccess = (event) => { state.id = event.target.result; };
    });
  }

  /** Remember what is not on the server yet; `seen` is the revision it was made from. */
  async wait(xml, seen, at) {
    this.waiting = { place: this.place, xml, seen, at };
    await this.write("unsaved", (store) => store.put(this.waiting));
  }

  async sent() {
    this.waiting = null;
    await this.write("unsaved", (store) => store.delete(this.place));
  }

  async write(name, act) {
    if (!this.base) return;
    const store = this.store(name, "readwrite");
    act(store);
    await new Promise((done) => {
      store.transaction.oncomplete = done;
      store.transaction.onabort = done;
    });
  }
}

function opened(factory) {
  const asking = factory.open(NAME, 1);
  asking.onupgradeneeded = () => {
    const states = asking.result.createObjectStore("states", { keyPath: "id", autoIncrement: true });
    states.createIndex("place", "place");
    asking.result.createObjectStore("unsaved", { keyPath: "place" });
  };
  return asked(asking);
}

function asked(asking) {
  return new Promise((found, failed) => {
    asking.onsuccess = () => found(asking.result);
    asking.onerror = () => failed(asking.error);
  });
}
