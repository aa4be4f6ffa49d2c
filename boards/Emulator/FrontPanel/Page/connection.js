// The stream of pictures, and whether it comes. A browser tries again itself where a stream breaks off, not where it was
// refused: then the page does.
import { onLanguage, t } from "./texts.js";

const retryMs = 2000;
const badge = document.getElementById("connection");
let isLive = false;

/** Calls back with each picture of the terminal, from now on. */
export function watch(show) {
  const events = new EventSource("/api/events");
  events.addEventListener("message", (event) => {
    show(JSON.parse(event.data));
    tell(true);
  });
  events.addEventListener("error", () => {
    tell(false);
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(watch, retryMs, show);
    }
  });
}

function tell(live) {
  if (live !== isLive) {
    isLive = live;
    write();
  }
}

function write() {
  badge.textContent = t(isLive ? "connected" : "disconnected");
  badge.classList.toggle("live", isLive);
}

/** Writes the badge now and in each language that is chosen. */
export function startConnection() {
  onLanguage(write);
}
