// The marks. A known day is a full capsule; a span fades towards both ends; one of several days is several faint
// capsules on a dotted thread; an open side runs out; what is planned or alleged is hollow; what is denied is struck out.

function drawItem(pen, item, x0, y, level, ink, state) {
  const { event } = item;
  const high = level.bar;
  const top = y + (level.label ? level.lane - high - 4 : (level.lane - high) / 2);
  if (state.on) {
    pen.fillStyle = ink.on;
    box(pen, item.low - x0 - 4, y + 1, reach(item) - item.low + 8, level.lane - 2, 5);
    pen.fill();
  }
  drawMark(pen, event, item.low - x0, item.high - x0, top, high, (day) => (day - state.start) * state.scale, state);
  if (level.label) drawLabel(pen, item, item.low - x0, y + (level.lane - level.bar) / 2 - 1, ink, state);
  else if (level.lane >= 15 && item.next - item.high - item.after > 90) besideLabel(pen, item, item.high + item.after - x0 + 7, y + level.lane / 2, ink, state);
}

function drawMark(pen, event, low, high, top, tall, x, state) {
  const hue = color(event.type);
  const hollow = event.status !== "happened";
  if (event.runs.length > 1) drawSet(pen, event, top, tall, x, hue, hollow, state);
  else if (event.first === event.last || high - low <= tall + 2) capsule(pen, low, high, top, tall, hue, hollow);
  else drawSpan(pen, event, low, high, top, tall, hue, hollow);
  if (event.when.about) drawAbout(pen, event, low, high, top, tall, state.scale, hue);
  if (event.status === "denied" && tall > 4) {
    pen.fillStyle = state.ink.ink;
    pen.fillRect(low - 3, top + tall / 2 - 0.75, Math.max(high - low, tall) + 6, 1.5);
  }
}

function capsule(pen, low, high, top, tall, hue, hollow) {
  const inset = hollow ? 0.75 : 0;
  box(pen, low + inset, top + inset, Math.max(high - low, tall) - 2 * inset, tall - 2 * inset, tall / 2);
  pen.lineWidth = 1.5;
  pen.strokeStyle = pen.fillStyle = hue;
  if (hollow && tall > 4) pen.stroke();
  else pen.fill();
}

function drawSpan(pen, event, low, high, top, tall, hue, hollow) {
  const fade = Math.min(0.35, 40 / (high - low));
  const shade = pen.createLinearGradient(low, 0, high, 0);
  const [faint, full] = [`${hue}2b`, `${hue}${hollow ? "70" : "d0"}`];
  shade.addColorStop(0, event.first === -Infinity ? `${hue}00` : faint);
  shade.addColorStop(event.first === -Infinity ? 0.9 : fade, full);
  shade.addColorStop(event.last === Infinity ? 0.1 : 1 - fade, full);
  shade.addColorStop(1, event.last === Infinity ? `${hue}00` : faint);
  pen.fillStyle = shade;
  box(pen, low, top, high - low, tall, tall / 2);
  pen.fill();
  if (!hollow || tall <= 4) return;
  pen.strokeStyle = hue;
  pen.lineWidth = 1;
  pen.setLineDash([3, 2.5]);
  box(pen, low + 0.5, top + 0.5, high - low - 1, tall - 1, tall / 2);
  pen.stroke();
  pen.setLineDash([]);
}

function drawSet(pen, event, top, tall, x, hue, hollow, state) {
  const middle = top + tall / 2;
  const ends = event.known.map(x);
  pen.strokeStyle = hue;
  pen.lineWidth = 1;
  pen.setLineDash([1, 3]);
  pen.beginPath();
  pen.moveTo(Math.max(ends[0], -5), middle);
  pen.lineTo(Math.min(ends[1], state.width + 5), middle);
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 0.55;
  for (const [first, last] of event.runs) {
    const from = x(first ?? last), to = x((last ?? first) + 1);
    const missing = Math.max(0, tall - (to - from)) / 2;
    if (to > -20 && from < state.width + 20) capsule(pen, from - missing, to + missing, top, tall, hue, hollow);
  }
  pen.globalAlpha = 1;
}

/** A date that is not exact may reach further on both sides. */
function drawAbout(pen, event, low, high, top, tall, scale, hue) {
  const [before, after] = dots(event, scale);
  pen.strokeStyle = hue;
  pen.lineWidth = 1.5;
  pen.setLineDash([2, 3]);
  pen.beginPath();
  const middle = top + tall / 2;
  pen.moveTo(low - before, middle);
  pen.lineTo(low, middle);
  pen.moveTo(high, middle);
  pen.lineTo(high + after, middle);
  pen.stroke();
  pen.setLineDash([]);
}

/** The label takes what room there is up to the next mark of its lane, and stays in sight as long as its mark does. */
function drawLabel(pen, item, low, y, ink, state) {
  const room = roomFor(item);
  const at = Math.max(low, Math.min(8, low + reach(item) - item.low - room));
  writeLabel(pen, item.event, at, y, room, ink, state);
}

function besideLabel(pen, item, at, y, ink, state) {
  writeLabel(pen, item.event, at, y, Math.min(item.next - item.high - item.after - 20, LONGEST), ink, state);
}

function writeLabel(pen, event, at, y, room, ink, state) {
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.font = event.articles.length > 2 ? ink.bold : ink.plain;
  if (event.conflicts.length) {
    pen.fillStyle = ink.accent;
    pen.fillText("≠", at, y);
    at += 13;
    room -= 13;
  }
  pen.fillStyle = state.on || event.status === "happened" ? ink.ink : ink.muted;
  pen.fillText(shortened(pen, event, room), at, y);
}

/** The label cut to `room` pixels; cuts are kept, for a chart is drawn many times. */
function shortened(pen, event, room) {
  event.cuts ??= new Map();
  const key = Math.floor(room);
  if (!event.cuts.has(key)) {
    const whole = event.label.slice(0, 120);
    const fits = (text) => pen.measureText(text).width <= room + 0.5;
    let [least, most] = [0, whole.length - 1];
    while (least < most) {
      const half = Math.ceil((least + most) / 2);
      if (fits(`${whole.slice(0, half)}…`)) least = half;
      else most = half - 1;
    }
    event.cuts.set(key, whole === event.label && fits(whole) ? whole : `${whole.slice(0, least).trimEnd()}…`);
  }
  return event.cuts.get(key);
}

function box(pen, x, y, wide, tall, radius) {
  pen.beginPath();
  pen.roundRect(x, y, Math.max(wide, 0.5), tall, Math.min(radius, Math.max(wide, 0.5) / 2));
}
