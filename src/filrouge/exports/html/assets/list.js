// Lists of events of which only the rows in sight are elements, so that 5,000 are as light as 50.

class Rows {
  constructor(box, choose) {
    this.box = box;
    this.choose = choose;
    this.events = [];
    this.made = new Map();
    this.inner = box.appendChild(el("div.inner"));
    box.addEventListener("scroll", () => this.fill());
    box.addEventListener("click", (click) => {
      const row = click.target.closest("[data-event]");
      if (row) this.choose(byId.get(row.dataset.event));
    });
  }

  /** Show these events, or, where there are none, what `empty` says. */
  set(events, empty = this.box.dataset.empty ?? "") {
    this.events = events;
    this.tall = parseFloat(getComputedStyle(this.box).getPropertyValue("--row")) || 48;
    this.inner.style.height = `${events.length * this.tall}px`;
    this.box.dataset.empty = events.length ? "" : empty;
    this.fill(true);
  }

  fill(anew = false) {
    const first = Math.max(0, Math.floor(this.box.scrollTop / this.tall) - 6);
    const last = Math.min(this.events.length, Math.ceil((this.box.scrollTop + this.box.clientHeight) / this.tall) + 6);
    if (!anew && first === this.first && last === this.last) return;
    [this.first, this.last] = [first, last];
    const before = this.made;
    const kept = anew ? new Map() : before; // a row under the pointer stays the same while the list is scrolled
    this.made = new Map(this.events.slice(first, last).map((event, index) => [event, kept.get(event) ?? this.row(event, first + index)]));
    for (const [event, row] of before) if (this.made.get(event) !== row) row.remove();
    for (const [event, row] of this.made) if (before.get(event) !== row) this.inner.append(row);
    const active = selected && this.events.includes(selected) ? `row-${selected.id}` : null;
    if (active) this.box.setAttribute("aria-activedescendant", active);
    else this.box.removeAttribute("aria-activedescendant");
  }

  row(event, index) {
    const row = el("div.row", {
      id: `row-${event.id}`, role: "option", "data-event": event.id, "data-status": event.status,
      "aria-selected": String(event === selected), "aria-setsize": this.events.length, "aria-posinset": index + 1,
    },
      dot(event.type),
      el("span.when", { text: event.when ? dateWords(event.date) : say("undated"), title: event.date }),
      el("span.what", {}, el("span.label", { title: event.label }, searched(event.label)), el("span.who", {}, el("b", { text: typeName(event.type) }), beside(event))),
      el("span.flags", {}, flags(event)));
    row.style.transform = `translateY(${index * this.tall}px)`;
    return row;
  }

  reveal(event) {
    const top = this.events.indexOf(event) * this.tall;
    if (top < 0) return;
    if (top < this.box.scrollTop) this.box.scrollTop = Math.max(0, top - this.tall);
    if (top + this.tall > this.box.scrollTop + this.box.clientHeight) this.box.scrollTop = top + 2 * this.tall - this.box.clientHeight;
    this.fill(true);
  }
}

/** What the row says after the type: where the words that are searched for stand, or else who has part in the event. */
function beside(event) {
  const found = excerpt(event) ?? (event.members.length ? searched(names(event)) : null);
  return found && [" · ", found];
}

/** What is not plain about an event, and how many articles tell it. */
function flags(event) {
  const told = event.articles.length;
  return [
    event.conflicts.length ? el("span.flag.conflict", { text: `≠ ${say("disagree_short")}`, title: say("disagree") }) : null,
    event.status === "happened" ? null : el("span.flag", { text: statusName(event.status) }),
    el("span.told", { text: String(told), title: counted("articles", told), "aria-label": counted("articles", told) }),
  ];
}
