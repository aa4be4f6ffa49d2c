// The page: it shows what the terminal says and sends what the hand does.
import { showAccount, startAccount } from "./account.js";
import { read } from "./api.js";
import { showAround, startAround } from "./around.js";
import { startCards } from "./cards.js";
import { startConnection, watch } from "./connection.js";
import { showDisplay } from "./display.js";
import { showFaults, startFaults } from "./faults.js";
import { showJournal } from "./journal.js";
import { showKeypad, startKeypad } from "./keypad.js";
import { showStates, startStates } from "./states.js";
import { startLanguage } from "./texts.js";
import { startWaves } from "./waves.js";

const views = [showDisplay, showKeypad, showAround, showAccount, showFaults, showStates, showJournal];

function show(snapshot) {
  views.forEach((view) => view(snapshot));
  document.body.dataset.ready = "true";
}

// After a click the focus goes to the keypad: Enter typed next is a key of the terminal, not the same button again.
document.addEventListener("click", (event) => {
  if (event.detail > 0 && event.target.closest("button") && !event.target.closest(".keypad")) {
    document.getElementById("keypad").focus({ preventScroll: true });
  }
});

await startLanguage();
const catalogue = await read("/api/catalogue");
startKeypad();
startAccount(catalogue);
startCards(catalogue);
startAround(catalogue);
startFaults(catalogue);
startStates(catalogue);
startWaves();
startConnection();
watch(show);
