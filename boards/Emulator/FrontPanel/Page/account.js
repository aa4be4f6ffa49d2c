// The account of the chosen card at the issuer: what it holds, and what becomes of it.
import { act } from "./api.js";
import { money } from "./advice.js";
import { element, labelled } from "./parts.js";
import { onLanguage, t, word } from "./texts.js";

const form = document.getElementById("account");
const facts = element("output", { id: "account-facts" });
const balance = element("input", { id: "account-balance", type: "number", min: 0, max: 99999999999, size: 9 });
const state = element("select", { id: "account-state" });
let chosen = "";
let hasNumber = false;
let accounts = {};
let shown = "";

export function startAccount(catalogue) {
  for (const name of ["", ...catalogue.accountStates]) {
    const option = element("option", { value: name });
    onLanguage(() => (option.textContent = name ? word(name) : t("unchanged")));
    state.append(option);
  }
  const set = element("button", { type: "submit", id: "account-set" });
  onLanguage(() => (set.textContent = t("set")));
  form.append(labelled("accountBalance", balance), labelled("accountState", state), set);
  form.before(facts);
  form.addEventListener("submit", change);
  onLanguage(show);
}

export function chooseAccount(name, isBankCard) {
  chosen = name;
  hasNumber = isBankCard;
  show();
}

export function showAccount(snapshot) {
  accounts = snapshot.accounts;
  const wanted = JSON.stringify(accounts);
  if (wanted !== shown) {
    shown = wanted;
    show();
  }
}

function show() {
  form.hidden = !hasNumber || !accounts;
  const account = accounts?.[chosen] ?? { state: "good", wrongPins: 0 };
  const held = account.balance === undefined ? t("unlimited") : money(account.balance);
  facts.textContent = form.hidden ? t(hasNumber ? "bookedElsewhere" : "noAccount")
    : t("account", word(chosen), word(account.state), held, account.wrongPins);
}

function change(event) {
  event.preventDefault();
  const issuer = { card: chosen };
  if (balance.value) {
    issuer.balance = Number(balance.value);
  }
  if (state.value) {
    issuer.state = state.value;
  }
  if (Object.keys(issuer).length > 1) {
    act({ issuer }, `${t("issuer")}: ${word(chosen)}`);
    balance.value = state.value = "";
  }
}
