// A week as numbers: what lies where at each quarter of an hour, what moved then, and where the days begin.

export class Week {
  constructor(told) {
    this.told = told;
    this.last = told.frames;
    this.steps = told.steps.map((one) => ({ ...one, here: running(one, told.frames) }));
    this.moves = new Map();
    for (const [flow, frames] of told.flows) for (const [frame, n] of frames) this.put(frame, flow, n);
    const stirs = new Set(this.moves.keys());
    for (const one of told.steps) for (const [frame] of [...one.came, ...one.left]) stirs.add(frame);
    this.stirs = [...stirs].sort((one, other) => one - other);
    this.most = Math.max(1, ...this.steps.filter((one) => !one.around).map((one) => one.here.reduce((most, n) => Math.max(most, n), 0)));
  }

  put(frame, flow, n) {
    if (!this.moves.has(frame)) this.moves.set(frame, []);
    this.moves.get(frame).push([flow, n]);
  }

  /** Each step at the end of this frame: how many lie there, and how many came and went on since midnight. */
  at(frame) {
    const since = this.midnight(frame);
    return this.steps.map((one) => ({ ...one, n: one.here[frame], came: between(one.came, since, frame), left: between(one.left, since, frame) }));
  }

  /** Five levels, of the most that lie at any step at any moment; 0 for nothing. */
  level(n) {
    return n > 0 ? Math.max(1, Math.ceil((n * 5) / this.most)) : 0;
  }

  /** The ways taken in this frame, each with how many. */
  moved(frame) {
    return this.moves.get(frame) ?? [];
  }

  /** The next frame in which something happens; the last one where nothing does. */
  next(frame) {
    return this.stirs.find((one) => one > frame) ?? this.last;
  }

  before(frame) {
    return this.stirs.findLast((one) => one < frame) ?? 0;
  }

  /** The frame at which the day of this one begins: a frame is the quarter that ends then. */
  midnight(frame) {
    return this.day(frame)[0];
  }

  day(frame) {
    return this.told.days.findLast(([begins]) => begins <= Math.max(frame - 1, 0));
  }

  /** The end of this day; at the end of one, that of the next. */
  evening(frame) {
    return this.told.days.map(([begins]) => begins).find((begins) => begins > frame) ?? this.last;
  }

  eveningBefore(frame) {
    return this.told.days.map(([begins]) => begins).findLast((begins) => begins < frame) ?? 0;
  }

  /** The moment in words that `sentence` has places for: {day} and {time}. */
  moment(frame, sentence) {
    const at = new Date(Date.parse(this.told.since) + frame * this.told.minutes * 60_000);
    const [hours, minutes] = CLOCK.format(at).split(/[.:]/);
    const midnight = frame > 0 && this.told.days.some(([begins]) => begins === frame);
    const time = midnight || (frame === this.last && hours === "00") ? "24.00" : `${Number(hours)}.${minutes}`;
    return sentence.replace("{day}", this.day(frame)[1]).replace("{time}", time);
  }
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Copenhagen", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** How many lie at a step at the end of each frame. */
function running({ before, came, left }, last) {
  const change = new Int32Array(last + 1);
  for (const [frame, n] of came) change[frame] += n;
  for (const [frame, n] of left) change[frame] -= n;
  let here = before;
  return Int32Array.from(change, (n) => (here += n));
}

const between = (frames, after, until) => frames.reduce((sum, [frame, n]) => (frame > after && frame <= until ? sum + n : sum), 0);
