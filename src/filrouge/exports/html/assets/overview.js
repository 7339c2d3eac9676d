// The overview under the chart: how many events there are at each time, and which part of time the chart shows.

const brush = { width: 0, height: 0 };
const MARGIN = 8;

function sizeOverview() {
  Object.assign(brush, fitCanvas($("overview")), { whole: null, left: null });
}

function overviewScale() {
  const days = Math.max(STORY[1] - STORY[0], 3);
  return { first: (STORY[0] + STORY[1]) / 2 - days / 2, scale: (brush.width - 2 * MARGIN) / days };
}

/** How many of these events may have happened at each column, each event counting 1 over all its columns. */
function density(those, first, scale) {
  const columns = new Float64Array(Math.max(1, Math.ceil(brush.width / 3)));
  const column = (day) => Math.max(0, Math.min(columns.length - 1, Math.floor((MARGIN + (day - first) * scale) / 3)));
  for (const event of those) {
    const [from, to] = event.known.map(column);
    for (let at = from; at <= to; at += 1) columns[at] += 1 / (to - from + 1);
  }
  return columns;
}

function drawOverview() {
  const pen = $("overview").getContext("2d");
  const { first, scale } = overviewScale();
  pen.clearRect(0, 0, brush.width, brush.height);
  const foot = brush.height - 13;
  brush.whole ??= density(everyDated, first, scale); // the same until the size changes, and these until the filters do
  brush.left ??= density(dated, first, scale);
  const most = Math.max(1, ...brush.whole);
  for (const [columns, shade] of [[brush.whole, ink.line], [brush.left, ink.muted]]) {
    pen.fillStyle = shade;
    columns.forEach((count, index) => {
      const tall = count ? Math.max(1.5, Math.sqrt(count / most) * (foot - 5)) : 0;
      pen.fillRect(index * 3, foot - tall, 2, tall);
    });
  }
  drawOverviewYears(pen, first, scale, foot);
  const low = MARGIN + (view.start - first) * scale;
  const wide = Math.max(6, (size.width / view.scale) * scale);
  pen.fillStyle = ink.on;
  pen.strokeStyle = ink.accent;
  pen.globalAlpha = 0.6;
  box(pen, low, 1.5, wide, foot - 2, 3);
  pen.fill();
  pen.globalAlpha = 1;
  pen.lineWidth = 1.5;
  pen.stroke();
}

function drawOverviewYears(pen, first, scale, foot) {
  pen.fillStyle = ink.line;
  pen.fillRect(0, foot, brush.width, 1);
  pen.font = ink.small;
  pen.fillStyle = ink.muted;
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  const fine = divisionAt(scale * 0.8);
  for (const [from, , name] of divided(fine, first, first + (brush.width - 2 * MARGIN) / scale)) {
    const at = MARGIN + (from - first) * scale;
    const text = fine.above === "year" && partsOf(from)[1] === 0 ? String(partsOf(from)[0]) : name;
    if (at >= 0 && at + pen.measureText(text).width < brush.width) pen.fillText(text, at, foot + 8);
  }
}

function followBrush(canvas) {
  let held = null;
  const dayAt = (x) => { const { first, scale } = overviewScale(); return first + (x - MARGIN) / scale; };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    const day = dayAt(event.offsetX), days = size.width / view.scale;
    const inside = day >= view.start && day <= view.start + days;
    held = inside ? day - view.start : days / 2;
    if (!inside) show({ start: day - held, scale: view.scale });
  });
  canvas.addEventListener("pointermove", (event) => {
    if (held !== null) move({ start: dayAt(event.offsetX) - held, scale: view.scale });
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { held = null; });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * 0.0022), size.width / 2, false);
  }, { passive: false });
}
