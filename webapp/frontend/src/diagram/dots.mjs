// Dots that move along the ways of a drawing: one for each way taken, with how many took it.
const SVG = "http://www.w3.org/2000/svg";
const MANY = 200; // dots at once
const FURTHEST = 7; // ways one after another in one moment

/** Where a dot is that has come this share (0 to 1) of its way. */
export function along(waypoints, share) {
  const legs = waypoints.slice(1).map((to, at) => Math.hypot(to.x - waypoints[at].x, to.y - waypoints[at].y));
  let rest = share * legs.reduce((sum, leg) => sum + leg, 0);
  for (const [at, leg] of legs.entries()) {
    if (rest <= leg && leg > 0) {
      const [from, to, part] = [waypoints[at], waypoints[at + 1], rest / leg];
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    rest -= leg;
  }
  return waypoints[waypoints.length - 1];
}

/** How many other ways of the same moment lead up to each: what is taken after another one sets out after it. */
export function turns(flows, ends) {
  const known = new Map(flows.map((flow) => [flow, ends(flow)]));
  const turn = (flow, seen) => {
    const source = known.get(flow)?.source;
    if (source === undefined || seen.has(flow)) return 0;
    const before = flows.filter((one) => known.get(one)?.target === source);
    return before.reduce((most, one) => Math.max(most, 1 + turn(one, new Set([...seen, flow]))), 0);
  };
  return new Map(flows.map((flow) => [flow, Math.min(turn(flow, new Set()), FURTHEST)]));
}

export class Dots {
  constructor(viewer, document) {
    this.viewer = viewer;
    this.document = document;
    this.moving = [];
  }

  /** A dot sets out on a way at a moment (milliseconds) and comes to its end so much later. */
  send(flow, n, begins, takes) {
    const waypoints = this.viewer.get("elementRegistry").get(flow)?.waypoints;
    if (!waypoints || this.moving.length >= MANY) return;
    this.moving.push({ waypoints, begins, takes, drawn: this.draw(n) });
  }

  /** All ways of one moment, [flow, how many]: one after another where one leads to the next, all in so much time. */
  sendAll(moves, begins, takes) {
    const registry = this.viewer.get("elementRegistry");
    const flows = moves.map(([flow]) => flow);
    const order = turns(flows, (flow) => ({ source: registry.get(flow)?.source?.id, target: registry.get(flow)?.target?.id }));
    const each = takes / (Math.max(0, ...order.values()) + 1);
    for (const [flow, n] of moves) this.send(flow, n, begins + order.get(flow) * each, each);
  }

  draw(n) {
    const dot = this.document.createElementNS(SVG, "g");
    dot.setAttribute("class", "ag-dot");
    const round = this.document.createElementNS(SVG, "circle");
    round.setAttribute("r", n > 1 ? 13 : 9);
    dot.append(round);
    if (n > 1) {
      const words = this.document.createElementNS(SVG, "text");
      words.setAttribute("dy", 4.5);
      words.setAttribute("text-anchor", "middle");
      words.textContent = `${n}`;
      dot.append(words);
    }
    return dot;
  }

  /** Every dot where it is at this moment; those that have arrived are gone. */
  move(now) {
    const layer = this.viewer.get("canvas").getLayer("ag-dots", 5);
    this.moving = this.moving.filter((one) => {
      const share = (now - one.begins) / one.takes;
      if (share >= 1) one.drawn.remove();
      if (share < 0 || share >= 1) return share < 1;
      const { x, y } = along(one.waypoints, share);
      one.drawn.setAttribute("transform", `translate(${x} ${y})`);
      if (!one.drawn.parentNode) layer.append(one.drawn);
      return true;
    });
    return this.moving.length;
  }

  clear() {
    for (const one of this.moving) one.drawn.remove();
    this.moving = [];
  }
}
