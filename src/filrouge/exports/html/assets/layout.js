// Where each event stands in the chart: lanes are filled from the top so that neither marks nor labels touch. From level
// to level the lanes get lower and the labels shorter; the first level whose lanes fit the height is taken. The last with
// labels may be twice as high, and groups higher still: then the chart is dragged up and down as well.

const LEVELS = [
  { lane: 30, bar: 6, label: 260 }, { lane: 27, bar: 5, label: 180 }, { lane: 25, bar: 5, label: 120 },
  { lane: 23, bar: 5, label: 90, screens: 2.2 },
  { lane: 18, bar: 8, label: 0 }, { lane: 12, bar: 7, label: 0 }, { lane: 8, bar: 5, label: 0 },
  { lane: 5, bar: 3.5, label: 0 }, { lane: 3, bar: 2, label: 0 },
];
const OPEN = 3; // lanes' heights that a mark goes on for where its date is open
const ABOUT = 22; // pixels at most that the dots beyond a date that is not exact go on
const GAP = 12; // pixels after a label
const LONGEST = 380; // pixels of a label that has room
const HEAD = 24; // pixels of a group's heading
const GROUPS = 12; // of entities or articles; the others go together

/** From where to where an event's mark goes on a level, in pixels from the epoch. */
function extent(event, scale, level) {
  const [first, last] = event.known;
  const low = first * scale - (event.first === -Infinity ? OPEN * level.lane : 0);
  const high = (last + 1) * scale + (event.last === Infinity ? OPEN * level.lane : 0);
  const missing = Math.max(0, level.bar + 1 - (high - low)) / 2;
  return [low - missing, high + missing];
}

/** How far the dots beyond a date that is not exact go on, before and after it. */
function dots(event, scale) {
  if (!event.when.about) return [0, 0];
  const [from, to] = event.when.loose;
  return [[event.first, from], [to, event.last]].map(([a, b]) => (Number.isFinite(a - b) ? Math.min(ABOUT, (a - b) * scale) : 0));
}

/** The events in groups, [name, events] each; one that has part in several stands in each of them. */
function grouped(by) {
  const drawn = [...dated].sort((a, b) => a.known[0] - b.known[0] || a.order - b.order);
  if (by === "none") return [[null, drawn]];
  const groups = new Map();
  for (const event of drawn) {
    const values = FACETS[by](event);
    for (const value of values.length ? values : [null]) {
      if (!groups.has(value)) groups.set(value, []);
      groups.get(value).push(event);
    }
  }
  const ranked = [...groups].filter(([value]) => value !== null).sort((a, b) => b[1].length - a[1].length);
  const tail = new Set([...ranked.slice(GROUPS).flatMap(([, those]) => those), ...(groups.get(null) ?? [])]);
  const shown = ranked.slice(0, GROUPS).map(([value, those]) => [nameOf(by, value), those]);
  return tail.size ? [...shown, [say("others"), drawn.filter((event) => tail.has(event))]] : shown;
}

function nameOf(facet, value) {
  if (facet === "type") return typeName(value);
  if (facet === "entity") return data.entities[value].name;
  return facet === "article" ? articleName(value) : statusName(value);
}

/** The items of one group on one level, or null where those in sight need more than `most` lanes. */
function pack(those, scale, level, sight, most, widthOf) {
  const items = [], ends = [], lastOf = [];
  let deepest = 0;
  for (const event of those) {
    const [low, high] = extent(event, scale, level);
    const [before, after] = dots(event, scale);
    const label = level.label ? Math.min(widthOf(event), level.label) : 0;
    const end = Math.max(high + after, low + label);
    let lane = 0;
    while (lane < ends.length && ends[lane] > low - before) lane += 1;
    const seen = end > sight[0] && low < sight[1];
    if (seen && lane >= most) return null;
    if (lastOf[lane]) lastOf[lane].next = low - before;
    lastOf[lane] = { event, low, high, before, after, label, lane, next: Infinity };
    items.push(lastOf[lane]);
    ends[lane] = end + (level.label ? GAP : Math.min(2, level.lane / 4));
    if (seen) deepest = Math.max(deepest, lane + 1);
  }
  return { items, lanes: ends.length, seen: deepest };
}

/** How many pixels the label of an item may take: up to the next mark of its lane. */
const roomFor = (item) => Math.max(item.label, Math.min(item.event.wide, item.next - item.low - GAP, Math.max(LONGEST, item.high - item.low - GAP)));

/** Where an item ends as it is drawn. */
const reach = (item) => Math.max(item.high + item.after, item.label ? item.low + roomFor(item) : 0);

/** The chart's items with their places, on the first level that fits `height`, or on the last one. */
function layOut(groups, scale, sight, height, widthOf) {
  const heads = groups.filter(([name]) => name !== null).length * HEAD;
  for (const level of LEVELS) {
    const last = level === LEVELS.at(-1);
    const room = last ? Infinity : height * (heads ? 4 : level.screens ?? 1);
    const packed = groups.map(([, those]) => pack(those, scale, level, sight, room / level.lane, widthOf));
    if (packed.includes(null) || packed.reduce((sum, one) => sum + one.seen * level.lane, heads) > room) continue;
    return placed(groups, packed, level);
  }
}

function placed(groups, packed, level) {
  const [items, heads] = [[], []];
  let top = 0;
  packed.forEach((one, index) => {
    const name = groups[index][0];
    if (name !== null) heads.push({ name, top, count: one.items.length });
    if (name !== null) top += HEAD;
    for (const item of one.items) item.top = top + item.lane * level.lane;
    items.push(...one.items);
    top += one.lanes * level.lane;
  });
  return { level, items, heads, height: top };
}
