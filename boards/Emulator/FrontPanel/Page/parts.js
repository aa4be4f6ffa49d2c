// Small pieces that several panels are made of.
import { onLanguage, t, word } from "./texts.js";

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A button whose words follow the language; key is of the table of texts. */
export function button(key, onClick) {
  const made = element("button", { type: "button" });
  onLanguage(() => (made.textContent = t(key)));
  made.addEventListener("click", onClick);
  return made;
}

/** A labelled control. */
export function labelled(key, control) {
  const words = element("span");
  onLanguage(() => (words.textContent = t(key)));
  return element("label", {}, words, " ", control);
}

/** A row of buttons of which one is chosen; words are those of the API. */
export function choice(words, onChoose) {
  const buttons = new Map();
  for (const name of words) {
    const made = element("button", { type: "button", "aria-pressed": "false", "data-word": name, title: name });
    onLanguage(() => (made.textContent = word(name)));
    made.addEventListener("click", () => onChoose(name));
    buttons.set(name, made);
  }
  return {
    buttons: [...buttons.values()],
    show(chosen) {
      buttons.forEach((made, name) => made.setAttribute("aria-pressed", String(name === chosen)));
    },
  };
}

export function select(keys) {
  const made = element("select");
  for (const key of keys) {
    const option = element("option", { value: key });
    onLanguage(() => (option.textContent = t(key)));
    made.append(option);
  }
  return made;
}
