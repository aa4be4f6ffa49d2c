// The journal as it comes. A page that was too slow misses events here, and says so.
import { element } from "./parts.js";
import { t } from "./texts.js";

const most = 300;
const list = document.getElementById("journal");
let next = 0;
let session = "";
let follows = true;

// A hand that scrolls up stops it; a list that only became shorter goes on.
list.addEventListener("scroll", () => {
  follows = list.scrollTop + list.clientHeight >= list.scrollHeight - 8;
});

export function showJournal(snapshot) {
  const end = snapshot.journalFirst + snapshot.journal.length;
  if (snapshot.session !== session) {
    list.replaceChildren();
    session = snapshot.session;
    next = 0;
  }
  const missed = snapshot.journalFirst - next;
  if (missed > 0) {
    list.append(element("p", { class: "missed" }, t("missed", missed)));
  }
  snapshot.journal.slice(Math.max(0, next - snapshot.journalFirst)).forEach(add);
  next = end;
  while (list.children.length > most) {
    list.firstChild.remove();
  }
  if (follows) {
    list.scrollTop = list.scrollHeight;
  }
}

function add(entry) {
  const kind = entry.event.split(".")[0];
  list.append(element("p", { "data-event": entry.event, "data-kind": kind },
    element("time", {}, (entry.t / 1000).toFixed(3)), " ", element("b", {}, entry.event), " ", entry.data));
}
