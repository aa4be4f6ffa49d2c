// Faults that are present, the last one raised, and the whole catalogue, each with its remedies.
import { element } from "./parts.js";
import { inLanguage, onLanguage, t } from "./texts.js";

const present = document.getElementById("present");
const all = document.getElementById("all-faults");
let catalogue = { faults: [], categories: [] };
let last = null;
let shown = "";

export function startFaults(given) {
  catalogue = given;
  onLanguage(() => {
    shown = "";
    showAll();
    if (last) {
      showFaults(last);
    }
  });
}

export function showFaults(snapshot) {
  last = snapshot;
  // A sale that is being undone stops sales like a fault, and has a code like one.
  const codes = [...new Set([...(snapshot.openReversal === null ? [] : ["S109"]), ...snapshot.faults])];
  const recent = lastRaised(snapshot.journal).filter((code) => !codes.includes(code));
  const wanted = `${codes} ${recent}`;
  if (wanted === shown) {
    return;
  }
  shown = wanted;
  const rows = codes.map((own) => row(own, true));
  if (rows.length === 0) {
    rows.push(element("p", { class: "calm" }, t("noFaults")));
  }
  present.replaceChildren(...rows, ...recent.map((code) => row(code, false)));
}

// What was raised last, a lock before the fault that came with it.
function lastRaised(journal) {
  const events = journal.filter((entry) => ["lock.set", "fault.raised"].includes(entry.event));
  const together = events.filter((entry) => entry.t === events.at(-1).t);
  return [...new Set(together.map((entry) => entry.data.match(/code=(\w+)/)?.[1]).filter(Boolean))];
}

function row(code, isPresent) {
  const fault = catalogue.faults.find((candidate) => candidate.code === code);
  const words = fault ? inLanguage(fault) : "";
  const note = isPresent ? inLanguage(fault?.severity ?? {}) : t("lastFault");
  return element("article", { class: isPresent ? "fault present" : "fault", "data-code": code },
    element("h3", {}, element("b", {}, code), ` ${words} `, element("small", {}, note)),
    element("ol", {}, ...(fault?.remedies ?? []).map((remedy) =>
      element("li", {}, `${remedy.number} ${inLanguage(remedy)}`))));
}

function showAll() {
  all.replaceChildren(...catalogue.categories.flatMap((category) => [
    element("h3", {}, `${category.letter} ${inLanguage(category)}`),
    element("dl", {}, ...catalogue.faults.filter((fault) => fault.code[0] === category.letter).flatMap((fault) => [
      element("dt", {}, element("b", {}, fault.code), ` ${inLanguage(fault)}`),
      element("dd", {}, fault.remedies.map((remedy) => `${remedy.number} ${inLanguage(remedy)}`).join(", ")),
    ])),
  ]));
}
