// The chart: what part of time it shows, when it is drawn, and what lies under the pointer.

const view = { start: 0, scale: 1, top: 0 }; // days since the epoch at the left edge, pixels a day, pixels scrolled down
const size = { width: 0, height: 0 };
let groupBy = "none";
let groups = [];
let laid = { items: [], heads: [], height: 0, level: LEVELS[0] };
let hovered = null;
let asked = false;
let ink = {};

const FOOT = 10; // pixels kept free under the lowest lane
const CLOSEST = 160; // pixels a day at most

function readInk() {
  const style = getComputedStyle(document.documentElement);
  const family = getComputedStyle(document.body).fontFamily;
  for (const name of ["ink", "muted", "line", "band", "accent", "on", "ground"]) ink[name] = style.getPropertyValue(`--${name}`).trim();
  Object.assign(ink, { plain: `12.5px ${family}`, bold: `600 12.5px ${family}`, small: `11.5px ${family}`, strong: `600 12px ${family}` });
}

/** The days that events reach over, open ends not counted: [first, last + 1], or null. */
function span(those = dated) {
  const ends = those.flatMap((event) => [event.first, event.last + 1]).filter(Number.isFinite);
  return ends.length ? [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))] : null;
}

const STORY = span(everyDated) ?? [0, 365];

/** The days to open with: the shortest time that holds most events, where the others stand far from it. */
function opening() {
  const whole = span();
  if (!whole || dated.length < 8) return whole;
  const middle = (event) => (event.first + event.last) / 2;
  const middles = dated.map(middle).filter(Number.isFinite).sort((a, b) => a - b);
  const most = Math.ceil(middles.length * 0.85) - 1;
  let best = 0;
  for (let at = 1; at + most < middles.length; at += 1) if (middles[at + most] - middles[at] < middles[best + most] - middles[best]) best = at;
  const [low, high] = [middles[best], middles[best + most]];
  const core = span(dated.filter((event) => middle(event) >= low && middle(event) <= high && event.last - event.first <= 2 * (high - low)));
  return core && whole[1] - whole[0] > 2.5 * (core[1] - core[0]) ? core : whole;
}

function windowOf([first, last]) {
  const width = Math.max(size.width, 50), days = Math.max(last - first, 3);
  const scale = Math.min(CLOSEST, (width * 0.87) / days);
  return { start: (first + last) / 2 - (width * 0.475) / scale, scale };
}

function least() {
  return Math.max(size.width, 50) / (Math.max(STORY[1] - STORY[0], 30) * 3);
}

function show({ start, scale }, smoothly = true) {
  const from = { start: view.start, scale: view.scale };
  const to = { scale: Math.min(CLOSEST, Math.max(least(), scale)), start };
  if (!smoothly || calm.matches) return move(to);
  const begun = performance.now();
  Object.assign(view, { moving: begun, goal: { start: to.start, days: size.width / to.scale } });
  const step = (now) => {
    if (view.moving !== begun) return;
    const part = Math.min(1, Math.max(0, (now - begun) / 220));
    const eased = 1 - (1 - part) ** 3;
    const grown = from.scale * (to.scale / from.scale) ** eased;
    const width = size.width;
    const middle = (from.start + width / from.scale / 2) * (1 - eased) + (to.start + width / to.scale / 2) * eased;
    move(part === 1 ? to : { scale: grown, start: middle - width / grown / 2 }, begun);
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function move({ start, scale }, moving = null) {
  const zoomed = scale !== view.scale;
  Object.assign(view, { start, scale, moving });
  if (zoomed) arrange();
  draw();
}

/** Where the chart is, or is on its way to. */
const aim = () => (view.moving ? { start: view.goal.start, scale: size.width / view.goal.days } : view);

/** Zoom by a factor around a place of the chart, its middle if none is given. */
function zoom(factor, at = size.width / 2, smoothly = true) {
  const from = aim();
  const scale = Math.min(CLOSEST, Math.max(least(), from.scale * factor));
  const day = from.start + at / from.scale;
  show({ scale, start: day - at / scale }, smoothly);
}

/** Move by a part of what is shown. */
function pan(part) {
  const { start, scale } = aim();
  show({ start: start + (part * size.width) / scale, scale });
}

function widthOf(event) {
  if (event.wide === undefined) {
    const pen = $("marks").getContext("2d");
    pen.font = event.articles.length > 2 ? ink.bold : ink.plain;
    event.wide = pen.measureText(event.label.slice(0, 120)).width + (event.conflicts.length ? 13 : 0) + 1;
  }
  return event.wide;
}

/** The filters or the grouping have changed. */
function group() {
  groups = grouped(groupBy);
  arrange();
}

/** Give every event its place; needed when the scale, the size or the groups change. */
function arrange() {
  const sight = [view.start * view.scale, view.start * view.scale + size.width];
  laid = layOut(groups, view.scale, sight, size.height - AXIS - FOOT, widthOf);
  scroll(0);
}

/** Drag the lanes up or down, where they are higher than the chart. */
function scroll(by) {
  view.top = Math.max(0, Math.min(laid.height - (size.height - AXIS - FOOT), view.top + by));
  draw();
}

function fitCanvas(canvas) {
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.getContext("2d").setTransform(ratio, 0, 0, ratio, 0, 0);
  return { width, height };
}

/** The chart has another size: the same days stay in it. */
function resize() {
  const before = size.width;
  Object.assign(size, fitCanvas($("marks")));
  if (before && size.width && before !== size.width) {
    const shown = view.moving ? view.goal : { start: view.start, days: before / view.scale };
    Object.assign(view, { start: shown.start, scale: size.width / shown.days, moving: null });
  }
  arrange();
  sizeOverview();
  draw();
}

function draw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; drawNow(); });
}

