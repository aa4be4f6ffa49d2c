// A logic analyser over the last edges of the pins.
import { read } from "./api.js";
import { button } from "./parts.js";

const nameWidth = 96;
const rowHeight = 26;
const shortestNs = 20e3;
const longestNs = 60e9;
const refreshMs = 300;

const canvas = document.getElementById("waves");
const view = { toNs: 0, spanNs: 500e6, follows: true };
let waves = { timeNs: 0, pins: [] };
let followButton;
let isReading = false;

export function startWaves() {
  followButton = button("follow", () => change({ follows: !view.follows }));
  document.getElementById("waves-tools").append(
    button("zoomIn", () => zoom(0.5)), button("zoomOut", () => zoom(2)),
    button("earlier", () => move(-0.5)), button("later", () => move(0.5)),
    followButton, button("lastSwipe", showLastSwipe));
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(event.deltaY < 0 ? 0.7 : 1.4, event.offsetX);
  }, { passive: false });
  canvas.addEventListener("keydown", key);
  let grip = null;
  canvas.addEventListener("pointerdown", (event) => {
    grip = event.clientX;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (grip !== null) {
      move((grip - event.clientX) / width());
      grip = event.clientX;
    }
  });
  canvas.addEventListener("pointerup", () => (grip = null));
  window.addEventListener("resize", draw);
  setInterval(() => view.follows && isVisible() && refresh(), refreshMs);
  refresh();
}

function isVisible() {
  const box = canvas.getBoundingClientRect();
  return !document.hidden && box.top < innerHeight && box.bottom > 0;
}

async function refresh() {
  if (isReading) {
    return;
  }
  isReading = true;
  try {
    const range = view.follows ? `from=${Math.round(waves.timeNs - view.spanNs)}`
      : `from=${Math.round(view.toNs - view.spanNs)}&to=${Math.round(view.toNs)}`;
    waves = await read(`/api/waves?${range}`);
    view.toNs = view.follows ? waves.timeNs : view.toNs;
    draw();
  } catch {
    // The server has gone; the stream of events says so.
  } finally {
    isReading = false;
  }
}

function change(wanted) {
  Object.assign(view, wanted);
  draw();
  refresh();
}

function zoom(factor, x = width()) {
  const spanNs = Math.min(longestNs, Math.max(shortestNs, view.spanNs * factor));
  const part = view.follows ? 0 : (nameWidth + width() - Math.max(nameWidth, x)) / width();
  change({ toNs: view.toNs + (spanNs - view.spanNs) * part, spanNs });
}

function move(part) {
  change({ follows: false, toNs: Math.max(view.spanNs * 0.1, view.toNs + view.spanNs * part) });
}

function key(event) {
  const acts = { "+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2), ArrowLeft: () => move(-0.2), ArrowRight: () => move(0.2) };
  if (acts[event.key]) {
    event.preventDefault();
    event.stopPropagation();
    acts[event.key]();
  }
}

async function showLastSwipe() {
  const all = await read("/api/waves");
  const edges = all.pins.find((pin) => pin.name === "card-present")?.edges ?? [];
  if (edges.length >= 4) {
    const [begin, , end] = edges.slice(-4);
    const margin = (end - begin) * 0.05;
    change({ follows: false, toNs: end + margin, spanNs: end - begin + 2 * margin });
  }
}

function width() {
  return Math.max(1, canvas.clientWidth - nameWidth);
}

function draw() {
  const scale = devicePixelRatio || 1;
  const height = (waves.pins.length + 1) * rowHeight;
  canvas.style.setProperty("height", `${height}px`);
  canvas.width = canvas.clientWidth * scale;
  canvas.height = height * scale;
  const paint = canvas.getContext("2d");
  paint.scale(scale, scale);
  paint.font = "12px ui-monospace, monospace";
  drawScale(paint, height);
  waves.pins.forEach((pin, index) => drawPin(paint, pin, (index + 1) * rowHeight));
  followButton?.setAttribute("aria-pressed", String(view.follows));
}

function xOf(ns) {
  return nameWidth + ((ns - view.toNs + view.spanNs) / view.spanNs) * width();
}

function drawScale(paint, height) {
  const stepNs = 10 ** Math.ceil(Math.log10(view.spanNs / 12));
  const fromNs = view.toNs - view.spanNs;
  paint.fillStyle = "#9db0c3";
  paint.strokeStyle = "#2a3644";
  for (let ns = Math.max(0, Math.ceil(fromNs / stepNs)) * stepNs; ns <= view.toNs; ns += stepNs) {
    paint.beginPath();
    paint.moveTo(xOf(ns), rowHeight - 8);
    paint.lineTo(xOf(ns), height);
    paint.stroke();
    if ((xOf(ns) - nameWidth) % 1 <= 1 && canvas.clientWidth - xOf(ns) > 60) {
      paint.fillText(timeText(ns, stepNs), xOf(ns) + 3, 14);
    }
  }
}

function timeText(ns, stepNs) {
  const digits = Math.max(0, Math.min(9, 9 - Math.floor(Math.log10(stepNs))));
  return `${(ns / 1e9).toFixed(digits)} s`;
}

function drawPin(paint, pin, top) {
  const low = top + rowHeight - 6;
  const high = top + 4;
  const y = (level) => (level ? high : low);
  paint.fillStyle = "#c9d6e2";
  paint.fillText(pin.name, 4, top + rowHeight / 2 + 4);
  paint.strokeStyle = pin.name === "track-2" ? "#f3b95f" : pin.name === "card-present" ? "#f28b82" : "#7fe3d2";
  paint.beginPath();
  let level = pin.level;
  let i = 0;
  for (; i < pin.edges.length && xOf(pin.edges[i]) < nameWidth; i += 2) {
    level = pin.edges[i + 1];
  }
  paint.moveTo(Math.max(nameWidth, xOf(pin.sinceNs)), y(level));
  for (; i < pin.edges.length; i += 2) {
    paint.lineTo(xOf(pin.edges[i]), y(level));
    level = pin.edges[i + 1];
    paint.lineTo(xOf(pin.edges[i]), y(level));
  }
  paint.lineTo(Math.min(xOf(waves.timeNs), nameWidth + width()), y(level));
  paint.stroke();
}
