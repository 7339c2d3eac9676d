// Days as numbers since 1 January 1970, and the divisions of the axis.

const A_DAY = 86400000;

function dayOf(year, month, day = 1) {
  const time = new Date(0);
  time.setUTCFullYear(year, month, day);
  return Math.round(time.getTime() / A_DAY);
}

function partsOf(day) {
  const time = new Date(Math.floor(day) * A_DAY);
  return [time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()];
}

function isoOf(day) {
  const [year, month, date] = partsOf(day);
  return [String(year).padStart(4, "0"), String(month + 1).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
}

/** The day of an ISO date, or null. */
function dayFromIso(text) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return found ? dayOf(+found[1], found[2] - 1, +found[3]) : null;
}

const formats = new Map();
function written(day, options) {
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }));
  return formats.get(key).format(new Date(day * A_DAY));
}

/** What an axis may be divided into, finest first: length in days, least width in pixels, start and successor. */
const DIVISIONS = [
  { days: 1, room: 30, floor: (d) => Math.floor(d), next: (d) => d + 1, name: (d) => String(partsOf(d)[2]), above: "month" },
  { days: 7, room: 44, floor: (d) => Math.floor((d + 3) / 7) * 7 - 3, next: (d) => d + 7, name: (d) => String(partsOf(d)[2]), above: "month" },
  { days: 30.4, room: 48, ...months(1), name: (d) => written(d, { month: "short" }), above: "year" },
  { days: 91.3, room: 48, ...months(3), name: (d) => written(d, { month: "short" }), above: "year" },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((step) => (
    { days: 365.25 * step, room: 48, ...months(12 * step), name: (d) => String(partsOf(d)[0]), above: null }
  )),
];

function months(step) {
  const count = (d) => { const [year, month] = partsOf(d); return year * 12 + month; };
  const day = (n) => dayOf(Math.floor(n / 12), ((n % 12) + 12) % 12);
  return { floor: (d) => day(Math.floor(count(d) / step) * step), next: (d) => day(count(d) + step) };
}

const ABOVE = {
  month: { ...months(1), name: (d) => written(d, { month: "long", year: "numeric" }) },
  year: { ...months(12), name: (d) => String(partsOf(d)[0]) },
};

/** The divisions of the days from `first` to `last`, as [start, end, name]. */
function divided(division, first, last) {
  const found = [];
  for (let day = division.floor(first); day < last; day = division.next(day)) found.push([day, division.next(day), division.name(day)]);
  return found;
}

/** The finest division for which there is room. */
const divisionAt = (scale) => DIVISIONS.find((one) => one.days * scale >= one.room) ?? DIVISIONS.at(-1);
