// The hand on the chart: wheel, drag, pinch, double click, hover.

function followPointers(canvas) {
  const pointers = new Map();
  let moved = 0, apart = 0;

  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const step = event.deltaMode === 1 ? 16 : 1;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      move({ start: view.start + ((event.deltaX || event.deltaY) * step) / view.scale, scale: view.scale });
    } else zoom(Math.exp(-event.deltaY * step * (event.ctrlKey ? 0.011 : 0.0022)), event.offsetX, false); // with Ctrl: two fingers
  }, { passive: false });

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
    moved = 0;
    apart = spread(pointers);
  });

  canvas.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return hover(event.offsetX, event.offsetY, canvas);
    pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
    if (pointers.size === 2) {
      const now = spread(pointers), [a, b] = [...pointers.values()];
      if (apart) zoom(now / apart, (a[0] + b[0]) / 2, false);
      apart = now;
      return undefined;
    }
    const [dx, dy] = [event.offsetX - before[0], event.offsetY - before[1]];
    moved += Math.abs(dx) + Math.abs(dy);
    if (moved < 4) return undefined;
    hideTip();
    scroll(-dy);
    return move({ start: view.start - dx / view.scale, scale: view.scale });
  });

  const lift = (event) => {
    const known = pointers.delete(event.pointerId);
    if (event.type === "pointerup" && known && moved < 4) {
      const hit = eventAt(event.offsetX, event.offsetY);
      if (hit) select(hit);
    }
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("pointerleave", () => hover(-1, -1, canvas));
  canvas.addEventListener("dblclick", (event) => { if (!eventAt(event.offsetX, event.offsetY)) zoom(2.2, event.offsetX); });
}

/** The border between chart and list: dragged, or moved with the keys. */
function followSplit(split) {
  const least = 120;
  const give = (tall) => {
    const most = $("story").clientHeight - 260;
    $("chart").style.flex = `0 0 ${Math.max(least, Math.min(most, tall))}px`;
  };
  split.addEventListener("pointerdown", (event) => split.setPointerCapture(event.pointerId));
  split.addEventListener("pointermove", (event) => {
    if (split.hasPointerCapture(event.pointerId)) give(event.clientY - $("chart").getBoundingClientRect().top - $("overview").clientHeight);
  });
  split.addEventListener("dblclick", () => { $("chart").style.flex = ""; });
  split.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -40, ArrowDown: 40 }[event.key];
    if (!by) return;
    event.stopPropagation();
    event.preventDefault();
    give($("chart").clientHeight + by);
  });
}

function spread(pointers) {
  if (pointers.size !== 2) return 0;
  const [a, b] = [...pointers.values()];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function hover(x, y, canvas) {
  const event = x < 0 ? null : eventAt(x, y);
  canvas.classList.toggle("over", Boolean(event));
  if (event !== hovered) {
    hovered = event;
    draw();
  }
  if (event) showTip(event, x, y, canvas);
  else hideTip();
}

function showTip(event, x, y, canvas) {
  const tip = $("tip"), place = canvas.getBoundingClientRect();
  tip.replaceChildren(el("p.when", { text: dateWords(event.date) }), el("p", { text: event.label }), el("p.note", { text: remarks(event) }));
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(place.left + x + 14, innerWidth - width - 8);
  const below = place.top + y + 18;
  tip.style.transform = `translate(${Math.max(8, left)}px, ${below + height > innerHeight - 8 ? place.top + y - height - 12 : below}px)`;
}

function hideTip() {
  $("tip").hidden = true;
}

/** What a reader must know of an event beside its label, in a line. */
function remarks(event) {
  const parts = [typeName(event.type)];
  if (event.status !== "happened") parts.push(statusName(event.status));
  if (event.conflicts.length) parts.push(say("disagree_short"));
  return [...parts, counted("articles", event.articles.length)].join(" · ");
}
