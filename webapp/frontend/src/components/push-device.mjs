// Asks the browser to show our notices while no page is open, and tells the server where to send them.
const SAFE = { "-": "+", _: "/" };

export class PushDevice {
  constructor(form, { browser = globalThis.navigator, ask = (...args) => fetch(...args), go = (to) => location.assign(to) } = {}) {
    this.form = form;
    this.browser = browser;
    this.ask = ask;
    this.go = go;
    this.button = form.querySelector("button");
    this.said = form.querySelector("[data-said]");
    if (!browser?.serviceWorker || !("PushManager" in globalThis || browser.pushManager)) {
      this.said.textContent = form.dataset.unable;
      return;
    }
    this.button.disabled = false;
    this.said.textContent = "";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      return this.add();
    });
  }

  async add() {
    this.button.disabled = true;
    try {
      const subscription = await this.subscribed();
      await this.send(subscription.toJSON());
    } catch {
      this.said.textContent = this.form.dataset.refused;
    } finally {
      this.button.disabled = false;
    }
  }

  async subscribed() {
    await this.browser.serviceWorker.register(this.form.dataset.worker);
    const ready = await this.browser.serviceWorker.ready;
    return ready.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(this.form.dataset.keyPublic) });
  }

  async send({ endpoint, keys }) {
    const body = new URLSearchParams({
      csrf_token: this.form.querySelector("[name=csrf_token]").value,
      endpoint,
      public_key: keys.p256dh,
      shared: keys.auth,
      name: nameOf(this.browser.userAgent ?? ""),
    });
    const answer = await this.ask(this.form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    const told = await answer.json();
    if (answer.ok) return this.go(told.go);
    this.said.textContent = told.said ?? this.form.dataset.refused;
  }
}

/** The key as bytes, from base64url. */
export function bytes(raw) {
  const plain = raw.replace(/[-_]/g, (letter) => SAFE[letter]);
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
}

/** A name people know their device by. */
export function nameOf(agent) {
  const program = ["Edg", "Firefox", "Chrome", "Safari"].find((one) => agent.includes(one)) ?? "";
  const house = ["Android", "iPhone", "iPad", "Windows", "Mac", "Linux"].find((one) => agent.includes(one)) ?? "";
  return [program === "Edg" ? "Edge" : program, house].filter(Boolean).join(", ");
}
