// The data, the words, and how elements are made. What an article says becomes text nodes, never markup.

const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);

/** An element: `options` are attributes, except `on` (listeners) and `text`; children are elements, strings or null. */
function el(tag, options = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const made = document.createElement(name || "div");
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(options)) {
    if (key === "on") Object.entries(value).forEach(([type, listener]) => made.addEventListener(type, listener));
    else if (key === "text") made.textContent = value;
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return made;
}

/** A string without case and accents, for searching. */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");

/** Where a folded word stands in a text, [start, end] each; nowhere where folding has moved the letters. */
function placesOf(word, text) {
  const plain = folded(text), found = [];
  if (!word || plain.length !== text.length) return found;
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) found.push([at, at + word.length]);
  return found;
}

/** What the reader chose the last time; a browser may refuse to keep it for files. */
const kept = {
  get(key) { try { return localStorage.getItem(`filrouge.${key}`); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(`filrouge.${key}`, value); } catch { /* then not */ } },
};

let language = kept.get("language") ?? (/^en\b/i.test(navigator.language) ? "en" : "fr");
if (language !== "en") language = "fr";

/** The page's words for a key, with the values in place of `{}`. */
function say(key, ...values) {
  const known = data.words[key];
  return (known ? known[language] : key).replace(/\{\}/g, () => String(values.shift()));
}
const numbers = {};
const number = (value) => (numbers[language] ??= new Intl.NumberFormat(language)).format(value);
/** "1 article", "5 articles"; French counts nought with the singular. */
const counted = (noun, n) => say(`${noun}_${n === 1 || (n === 0 && language === "fr") ? 1 : "n"}`, number(n));
/** Why words bear on a date; the names and notes of those who decided one are their own. */
function why(reason) {
  const [, grounds] = /^decided by (.*)/s.exec(reason) ?? [];
  return grounds ? say("decided_by", grounds) : data.words[`why ${reason}`]?.[language] ?? reason;
}
const typeName = (type) => data.types[type]?.[language] ?? type;
const dateWords = (edtf) => data.dates[edtf]?.[language] ?? edtf;
const statusName = (status) => say(`status_${status}`);

let dark = false;
const color = (type) => data.types[type]?.[dark ? "dark" : "light"] ?? ink.muted;
/** A dot in the colour of an event type. */
function dot(type) {
  const made = el("span.hue");
  made.style.background = color(type);
  return made;
}
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Every element that carries words of the page gets them in the reader's language. */
function translate(root) {
  document.documentElement.lang = language;
  for (const node of root.querySelectorAll("[data-say]")) node.textContent = say(node.dataset.say);
  for (const node of root.querySelectorAll("[data-say-placeholder]")) node.placeholder = say(node.dataset.sayPlaceholder);
  for (const node of root.querySelectorAll("[data-say-label]")) node.setAttribute("aria-label", say(node.dataset.sayLabel));
  for (const node of root.querySelectorAll("[data-say-title]")) {
    node.title = say(node.dataset.sayTitle);
    node.setAttribute("aria-label", node.title);
  }
}
