// Everything around the terminal: network, issuer, power, device, provider, time.
import { advice, startAdvice } from "./advice.js";
import { act, control } from "./api.js";
import { button, choice, element } from "./parts.js";
import { onLanguage, t, word } from "./texts.js";

const groups = {
  tamper: "S", clock: "S", "time-zone": "S", "opening-hours": "S", storage: "S", memory: "S", keys: "S", "sale-memory": "S",
  reader: "H", printer: "H", display: "H", supply: "H", parts: "H",
  software: "W", configuration: "W", hosts: "W", authority: "W", update: "W", "software-failure": "W",
};
const paces = { pause: "pause", "1x": "realTime", max: "fastest" };
const usual = ["closed", "good", "complete", "day", "genuine", "utc", "usual"];

const devices = new Map();
const paceButtons = new Map();
const byId = (id) => document.getElementById(id);
let network;
let answers;
let last = {};
let shownSetup = "";

export function startAround(catalogue) {
  network = choice([...catalogue.network, "latency:8s"], setNetwork);
  byId("network").append(...network.buttons);
  answers = choice(["auto", "00", "51", "55", "91", ...catalogue.answers.filter((word) => word !== "auto")],
    (answer) => act({ issuer: { answer } }, `${t("issuer")}: ${word(answer)}`));
  byId("answers").append(...answers.buttons);
  byId("issuer").addEventListener("submit", setIssuer);
  startMeanings(catalogue.answers);
  startAdvice(catalogue);
  startPower();
  startProvider();
  startDevice(catalogue.device);
  startTime();
  onLanguage(() => showAround(last));
}

export function showAround(snapshot) {
  last = snapshot;
  if (!snapshot.state) {
    return;
  }
  network.show(snapshot.network);
  answers.show(snapshot.answer);
  devices.forEach((row, part) => row.show(snapshot.device[part] ?? row.usual));
  paceButtons.forEach((made, speed) => made.setAttribute("aria-pressed", String(speed === snapshot.pace)));
  showSetup(snapshot);
  const booked = snapshot.issuerBooked;
  byId("ledger").textContent = booked
    ? t("booked", booked.approvals, booked.declines, booked.reversals) : t("bookedElsewhere");
  byId("recorded").textContent = t("recordedSteps", snapshot.recorded);
  byId("clock").textContent = clock(snapshot.timeNs);
  byId("advice").replaceChildren(...advice(snapshot).map((text) => element("p", {}, text)));
}

// What another tab has set up is shown here too, but never over what is being chosen.
function showSetup(snapshot) {
  const setup = `${snapshot.seed} ${snapshot.language}`;
  if (setup !== shownSetup) {
    shownSetup = setup;
    byId("seed").value = snapshot.seed;
    byId("display-language").value = snapshot.language;
  }
}

function clock(ns) {
  const ms = Math.floor(ns / 1e6);
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  return `${two(ms / 3600000)}:${two((ms / 60000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, "0")}`;
}

function setNetwork(wanted) {
  const isPlain = wanted === "up" || wanted === "down";
  act({ network: isPlain ? wanted : { fault: wanted } }, `${t("network")}: ${word(wanted)}`);
}

function setIssuer(event) {
  event.preventDefault();
  const wanted = { answer: byId("code").value, pin: byId("pin").value, latency: byId("latency").value };
  const issuer = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value));
  act({ issuer }, t("issuer"));
}

// What the words of the issuer mean; a title alone is for the mouse.
function startMeanings(words) {
  for (const [name, title] of [...words.map((name) => [name, () => word(name)]), ["code39", () => t("code39")]]) {
    const term = element("dt");
    const meaning = element("dd");
    onLanguage(() => {
      term.textContent = title();
      meaning.textContent = t(`means-${name}`);
    });
    byId("meanings").append(term, meaning);
  }
}

function startPower() {
  const step = (key, power, id) => {
    const made = button(key, () => act({ power }, t(key)));
    made.id = id;
    byId("power").append(made);
  };
  step("powerUp", "up", "power-up");
  step("powerDown", "down", "power-down");
  step("powerCut", { cut: "now" }, "power-cut");
}

function startDevice(parts) {
  const tables = new Map();
  for (const group of ["S", "H", "W", "other"]) {
    const title = element("h3");
    onLanguage(() => (title.textContent = t(`group-${group}`)));
    tables.set(group, element("div", { class: "switches" }, title));
  }
  for (const [part, conditions] of Object.entries(parts)) {
    const row = choice(conditions, (condition) => act({ device: { [part]: condition } }, `${word(part)}: ${word(condition)}`));
    row.usual = conditions.find((condition) => usual.includes(condition));
    devices.set(part, row);
    tables.get(groups[part] ?? "other").append(line(part, row.buttons));
  }
  tables.get("H").append(line("lines", [
    button("shortRow", () => act({ key: { "short-row": 2, hold: "40s" } }, t("shortRow"))),
    button("openColumn", () => act({ key: { "open-column": 1, hold: "40s" } }, t("openColumn")))]));
  byId("device").append(...[...tables.values()].filter((table) => table.children.length > 1));
}

function startProvider() {
  for (const unlock of ["shown", "wrong", "again"]) {
    const made = button(`unlock-${unlock}`, () => act({ provider: { unlock } }, t(`unlock-${unlock}`)));
    made.id = `unlock-${unlock}`;
    byId("provider").append(made);
  }
}

function line(name, buttons) {
  const row = element("div", { class: "switch", role: "group", "data-part": name });
  const title = element("span");
  onLanguage(() => {
    title.textContent = word(name);
    row.setAttribute("aria-label", word(name));
  });
  row.append(title, element("span", { class: "choice" }, ...buttons));
  return row;
}

function startTime() {
  for (const [speed, key] of Object.entries(paces)) {
    const made = button(key, () => control("/api/pace", { speed }));
    made.id = `pace-${speed}`;
    paceButtons.set(speed, made);
    byId("pace").append(made);
  }
  const step = button("step", () => control("/api/pace", { step: "10ms" }));
  const skip = button("skipMinute", () => act({ delay: "60s" }, t("skipMinute")));
  step.id = "step";
  skip.id = "skip-minute";
  byId("pace").append(step, skip);
  byId("new-terminal").addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = { seed: Number(byId("seed").value), language: byId("display-language").value };
    control("/api/terminal", wanted, t("newTerminal"));
  });
}
