// The states of the machine, drawn from its table: where it is, where it can go.
import { onLanguage, t, word } from "./texts.js";

const svgNames = "http://www.w3.org/2000/svg";
const columnWidth = 150;
const rowHeight = 46;
const boxWidth = 132;
const boxHeight = 28;
// Column and row of the states that are known; others stand below.
const places = {
  Starting: [0, 0], Idle: [1, 0], EnteringAmount: [2, 0],
  OutOfService: [0, 1], AwaitingCard: [2, 1],
  EnteringQrAmount: [0, 2], EnteringPasscode: [1, 2], EnteringPin: [2, 2],
  ShowingQr: [0, 3], ServiceMenu: [1, 3], Authorising: [2, 3],
  EnteringUnlockCode: [1, 4], ConfirmingRepeat: [2, 4],
  Off: [0, 5], CheckingPasscode: [1, 5],
};

const holder = document.getElementById("states");
const ways = document.getElementById("ways");
const boxes = new Map();
const lines = [];
let states = [];
let current = "";

export function startStates(catalogue) {
  states = [...catalogue.states, { name: "Off", next: { Starting: [] } }];
  states.filter((state) => !places[state.name]).forEach((state, index) => (places[state.name] = [index % 3, 5 + Math.floor(index / 3)]));
  const rows = Math.max(...Object.values(places).map((place) => place[1])) + 1;
  const drawing = make("svg", { viewBox: `0 0 ${columnWidth * 3} ${rowHeight * rows}`, role: "img" });
  for (const state of states) {
    for (const next of Object.keys(state.next)) {
      lines.push({ from: state.name, next, path: make("path", { d: way(state.name, next), class: "way" }) });
    }
  }
  drawing.append(...lines.map((line) => line.path), ...states.map((state) => box(state.name)));
  holder.append(drawing);
  onLanguage(() => current && show(current));
}

export function showStates(snapshot) {
  if (snapshot.state !== current) {
    show(snapshot.state);
  }
}

function show(state) {
  current = state;
  const next = states.find((candidate) => candidate.name === state)?.next ?? {};
  boxes.forEach((group, name) => {
    group.classList.toggle("current", name === state);
    group.classList.toggle("next", name in next);
  });
  lines.forEach((line) => line.path.classList.toggle("open", line.from === state));
  holder.firstChild.setAttribute("aria-label", word(state));
  ways.textContent = t("ways", Object.entries(next).map(([name, events]) => `${word(name)} (${events.join(", ")})`).join("; ") || "-");
}

function middle(name) {
  const [column, row] = places[name];
  return [columnWidth * (column + 0.5), rowHeight * (row + 0.5)];
}

function way(from, next) {
  const [x1, y1] = middle(from);
  const [x2, y2] = middle(next);
  const bend = Math.abs(y1 - y2) > rowHeight && x1 === x2 ? boxWidth * 0.56 : 0;
  return `M${x1} ${y1} Q${(x1 + x2) / 2 + bend} ${(y1 + y2) / 2} ${x2} ${y2}`;
}

function box(name) {
  const [x, y] = middle(name);
  const words = make("text", { x, y });
  onLanguage(() => (words.textContent = word(name)));
  const group = make("g", { class: "state", "data-state": name },
    make("rect", { x: x - boxWidth / 2, y: y - boxHeight / 2, width: boxWidth, height: boxHeight, rx: 6 }), words);
  boxes.set(name, group);
  return group;
}

function make(name, attributes, ...children) {
  const made = document.createElementNS(svgNames, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}
