// The panel: all the evidence for one event.

function openPanel(...content) {
  const panel = $("panel"), wasHidden = panel.hidden;
  panel.replaceChildren(...content.filter(Boolean));
  panel.hidden = false;
  panel.scrollTop = 0;
  document.body.classList.add("open");
  if (wasHidden) resize();
  return panel;
}

function closePanel() {
  if ($("panel").hidden) return;
  const inside = $("panel").contains(document.activeElement);
  $("panel").hidden = true;
  document.body.classList.remove("open");
  selected = null;
  remember();
  resize();
  rows.fill(true);
  tray.fill(true);
  if (inside) $("list").focus({ preventScroll: true });
}

const closeButton = () => el("button.tool.close", { text: "×", title: say("close"), "aria-label": say("close"), on: { click: closePanel } });

function showEvent(event) {
  const top = openPanel(
    el("header", {}, step(-1), step(1), el("span.id", { text: event.id }), closeButton()),
    kindLine(event),
    el("h2", { text: event.label }),
    whenBlock(event),
    conflictBlock(event),
    whoBlock(event),
    sourcesBlock(event),
    derivationBlock(event),
    decisionBlock(event),
    lookalikeBlock(event),
  );
  top.style.setProperty("--hue", color(event.type));
}

function step(by) {
  const key = by < 0 ? "previous" : "next";
  return el("button.tool", { text: by < 0 ? "↑" : "↓", title: say(key), "aria-label": say(key), on: { click: () => walk(by) } });
}

function kindLine(event) {
  return el("p.kind", {}, dot(event.type), el("b", { text: typeName(event.type) }),
    el("span.flag", { "data-status": event.status, text: statusName(event.status) }),
    el("span.sure", { title: `${say("confidence")} : ${Math.round(event.confidence * 100)} %` }, meter(event.confidence), `${Math.round(event.confidence * 100)} %`));
}

function meter(part) {
  const bar = el("span.meter", {}, el("span"));
  bar.firstChild.style.width = `${part * 100}%`;
  return bar;
}

function whenBlock(event) {
  if (!event.when) return el("p.when", {}, el("strong", { text: say("undated") }), el("span.note", { text: say("undated_note") }));
  const notes = [say(`precision_${event.when.precision}`), event.when.about ? say("about") : null].filter(Boolean);
  return el("p.when", {}, el("strong", { text: dateWords(event.date) }), el("span.note", {}, notes.join(" · "), " · ", el("code", { text: event.date })));
}

function section(name, title, ...content) {
  return el(`section.${name}`, {}, el("h3", { text: title }), ...content);
}

function whoBlock(event) {
  if (!event.who.length) return null;
  return section("people", say("who"), el("ul.who", {}, event.who.map(([member, role]) => {
    const { name, type } = data.entities[member];
    return el("li", {}, el("button.entity", {
      title: `${say(`entity_${type}`)}\n${say("filter_on", name)}`, "aria-pressed": String(chosen.entity.has(member)),
      on: { click: () => { toggle("entity", member); showEvent(event); } },
    }, name), el("span.note", { text: say(`role_${role}`) }));
  })));
}

function sourcesBlock(event) {
  const total = `${counted("articles", event.articles.length)}, ${counted("passages", event.tellings.length)}`;
  return section("sources", say("told_by"), el("p.note.total", { text: total }), ...event.articles.map((article) => el("article", {},
    sourceLine(article),
    ...event.tellings.filter((telling) => telling.article === article).map((telling) => tellingBlock(event, telling)))));
}

function sourceLine(index) {
  const article = data.articles[index];
  if (!article) return el("h4", { text: "?" });
  return el("h4", {}, el("span.name", { text: articleName(index), title: article.path }),
    el("span.note", {}, publication(index), article.published && article.basis !== "header" ? ` (${say(`basis_${article.basis}`)})` : ""),
    article.url ? el("a", { href: article.url, rel: "noopener noreferrer", target: "_blank", text: `${say("original")} ↗` }) : null);
}

function tellingBlock(event, telling) {
  const remarks = [];
  if (telling.said) remarks.push(el("span", {}, el("mark.date", { text: telling.said }), telling.says ? ` ${say("says")} ${dateWords(telling.says)}` : ` ${say("no_own_date")}`));
  if (telling.credit) remarks.push(el("span", {}, `${say("according_to")} `, el("mark.speaker", { text: telling.credit })));
  if (telling.status !== event.status) remarks.push(el("span.flag", { text: statusName(telling.status) }));
  if (data.articles[telling.article]?.text) remarks.push(el("button.quiet", { text: say("read_article"), on: { click: () => readArticle(telling.article, event, telling) } }));
  return el("div.telling", {}, inContext(event, telling), remarks.length ? el("p.note", {}, remarks) : null);
}

function derivationBlock(event) {
  if (!event.steps.length) return null;
  const steps = event.steps.map((one) => el("li", {}, stepLine(one)));
  const result = el("li.result", {}, el("span.note", { text: say("result") }), " ", el("strong", { text: dateWords(event.date) }));
  return section("derivation", say("why_date"), el("ol", {}, steps, result));
}

function stepLine({ article, text, says, why: reason }) {
  return [el("q", { text }), ` ${say("says")} `, el("b", { text: dateWords(says), title: says }),
    el("span.note", { text: [reason ? why(reason) : null, articleName(article)].filter(Boolean).join(" · ") })];
}

function decisionBlock(event) {
  if (!event.decisions.length) return null;
  return section("decisions", say("by_hand"), el("ul", {}, event.decisions.map(({ do: deed, to, grounds }) => el("li", {},
    el("b", { text: say(`do_${deed}`) }), to ? ` ${decided(deed, to)}` : null, grounds ? el("span.note", { text: grounds }) : null))));
}

/** What a decision changes to, in the reader's language. */
function decided(deed, to) {
  if (deed === "date_event") return dateWords(to);
  if (deed === "retype_entity") return say(`entity_${to}`);
  return deed === "retype_event" ? typeName(to) : to;
}

function lookalikeBlock(event) {
  const others = event.lookalikes.map((id) => byId.get(id)).filter(Boolean);
  if (!others.length) return null;
  return section("lookalikes", say("resembles"), el("p.note", { text: say("resembles_note") }), el("ul", {}, others.map((other) => {
    const when = other.when ? dateWords(other.date) : say("undated");
    return el("li", {}, el("button.other", { on: { click: () => select(other) } }, dot(other.type), el("span", {}, el("span.label", { text: other.label }), el("span.note", { text: when }))));
  })));
}

function conflictBlock(event) {
  if (!event.conflicts.length) return null;
  return section("conflicts", `≠ ${say("disagree")}`, ...event.conflicts.map(({ about, sides }) => {
    const figure = /^figure: (.*)/s.exec(about);
    const topic = figure ? say("about_figure", figure[1]) : say(about === "date" || about === "status" ? `about_${about}` : about);
    return el("div", {}, el("p.note", { text: topic }), el("ul", {}, sides.map((side) => el("li", {},
      el("b", { text: about === "status" ? statusName(side.says) : dateWords(side.says), title: side.says }), " ", el("q", { text: side.text }),
      el("span.note", { text: articleName(side.article) })))));
  }));
}
