// What now: a sale that is being undone goes before everything, then the first fault, then the state.
import { inLanguage, has, t } from "./texts.js";

let faults = new Map();

export function startAdvice(catalogue) {
  faults = new Map(catalogue.faults.map((fault) => [fault.code, fault]));
}

export function advice(snapshot) {
  const isOn = snapshot.state !== "Off";
  const isUndoing = isOn && snapshot.openReversal !== null;
  const fault = isOn ? firstFault(snapshot) : undefined;
  const isStopped = isUndoing || (fault && !fault.allowsSales);
  return [
    isUndoing ? t("advice-reversal", money(snapshot.openReversal)) : "",
    fault ? t("advice-fault", fault.code, inLanguage(fault), remedies(fault)) : "",
    isCardHeld(snapshot) ? t("advice-locked") : "",
    isStopped && ["Idle", "OutOfService"].includes(snapshot.state) ? "" : ofState(snapshot.state),
  ].filter(Boolean);
}

/** Minor units as people write them. */
export function money(minor) {
  return (minor / 100).toFixed(2);
}

// S109 is the sale that is being undone, which has words of its own.
function firstFault(snapshot) {
  const codes = snapshot.state === "Starting" ? snapshot.faults : [snapshot.firstCause, ...snapshot.faults];
  return faults.get(codes.filter((code) => code !== "S109").find((code) => faults.has(code)));
}

function remedies(fault) {
  return fault.remedies.map(inLanguage).join(t("listComma"));
}

function isCardHeld(snapshot) {
  const lock = snapshot.journal.filter((entry) => entry.event.startsWith("lock.")).at(-1);
  return snapshot.state === "Idle" && lock?.event === "lock.set";
}

function ofState(state) {
  return has(`advice-${state}`) ? t(`advice-${state}`) : "";
}
