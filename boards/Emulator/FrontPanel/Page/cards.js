// The tray of cards and the lane through which they are swiped.
import { chooseAccount } from "./account.js";
import { act } from "./api.js";
import { button, element, labelled, select } from "./parts.js";
import { onLanguage, t, word } from "./texts.js";

const cardLengthMm = 86;
const damages = {
  "damage-none": {},
  "damage-lifted": { fault: { "stop-after": "60%" } },
  "damage-late": { fault: { "start-after": "30%" } },
  "damage-erased": { fault: { "erase-bits": "60..67" } },
  "damage-flipped": { fault: { "flip-bits": "80..82" } },
  "damage-noise": { fault: { noise: "8%" } },
  "damage-unseen": { fault: { unseen: true } },
  "damage-jerk": { accelerate: "6x", jitter: "12%" },
};

const tray = document.getElementById("cards");
const lane = document.getElementById("lane");
const laneCard = document.getElementById("lane-card");
const cards = new Map();
const numbered = new Set();
const speed = element("input", { type: "range", id: "card-speed", min: 5, max: 150, value: 40 });
const wear = element("input", { type: "range", id: "card-wear", min: 5, max: 100, value: 100 });
const direction = select(["forward", "backward"]);
const damage = select(Object.keys(damages));
let chosen = "visa-pin";
let drag = null;

export function startCards(catalogue) {
  for (const { name, number } of catalogue.cards) {
    const words = element("b");
    onLanguage(() => (words.textContent = word(name)));
    const card = element("button", { type: "button", class: "card", "data-card": name, "aria-pressed": "false", title: name },
      words, grouped(number));
    card.addEventListener("click", () => choose(name));
    cards.set(name, card);
    if (number) {
      numbered.add(name);
    }
    tray.append(card);
  }
  const swipe = button("swipe", () => pass({}));
  swipe.id = "swipe-card";
  swipe.className = "primary";
  damage.id = "card-damage";
  direction.id = "card-direction";
  document.getElementById("swipe").append(swipe, labelled("speedOfHand", withValue(speed, " cm/s")),
    labelled("direction", direction), labelled("damage", damage), labelled("wear", withValue(wear, " %")));
  onLanguage(() => choose(chosen));
  listen();
}

// A number breaks between its groups only.
function grouped(number) {
  const groups = number.match(/.{1,4}/g) ?? [];
  return element("span", { class: "number", "aria-label": groups.join(" ") }, ...groups.map((group) => element("i", {}, group)));
}

function withValue(range, unit) {
  const value = element("output");
  const show = () => (value.textContent = range.value + unit);
  range.addEventListener("input", show);
  show();
  return element("span", { class: "range" }, range, value);
}

function choose(name) {
  chosen = name;
  laneCard.textContent = word(name);
  chooseAccount(name, numbered.has(name));
  cards.forEach((card, own) => card.setAttribute("aria-pressed", String(own === name)));
}

function pass(byHand) {
  const order = { card: chosen, speed: `${speed.value}cm/s`, direction: direction.value, ...damages[damage.value], ...byHand };
  if (wear.value < 100) {
    order.fault = { ...order.fault, amplitude: `${wear.value}%` };
  }
  act({ swipe: order }, `${t("swipe")}: ${word(chosen)}`);
}

// The lane stands for the length of a card: the hand's time over it is the speed, its end the damage.
function listen() {
  lane.addEventListener("pointerdown", (event) => {
    lane.setPointerCapture(event.pointerId);
    drag = { begin: place(event), at: event.timeStamp };
    move(event);
  });
  lane.addEventListener("pointermove", move);
  lane.addEventListener("pointerup", finish);
  lane.addEventListener("pointercancel", () => release());
}

function place(event) {
  const box = lane.getBoundingClientRect();
  return (event.clientX - box.left) / box.width;
}

function move(event) {
  if (drag) {
    laneCard.style.setProperty("left", `${Math.max(0, Math.min(1, place(event))) * 100}%`);
  }
}

function finish(event) {
  const way = drag ? place(event) - drag.begin : 0;
  const seconds = drag ? (event.timeStamp - drag.at) / 1000 : 0;
  release();
  const part = Math.min(1, Math.abs(way) / 0.8);
  if (part < 0.1 || seconds <= 0) {
    return;
  }
  const cmPerS = Math.max(3, Math.min(300, (part * cardLengthMm) / 10 / seconds));
  const order = { speed: `${cmPerS.toFixed(1)}cm/s`, direction: way > 0 ? "forward" : "backward" };
  if (part < 0.98) {
    order.fault = { ...damages[damage.value].fault, "stop-after": `${Math.round(part * 100)}%` };
  }
  pass(order);
}

function release() {
  drag = null;
  laneCard.style.removeProperty("left");
}
