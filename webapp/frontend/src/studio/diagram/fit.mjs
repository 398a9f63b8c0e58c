// Shows the whole drawing beside the tools that lie over the sheet; a large one as large as it can be read, from where
// it begins.
const EDGE = 20;
const READABLE = 0.65;

export function fit(canvas, { left = EDGE } = {}) {
  canvas.zoom(1);
  const { inner, outer } = canvas.viewbox();
  if (!inner.width || !outer.width) return;
  const room = { width: outer.width - left - EDGE, height: outer.height - 2 * EDGE };
  const whole = Math.min(room.width / inner.width, room.height / inner.height, 1);
  const scale = Math.max(whole, READABLE);
  const spare = Math.max(0, room.height - inner.height * scale) / 2;
  canvas.viewbox({
    x: inner.x - left / scale,
    y: inner.y - (EDGE + spare) / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}
