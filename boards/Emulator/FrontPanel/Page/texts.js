// The words of the page in its two languages.
const languages = ["en", "zh"];
const listeners = [];
let table = {};

export let language = "en";

export function t(key, ...values) {
  const text = table[key] ?? key;
  return values.reduce((filled, value, index) => filled.replace(`{${index}}`, value), text);
}

export function has(key) {
  return key in table;
}

/** A word of the API in the language of the page; one without a translation as it is. */
export function word(name) {
  return has(`word-${name}`) ? t(`word-${name}`) : name;
}

/** Calls back now and whenever the language changes. */
export function onLanguage(listener) {
  listeners.push(listener);
  listener();
}

/** A word of the catalogue that carries both languages. */
export function inLanguage(words) {
  return words[language];
}

export async function setLanguage(wanted) {
  language = languages.includes(wanted) ? wanted : "en";
  table = await (await fetch(`/texts/${language}.json`)).json();
  localStorage.setItem("language", language);
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = t(element.dataset.text);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset.label));
  }
  for (const word of languages) {
    const button = document.getElementById(word === "en" ? "english" : "chinese");
    button.setAttribute("aria-pressed", String(word === language));
  }
  listeners.forEach((listener) => listener());
}

export async function startLanguage() {
  document.getElementById("english").addEventListener("click", () => setLanguage("en"));
  document.getElementById("chinese").addEventListener("click", () => setLanguage("zh"));
  const browser = navigator.language.startsWith("zh") ? "zh" : "en";
  await setLanguage(localStorage.getItem("language") ?? browser);
}
