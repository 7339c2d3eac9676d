// The filters: each facet shows what it would leave, with the other filters as they are.

const MOST = { entity: 60, article: 500 }; // values that a facet lists; a name typed narrows the entities down

function orderOf(facet, counts) {
  const values = [...counts.keys(), ...[...chosen[facet]].filter((value) => !counts.has(value))];
  if (facet === "article") return values.sort((a, b) => a - b);
  if (facet === "status") return values.sort((a, b) => Object.keys(data.words).indexOf(`status_${a}`) - Object.keys(data.words).indexOf(`status_${b}`));
  return values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || nameOf(facet, a).localeCompare(nameOf(facet, b), language));
}

function fillFacet(facet) {
  const counts = tally(facet);
  let values = orderOf(facet, counts);
  if (facet === "entity") {
    const wanted = folded($("find-entity").value.trim());
    if (wanted) values = values.filter((value) => [data.entities[value].name, ...data.entities[value].aliases].some((name) => folded(name).includes(wanted)));
  }
  const most = Math.max(1, ...counts.values());
  const shown = values.slice(0, MOST[facet]);
  const rest = values.length - shown.length;
  $(`facet-${facet}`).hidden = !events.length;
  $(`facet-${facet}`).querySelector(".choices").replaceChildren(
    ...shown.map((value) => choice(facet, value, counts.get(value) ?? 0, most)),
    ...(rest > 0 ? [el("p.note", { text: say("more_names", number(rest)) })] : []),
  );
}

function choice(facet, value, count, most) {
  const name = nameOf(facet, value);
  const button = el("button.choice", {
    "aria-pressed": String(chosen[facet].has(value)), "data-facet": facet, "data-value": value, title: hint(facet, value) ?? name,
    on: { click: () => toggle(facet, value) },
  }, facet === "type" ? dot(value) : null, el("span.name", { text: name }), el("span.count", { text: number(count) }), el("span.part"));
  button.lastChild.style.width = `${(100 * count) / most}%`;
  return button;
}

function hint(facet, value) {
  if (facet === "entity") return [`${data.entities[value].name} (${say(`entity_${data.entities[value].type}`)})`, ...data.entities[value].aliases].join("\n");
  if (facet === "article") return `${data.articles[value]?.title ?? ""}\n${data.articles[value]?.path ?? ""}\n${publication(value)}`.trim();
  return null;
}

function publication(article) {
  const edtf = data.articles[article]?.published;
  return edtf ? say("published", dateWords(edtf)) : say("unpublished");
}

function toggle(facet, value) {
  if (!chosen[facet].delete(value)) chosen[facet].add(value);
  refresh();
}

function fillFilters() {
  Object.keys(FACETS).forEach(fillFacet);
  $("clear").hidden = !filtering();
}

/** A list made anew loses the focus of the button that was pressed: give it back. */
function keepFocus(work) {
  const { facet, value } = document.activeElement?.dataset ?? {};
  work();
  if (facet) document.querySelector(`.choice[data-facet="${facet}"][data-value="${CSS.escape(value)}"]`)?.focus({ preventScroll: true });
}

function clearFilters() {
  for (const facet of Object.keys(FACETS)) chosen[facet].clear();
  Object.assign(chosen, { from: null, to: null, words: [] });
  for (const id of ["from", "to", "search", "find-entity"]) $(id).value = "";
  refresh();
}

function setPeriod(from, to) {
  Object.assign(chosen, { from, to });
  $("from").value = from === null ? "" : isoOf(from);
  $("to").value = to === null ? "" : isoOf(to);
  refresh();
}

function followFilters() {
  const period = () => { Object.assign(chosen, { from: dayFromIso($("from").value), to: dayFromIso($("to").value) }); refresh(); };
  $("from").addEventListener("change", period);
  $("to").addEventListener("change", period);
  $("use-view").addEventListener("click", () => setPeriod(Math.floor(view.start), Math.ceil(view.start + size.width / view.scale) - 1));
  $("clear").addEventListener("click", clearFilters);
  $("find-entity").addEventListener("input", () => fillFacet("entity"));
  let waiting;
  $("search").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { chosen.words = folded($("search").value).split(/\s+/).filter(Boolean); refresh(); }, 120);
  });
}
