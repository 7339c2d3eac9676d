// The events, and which of them the filters leave.

const events = data.events.map((event, order) => {
  const said = event.date ? data.dates[event.date] : null;
  const when = said?.runs.flat().some((day) => day !== null) ? said : null;
  return {
    ...event,
    order,
    when,
    runs: when?.runs ?? [],
    first: when ? when.runs[0][0] ?? -Infinity : null,
    last: when ? when.runs.at(-1)[1] ?? Infinity : null,
    known: when && [when.runs[0][0] ?? when.runs[0][1], when.runs.at(-1)[1] ?? when.runs.at(-1)[0]], // the days that it names
    articles: [...new Set(event.tellings.map((telling) => telling.article))],
    members: [...new Set(event.who.map(([entity]) => entity))],
  };
});
const everyDated = events.filter((event) => event.when);
const byId = new Map(events.map((event) => [event.id, event]));

const FACETS = {
  type: (event) => [event.type],
  entity: (event) => event.members,
  status: (event) => [event.status],
  article: (event) => event.articles,
};
const chosen = { type: new Set(), entity: new Set(), status: new Set(), article: new Set(), from: null, to: null, words: [] };

function articleName(index) {
  const article = data.articles[index];
  return article ? [article.source, article.title].filter(Boolean).join(" · ") || article.path.split(/[\\/]/).at(-1) : "?";
}
const names = (event) => event.members.map((member) => data.entities[member].name).join(", ");

/** The words of a quote: of its article where that is at hand. */
function quoted(telling) {
  const base = data.articles[telling.article]?.text ?? telling.text ?? "";
  return telling.quote ? base.slice(...telling.quote) : base;
}

/** Everything that a search looks at, made when it is first asked for. */
function haystack(event) {
  event.haystack ??= folded([
    event.label, event.type, data.types[event.type]?.fr, event.date ?? "", ...event.tellings.map(quoted), ...event.tellings.map((telling) => telling.credit ?? ""),
    event.when?.fr ?? "", event.when?.en ?? "",
    ...event.members.flatMap((member) => [data.entities[member].name, ...data.entities[member].aliases]),
    ...event.articles.map((article) => `${articleName(article)} ${data.articles[article]?.title ?? ""}`),
  ].join("\n"));
  return event.haystack;
}

/** Whether the event may have happened in the chosen period; one without a date is asked nothing. */
function inPeriod(event) {
  if (!event.when || (chosen.from === null && chosen.to === null)) return true;
  const [from, to] = [chosen.from ?? -Infinity, chosen.to ?? Infinity];
  return event.runs.some(([low, high]) => (low ?? -Infinity) <= to && (high ?? Infinity) >= from);
}

/** Whether the filters leave the event, one facet not being asked. */
function left(event, except = null) {
  for (const [facet, values] of Object.entries(FACETS)) {
    const wanted = chosen[facet];
    if (facet !== except && wanted.size && !values(event).some((value) => wanted.has(value))) return false;
  }
  return inPeriod(event) && chosen.words.every((word) => haystack(event).includes(word));
}

/** How many events each value of a facet would leave. */
function tally(facet) {
  const counts = new Map();
  for (const event of events) {
    if (left(event, facet)) for (const value of FACETS[facet](event)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const filtering = () => Object.keys(FACETS).some((facet) => chosen[facet].size)
  || chosen.from !== null || chosen.to !== null || chosen.words.length > 0;

let dated = [], undated = [], selected = null;

/** The events that the filters leave, dated and undated. */
function sift() {
  const found = events.filter((event) => left(event));
  dated = found.filter((event) => event.when);
  undated = found.filter((event) => !event.when);
}
