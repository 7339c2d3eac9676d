// Words of an article, with what tells events marked in them.

const AROUND = 220; // characters of context on each side of a quote

/** The text from `from` to `to`, cut wherever a span begins or ends; a piece has the classes of all spans over it. */
function marked(text, from, to, spans) {
  const inside = spans.filter(({ start, end }) => start < to && end > from);
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1], over = inside.filter((one) => one.start <= start && one.end >= end);
    return over.length ? piece(text.slice(start, end), over) : text.slice(start, end);
  });
}

function piece(text, over) {
  const kinds = [...new Set(over.map((one) => one.kind))];
  const event = over.find((one) => one.event)?.event;
  const made = el("mark", { class: kinds.join(" "), "data-told": event?.id, title: event ? typeName(event.type) : null, text });
  if (event) {
    made.style.setProperty("--hue", color(event.type));
    made.setAttribute("role", "button");
    made.tabIndex = 0;
    const open = () => select(event);
    made.addEventListener("click", open);
    made.addEventListener("keydown", (key) => { if (key.key === "Enter") { key.stopPropagation(); open(); } });
  }
  return made;
}

const spansOf = (telling) => [
  telling.quote && { start: telling.quote[0], end: telling.quote[1], kind: "quote" },
  telling.trigger && { start: telling.trigger[0], end: telling.trigger[1], kind: "trigger" },
  telling.date && { start: telling.date[0], end: telling.date[1], kind: "date" },
  telling.speaker && { start: telling.speaker[0], end: telling.speaker[1], kind: "speaker" },
].filter(Boolean);

/** The places in a text of the words that are searched for. */
const hits = (text) => chosen.words.flatMap((word) => placesOf(word, text).map(([start, end]) => ({ start, end, kind: "hit" })));

/** A text with the words that are searched for marked in it. */
const searched = (text) => (chosen.words.length ? marked(text, 0, text.length, hits(text)) : text);

/** The part of an event's quotes where the first word that is searched for stands, if its label and names have not all. */
function excerpt(event) {
  const seen = folded(`${event.label} ${names(event)} ${typeName(event.type)}`);
  const word = chosen.words.find((one) => !seen.includes(one));
  const quote = word && event.tellings.map(quoted).find((one) => placesOf(word, one).length);
  if (!quote) return null;
  const from = wordStart(quote, placesOf(word, quote)[0][0] - 40);
  return ["« ", from ? "… " : "", searched(quote.slice(from, from + 200).replace(/\s/g, " ")), " »"];
}

/** A quote with some of the article before and after it; where the article is not at hand, the quote alone. */
function inContext(event, telling) {
  const whole = data.articles[telling.article]?.text;
  const text = whole ?? telling.text ?? "";
  const [start, end] = telling.quote ?? [0, text.length];
  const from = whole ? wordStart(text, start - AROUND) : 0, to = whole ? wordEnd(text, end + AROUND) : text.length;
  const box = el("blockquote", {}, from > 0 ? "… " : null, marked(text, from, to, [...spansOf(telling), ...hits(text)]), to < text.length ? " …" : null);
  box.style.setProperty("--hue", color(event.type));
  return box;
}

function wordStart(text, at) {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space < 0 || space > at + 30 ? at : space + 1;
}

function wordEnd(text, at) {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space < at - 30 ? at : space;
}

/** A whole article: every word that tells an event is marked and opens it. */
function readArticle(index, event, telling) {
  const article = data.articles[index];
  const spans = events.flatMap((one) => one.tellings
    .filter((told) => told.article === index && told.trigger)
    .map((told) => ({ start: told.trigger[0], end: told.trigger[1], kind: one === event ? "trigger here" : "trigger", event: one })));
  if (telling) spans.push(...spansOf(telling).filter((one) => one.kind !== "trigger"));
  const text = el("div.article", {}, marked(article.text, 0, article.text.length, spans));
  const panel = openPanel(
    el("header", {}, el("button.quiet", { text: `← ${say("back")}`, on: { click: () => showEvent(event) } }), closeButton()),
    el("h2", { text: articleName(index) }),
    el("p.note", {}, publication(index), article.published ? ` (${say(`basis_${article.basis}`)})` : ""),
    text,
    article.steps.length ? section("derivation", say("why_published"), el("ol", {}, article.steps.map((one) => el("li", {}, stepLine(one))))) : null,
  );
  panel.querySelector(".quote, .here")?.scrollIntoView({ block: "center" });
  panel.focus({ preventScroll: true });
}
