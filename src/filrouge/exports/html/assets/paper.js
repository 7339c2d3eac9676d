// What is printed: the events that the filters leave, with their quotes, then the articles. Made when it is asked for.

function fillPaper() {
  $("paper").replaceChildren(
    el("h1", { text: data.title || say("timeline") }),
    el("p.note", { text: $("count").textContent }),
    ...dated.map(paperEvent),
    ...(undated.length ? [el("h2", { text: say("undated") }), ...undated.map(paperEvent)] : []),
    el("h2", { text: say("sources") }),
    el("ul", {}, data.articles.map((article, index) => el("li", {}, `${articleName(index)} · ${publication(index)}`, article.url ? ` · ${article.url}` : ""))),
    el("p.note", { text: say("made_by", data.generator) }),
  );
}

function paperEvent(event) {
  const flagged = remarks(event);
  const quotes = new Map(event.tellings.map((telling) => [quoted(telling), telling]));
  return el("article", {},
    el("p.when", { text: event.when ? dateWords(event.date) : say("undated") }),
    el("div", {}, el("h3", { text: event.label }), el("p.note", { text: [flagged, names(event)].filter(Boolean).join(" · ") }),
      ...[...quotes].map(([quote, { article, credit }]) => el("p.quote", {}, el("q", { text: quote.replace(/\s+/g, " ") }), " ", el("span.note", { text: `(${[articleName(article), credit && `${say("according_to")} ${credit}`].filter(Boolean).join(", ")})` })))));
}
