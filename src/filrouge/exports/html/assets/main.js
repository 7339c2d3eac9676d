// The whole: what is selected, what the keys do, language and theme; and the start.

let rows, tray;

function select(event) {
  if (!event) return;
  selected = event;
  showEvent(event);
  if (!event.when) openTray(true);
  for (const list of [rows, tray]) {
    if (list.events.includes(event)) list.reveal(event);
    else list.fill(true);
  }
  reveal(event);
  remember();
}

/** The address names the selected event, so that it can be sent. */
function remember() {
  history.replaceState(null, "", selected ? `#${selected.id}` : location.pathname + location.search);
}

/** The next or previous event of the lists, the dated ones first. */
function walk(by) {
  const all = [...dated, ...undated];
  const at = all.indexOf(selected);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  if (all[next]) select(all[next]);
}

/** The filters have changed. */
function refresh() {
  sift();
  keepFocus(fillFilters);
  fillLists();
  brush.left = null;
  group();
  draw();
}

function fillLists() {
  const empty = say(!events.length ? "empty" : filtering() ? "nothing" : "no_dated");
  rows.set(dated, empty);
  tray.set(undated);
  $("tray").hidden = !undated.length;
  $("undated-count").textContent = number(undated.length);
  $("count").textContent = filtering() ? say("shown", number(dated.length + undated.length), counted("events", events.length)) : counted("events", events.length);
  $("no-marks").hidden = dated.length > 0;
  $("no-marks").textContent = empty;
}

function openTray(open) {
  $("undated").hidden = !open;
  $("open-tray").setAttribute("aria-expanded", String(open));
  document.body.classList.toggle("tray", open);
  tray.fill(true);
  rows.fill(true);
}

function setLanguage(chosenLanguage) {
  language = chosenLanguage;
  translate(document);
  $("language").textContent = language === "fr" ? "EN" : "FR";
  document.title = data.title ? say("timeline_of", data.title) : say("timeline");
  $("title").textContent = data.title || say("timeline");
  const years = everyDated.length ? [...new Set([partsOf(STORY[0])[0], partsOf(STORY[1] - 1)[0]])].join(" – ") : null;
  $("summary").textContent = [counted("events", events.length), counted("articles", data.articles.length), years].filter(Boolean).join(" · ");
  $("group").replaceChildren(...["none", "type", "entity", "article"].map((by) => el("option", { value: by, text: say(`group_${by}`), selected: by === groupBy && "" })));
  fillGuide();
}

function setTheme(isDark) {
  dark = isDark;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  readInk();
}

function renew() {
  refresh();
  if (selected) showEvent(selected);
}

function fillGuide() {
  const keys = [["↑ ↓", "move"], ["↵", "open"], ["← →", "pan"], ["+ −", "zoom"], ["⇟ ⇞", "page"], ["0", "fit"], ["/", "search"], ["u", "undated"], ["t", "theme"], ["l", "language"], ["Esc", "close"], ["?", "help"]];
  const kinds = ["day", "span", "set", "open", "about", "planned", "denied", "conflict"];
  $("guide").replaceChildren(
    el("header", {}, el("h2", { text: say("help") }), el("button.tool.close", { text: "×", "aria-label": say("close"), on: { click: () => $("guide").close() } })),
    el("div.columns", {},
      el("section", {}, el("h3", { text: say("marks") }), el("ul.marks", {}, kinds.map((kind) => el("li", {}, kind === "conflict" ? el("span.sign.conflict", { text: "≠" }) : sample(kind), say(`mark_${kind}`))))),
      el("section", {}, el("h3", { text: say("keys") }), el("dl", {}, keys.map(([key, what]) => [el("dt", {}, key.split(" ").map((one) => el("kbd", { text: one }))), el("dd", { text: say(`key_${what}`) })])))),
    el("p.note", { text: say("made_by", data.generator) }));
}

