// Requests to the terminal, one after the other: the order of the hand is the order at the terminal.
import { t } from "./texts.js";

const message = document.getElementById("message");
let last = Promise.resolve();

function say(text, isRefusal) {
  message.textContent = text;
  message.classList.toggle("refusal", isRefusal);
}

async function post(path, body, words) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) {
      say(t("refused", answer.error), true);
    } else if (response.status === 202) {
      say(t("waiting"), false);
    } else {
      say(words ? t("done", words) : "", false);
    }
    return response.ok ? answer : null;
  } catch {
    say(t("disconnected"), true);
    return null;
  }
}

/** Does a step of a scenario; words say it to the user, and are left out for keys. */
export function act(step, words) {
  last = last.then(() => post("/api/do", step, words));
  return last;
}

/** What rules time does not wait for steps. */
export function control(path, body, words) {
  return post(path, body, words);
}

export async function read(path) {
  return (await fetch(path)).json();
}
