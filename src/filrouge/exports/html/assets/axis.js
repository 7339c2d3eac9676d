// The axis above the chart: two rows of divisions, the thread under them, and lines down through the chart.

const AXIS = 44;

function drawAxis(pen, view, width, height, ink) {
  const first = view.start, last = view.start + width / view.scale;
  const x = (day) => Math.round((day - view.start) * view.scale) + 0.5;
  const fine = divisionAt(view.scale);
  const coarse = ABOVE[fine.above];
  pen.save();
  if (coarse) {
    divided(coarse, first, last).forEach(([from, to]) => {
      if (Math.floor(coarse.above === "year" ? partsOf(from)[0] : partsOf(from)[1]) % 2 === 0) return;
      pen.fillStyle = ink.band;
      pen.fillRect(x(from), AXIS, (to - from) * view.scale, height - AXIS);
    });
  }
  pen.strokeStyle = ink.line;
  pen.lineWidth = 1;
  pen.fillStyle = ink.muted;
  pen.font = ink.small;
  pen.textBaseline = "middle";
  const row = coarse ? 32 : 26;
  for (const [from, to, name] of divided(fine, first, last)) {
    line(pen, x(from), coarse ? 24 : 14, height);
    pen.textAlign = "left";
    if ((to - from) * view.scale > 20) pen.fillText(name, x(from) + 5, row);
  }
  if (coarse) {
    pen.font = ink.strong;
    pen.fillStyle = ink.ink;
    for (const [from, to, name] of divided(coarse, first, last)) {
      const wide = pen.measureText(name).width;
      const at = Math.min(Math.max(x(from) + 5, 8), x(to) - wide - 8);
      line(pen, x(from), 4, 22);
      if (at >= x(from)) pen.fillText(name, at, 14);
    }
  }
  pen.fillStyle = ink.accent;
  pen.fillRect(0, AXIS - 2, width, 2);
  pen.restore();
}

function line(pen, x, top, bottom) {
  pen.beginPath();
  pen.moveTo(x, top);
  pen.lineTo(x, bottom);
  pen.stroke();
}