/** A mark as the chart draws it, for the legend. */
function sample(kind) {
  const canvas = el("canvas.sign", { width: 144, height: 28 });
  const pen = canvas.getContext("2d");
  pen.setTransform(2, 0, 0, 2, 0, 0);
  const runs = { day: [[3, 3]], set: [[0, 0], [2, 2], [4, 4], [6, 6]], open: [[0, null]], about: [[2, 4]] }[kind] ?? [[0, 6]];
  const event = { type: events[0]?.type, status: { planned: "planned", denied: "denied" }[kind] ?? "happened", runs, first: runs[0][0], last: runs.at(-1)[1] ?? Infinity, known: [runs[0][0], runs.at(-1)[1]], when: { about: kind === "about", loose: [0, 6] } };
  const x = (day) => 3 + day * 9;
  drawMark(pen, event, x(event.first), kind === "open" ? 66 : x(event.last + 1), 4, 6, x, { width: 72, scale: 9, ink });
  return canvas;
}

const KEYS = {
  ArrowDown: () => walk(1), j: () => walk(1), ArrowUp: () => walk(-1), k: () => walk(-1),
  Enter: () => (selected ? $("panel").focus({ preventScroll: true }) : walk(1)),
  PageDown: () => scroll(size.height / 2), PageUp: () => scroll(-size.height / 2),
  ArrowLeft: () => pan(-0.25), ArrowRight: () => pan(0.25),
  "+": () => zoom(1.6), "=": () => zoom(1.6), "-": () => zoom(1 / 1.6), 0: () => fit(), Home: () => fit(),
  "/": () => $("search").focus(), u: () => openTray($("undated").hidden), t: () => $("theme").click(), l: () => $("language").click(),
  "?": () => openGuide(), Escape: () => leave(),
};

function followKeys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $("guide").open) return;
  const typing = event.target.closest("input, select, textarea");
  if (typing && event.key === "Escape") return void event.target.blur();
  if (typing || !KEYS[event.key]) return;
  if (event.key === "Enter" && event.target.closest("button, a, mark")) return;
  if (/^Arrow(Up|Down)$/.test(event.key) && event.target.closest("#panel, #filters")) return;
  event.preventDefault();
  KEYS[event.key]();
}

const fit = () => { const whole = span(); view.top = 0; if (whole) show(windowOf(whole)); };
const openGuide = () => { fillGuide(); $("guide").showModal(); };

function showFilters(open) {
  document.body.classList.toggle("filters", open);
  $("show-filters").setAttribute("aria-expanded", String(open));
}

function leave() {
  if (document.body.classList.contains("filters")) showFilters(false);
  else closePanel();
}

function followButtons() {
  const does = {
    "zoom-in": () => zoom(1.6), "zoom-out": () => zoom(1 / 1.6), fit, print: () => print(), help: openGuide,
    language: () => { setLanguage(language === "fr" ? "en" : "fr"); kept.set("language", language); renew(); },
    theme: () => { setTheme(!dark); kept.set("theme", dark ? "dark" : "light"); renew(); },
    "open-tray": () => openTray($("undated").hidden),
    "show-filters": () => showFilters(!document.body.classList.contains("filters")),
    earlier: () => reveal(dated.filter((event) => event.last + 1 < view.start).sort((a, b) => b.last - a.last)[0]),
    later: () => reveal(dated.filter((event) => event.first > view.start + size.width / view.scale).sort((a, b) => a.first - b.first)[0]),
  };
  $("story").addEventListener("pointerdown", () => showFilters(false));
  for (const [id, act] of Object.entries(does)) $(id).addEventListener("click", act);
  $("group").addEventListener("change", () => { groupBy = $("group").value; view.top = 0; group(); draw(); });
}

function start() {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const theme = kept.get("theme");
  setTheme(theme ? theme === "dark" : prefersDark.matches);
  prefersDark.addEventListener("change", (change) => { if (!kept.get("theme")) { setTheme(change.matches); renew(); } });
  setLanguage(language);
  rows = new Rows($("list"), select);
  tray = new Rows($("undated"), select);
  sift();
  Object.assign(size, fitCanvas($("marks")));
  sizeOverview();
  const whole = opening();
  if (whole) Object.assign(view, windowOf(whole));
  refresh();
  followPointers($("marks"));
  followBrush($("overview"));
  followSplit($("split"));
  followFilters();
  followButtons();
  addEventListener("keydown", followKeys);
  addEventListener("beforeprint", fillPaper);
  new ResizeObserver(() => { resize(); rows.set(rows.events); tray.set(tray.events); }).observe($("chart"));
  const named = byId.get(location.hash.slice(1));
  if (named) select(named);
  performance.mark("interactive");
}

start();