function drawNow() {
  const pen = $("marks").getContext("2d");
  const { width, height } = size;
  pen.clearRect(0, 0, width, height);
  drawAxis(pen, view, width, height, ink);
  pen.save();
  pen.beginPath();
  pen.rect(0, AXIS, width, height - AXIS);
  pen.clip();
  const x0 = view.start * view.scale, y0 = AXIS + 6 - view.top;
  for (const head of laid.heads) drawHead(pen, head, y0 + head.top, width);
  const state = { start: view.start, scale: view.scale, width, ink };
  for (const item of laid.items) {
    const y = y0 + item.top;
    if (reach(item) < x0 - 4 || item.low > x0 + width + 4 || y > height || y + laid.level.lane < AXIS) continue;
    drawItem(pen, item, x0, y, laid.level, ink, { ...state, on: item.event === selected || item.event === hovered });
  }
  pen.restore();
  drawThumb(pen, width, height);
  placeHalo(x0, y0);
  countBeyond();
  drawOverview();
}

/** How far the chart is dragged down, where it is higher than its place. */
function drawThumb(pen, width, height) {
  const room = height - AXIS - FOOT;
  if (laid.height <= room) return;
  pen.fillStyle = ink.line;
  box(pen, width - 8, AXIS + 4 + (view.top / laid.height) * room, 5, (room / laid.height) * room, 2.5);
  pen.fill();
}

function drawHead(pen, head, y, width) {
  pen.font = ink.strong;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = ink.muted;
  pen.fillText(`${head.name} · ${number(head.count)}`, 8, y + 13);
  pen.fillStyle = ink.line;
  pen.fillRect(0, y, width, 1);
}

/** The ring around the selected event. */
function placeHalo(x0, y0) {
  const item = laid.items.find((one) => one.event === selected);
  const halo = $("halo");
  halo.hidden = !item || reach(item) < x0 || item.low > x0 + size.width || y0 + item.top < AXIS - 2;
  if (halo.hidden) return;
  const low = Math.max(item.low - x0 - 5, 1), high = Math.min(reach(item) - x0 + 5, size.width - 1);
  Object.assign(halo.style, {
    left: `${low}px`, top: `${y0 + item.top}px`, width: `${Math.max(high - low, 12)}px`, height: `${laid.level.lane}px`,
  });
}

function countBeyond() {
  const last = view.start + size.width / view.scale;
  const counts = [dated.filter((event) => event.last + 1 < view.start).length, dated.filter((event) => event.first > last).length];
  [["earlier", `‹ ${number(counts[0])}`], ["later", `${number(counts[1])} ›`]].forEach(([id, text], index) => {
    $(id).hidden = !counts[index];
    $(id).textContent = text;
  });
}

/** The event under a place of the chart, or null. */
function eventAt(x, y) {
  const at = x + view.start * view.scale, down = y - AXIS - 6 + view.top;
  if (y < AXIS) return null;
  const near = laid.level.lane < 10 ? 3 : 1;
  const found = laid.items.filter((item) => down >= item.top - near && down < item.top + laid.level.lane + near
    && at >= item.low - 4 && at <= reach(item) + 4);
  return found.sort((a, b) => Math.abs(a.top + laid.level.lane / 2 - down) - Math.abs(b.top + laid.level.lane / 2 - down))[0]?.event ?? null;
}

/** Bring an event into the chart where it is not. */
function reveal(event) {
  if (!event.when) return;
  const [from, to] = [event.known[0], event.known[1] + 1];
  const days = size.width / view.scale;
  const item = laid.items.find((one) => one.event === event);
  if (item) {
    const room = size.height - AXIS - FOOT;
    if (item.top < view.top) view.top = item.top;
    if (item.top + laid.level.lane > view.top + room) view.top = item.top + laid.level.lane - room;
  }
  if (to < view.start + days * 0.02 || from > view.start + days * 0.95) {
    show({ start: (from + Math.min(to, from + days)) / 2 - days * 0.35, scale: view.scale });
  } else draw();
}
