// The 4 x 4 keypad: clicked, held, stuck and typed.
import { act } from "./api.js";
import { element } from "./parts.js";
import { onLanguage, t } from "./texts.js";

const legends = "123A456B789C*0#D";
const names = { "#": "keyEnter", "*": "keyCancel", A: "keyService", B: "keyUnlock", C: "keyCorrect", D: "keyQr" };
const typed = { Enter: "#", Escape: "*", Backspace: "C", a: "A", b: "B", c: "C", d: "D" };
const holdMs = 250;

const keypad = document.getElementById("keypad");
const buttons = new Map();
const fingers = new Map();
const typedKeys = new Map();
let heldKeys = "";
let pace = "1x";

export function startKeypad() {
  for (const legend of legends) {
    const key = element("button", { type: "button", "data-key": legend, class: "key" }, legend);
    if (names[legend]) {
      const words = element("small");
      onLanguage(() => (words.textContent = t(names[legend])));
      key.append(words);
    } else {
      onLanguage(() => key.setAttribute("aria-label", t("keyName", legend)));
    }
    listen(key, legend);
    buttons.set(legend, key);
    keypad.append(key);
  }
  document.addEventListener("keydown", (event) => type(event, true));
  document.addEventListener("keyup", (event) => type(event, false));
  window.addEventListener("blur", () => [...fingers.keys()].forEach(lift));
}

export function showKeypad(snapshot) {
  heldKeys = snapshot.heldKeys;
  pace = snapshot.pace;
  buttons.forEach((key, legend) => {
    const isHeld = heldKeys.includes(legend);
    key.classList.toggle("stuck", isHeld && !fingers.has(legend));
    key.setAttribute("aria-pressed", String(isHeld));
  });
}

function listen(key, legend) {
  key.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) {
      return;
    }
    if (event.ctrlKey || heldKeys.includes(legend)) {
      act({ key: { [heldKeys.includes(legend) ? "up" : "down"]: legend } });
    } else {
      key.setPointerCapture(event.pointerId);
      press(legend);
    }
  });
  // The focus stays where it is, so that Enter typed next is the terminal's.
  key.addEventListener("mousedown", (event) => event.preventDefault());
  key.addEventListener("pointerup", () => lift(legend));
  key.addEventListener("pointercancel", () => lift(legend));
  key.addEventListener("contextmenu", (event) => event.preventDefault());
  key.addEventListener("click", (event) => {
    // A click without a pointer: a screen reader, or Enter and Space on the focused key.
    if (event.detail === 0 && !event.pointerType) {
      if (event.ctrlKey || heldKeys.includes(legend)) {
        act({ key: { [heldKeys.includes(legend) ? "up" : "down"]: legend } });
      } else {
        act({ key: { press: legend } });
      }
    }
  });
}

// A short press is one push of the usual length; what lasts is held for as long as the finger stays.
function press(legend) {
  if (fingers.has(legend)) {
    return;
  }
  buttons.get(legend).classList.add("down");
  const finger = { isHeld: false };
  fingers.set(legend, finger);
  if (pace === "1x") {
    finger.timer = setTimeout(() => {
      finger.isHeld = true;
      act({ key: { down: legend } });
    }, holdMs);
  }
}

function lift(legend) {
  const finger = fingers.get(legend);
  if (finger) {
    clearTimeout(finger.timer);
    fingers.delete(legend);
    buttons.get(legend).classList.remove("down");
    act({ key: { [finger.isHeld ? "up" : "press"]: legend } });
  }
}

// Typing belongs to the terminal unless the focus is where words are typed, or Enter would press a button.
function type(event, isDown) {
  const legend = isDown ? legendOf(event) : typedKeys.get(event.code);
  if (!legend) {
    return;
  }
  event.preventDefault();
  if (!isDown) {
    typedKeys.delete(event.code);
    lift(legend);
  } else if (!event.repeat) {
    typedKeys.set(event.code, legend);
    press(legend);
  }
}

function legendOf(event) {
  const legend = typed[event.key] ?? event.key;
  const isForm = event.target.closest?.("input, select, textarea");
  const isButton = event.target.closest?.("button, a, summary") && event.key === "Enter";
  const isCommand = event.ctrlKey || event.altKey || event.metaKey;
  const isKey = legend.length === 1 && legends.includes(legend);
  return isKey && !isForm && !isButton && !isCommand ? legend : null;
}
