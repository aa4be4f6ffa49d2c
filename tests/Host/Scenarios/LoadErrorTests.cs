using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Every bad file is refused with place, number and, where it helps, a suggestion.</summary>
[TestClass]
public sealed class LoadErrorTests
{
    private const string Head = "version: 1\nsteps:\n";

    private const string Verbs = " (known: power, reach, amount, swipe, keys, key, network, issuer, device, provider,"
        + " delay, expect-display, expect-picture, expect-event, expect-no-event, expect-state, expect-fault,"
        + " expect-pin, expect-issuer, repeat)";

    private const string Events = " (known: power.up, terminal.state, card.read, card.failed, pin.prompted, pin.sent,"
        + " pin.rejected, pin.accepted, auth.sent, auth.approved, auth.declined, reversal.queued, reversal.sent,"
        + " reversal.acknowledged, fault.raised, fault.cleared, key.stuck, link.up, link.down, lock.set,"
        + " lock.cleared, key.dropped, sale.settled)";

    private const string StateNames = "Starting, Idle, EnteringAmount, AwaitingCard, EnteringPin, Authorising,"
        + " OutOfService, EnteringPasscode, ServiceMenu, EnteringUnlockCode, EnteringQrAmount, ShowingQr,"
        + " CheckingPasscode, ConfirmingRepeat)";

    private const string States = " (known: " + StateNames;
    private const string OffAndStates = " (known: Off, " + StateNames;

    private const string Parts = " (known: tamper, printer, display, reader, supply, memory, parts, keys, clock,"
        + " time-zone, opening-hours,"
        + " software, configuration, hosts, authority, update, software-failure, sale-memory, storage)";

    private const string Orders = " (known: pin, card, balance, state, answer, latency, sign-on, date, book, then,"
        + " reversal, twice, forget)";

    [TestMethod]
    [DataRow("- expect-dispaly: { contains: X }", "x.yaml(3,3): error SCN001: unknown step 'expect-dispaly';"
        + " did you mean 'expect-display'?" + Verbs)]
    [DataRow("- fly: away", "x.yaml(3,3): error SCN001: unknown step 'fly'" + Verbs)]
    [DataRow("- provider: { unlock: shwon }",
        "x.yaml(3,23): error SCN004: 'unlock' cannot be 'shwon'; did you mean 'shown'? (known: shown, wrong, again)")]
    [DataRow("- power", "x.yaml(3,3): error SCN004: a step is a verb with its value, as '- power: up'")]
    [DataRow("- name: nothing", "x.yaml(3,3): error SCN003: a step needs a verb, as 'power: up'")]
    [DataRow("- power: up\n  delay: 1s",
        "x.yaml(4,3): error SCN002: a step has one verb; 'delay' stands beside 'power'")]
    [DataRow("- power: on",
        "x.yaml(3,10): error SCN004: 'power' cannot be 'on' (known: up, down)")]
    [DataRow("- power: { cut: now, of-for: 3s }",
        "x.yaml(3,22): error SCN002: unknown key 'of-for'; did you mean 'off-for'?"
        + " (known: cut, off-for)")]
    [DataRow("- delay: 500",
        "x.yaml(3,10): error SCN004: 'delay': bare number: must include a unit (e.g. 500ms)")]
    [DataRow("- delay: 5 sec", "x.yaml(3,10): error SCN004: 'delay': unknown unit 'sec'"
        + " (known: ns, us, ms, s, m, min, h)")]
    [DataRow("- delay: 5 mS", "x.yaml(3,10): error SCN004: 'delay': unknown unit 'mS';"
        + " did you mean 'ms'? (known: ns, us, ms, s, m, min, h)")]
    [DataRow("- delay: soon",
        "x.yaml(3,10): error SCN004: 'delay': 'soon' is not a number with a unit (e.g. 500ms)")]
    [DataRow("- delay: -1s", "x.yaml(3,10): error SCN004: 'delay' is out of range: '-1s'")]
    [DataRow("- amount: 12.50",
        "x.yaml(3,11): error SCN004: 'amount' must be a whole number from 0 to 999999999999")]
    [DataRow("- keys: 43X1",
        "x.yaml(3,9): error SCN004: 'keys' holds a key that the pad has not (known: 0123456789*#ABCD)")]
    [DataRow("- keys:", "x.yaml(3,8): error SCN004: 'keys' must be a plain value, not nothing")]
    [DataRow("- key: { hold: 3s }",
        "x.yaml(3,8): error SCN003: 'key' needs 'press', 'down', 'up', 'short-row' or 'open-column'")]
    [DataRow("- key: { press: \"12\" }", "x.yaml(3,17): error SCN004: 'press' takes one key,"
        + " or a list of keys (known: 0123456789*#ABCD)")]
    [DataRow("- swipe: visa-pin",
        "x.yaml(3,10): error SCN004: 'swipe' must be a mapping in braces, not a plain value")]
    [DataRow("- swipe: { card: visapin }", "x.yaml(3,18): error SCN004: 'card' cannot be 'visapin';"
        + " did you mean 'visa-pin'? (known: visa-pin, mastercard-pin, unionpay-pin, maestro-19-pin,"
        + " visa-nopin, amex-nopin, chip-card, expired-card, bad-luhn, not-bank, blank, demagnetised,"
        + " scratched, weak)")]
    [DataRow("- swipe: { speed: 50 }",
        "x.yaml(3,19): error SCN004: 'speed': bare number: must include a unit (e.g. 50cm/s)")]
    [DataRow("- swipe: { accelerate: 4 }",
        "x.yaml(3,24): error SCN004: 'accelerate': bare number: must include a unit (e.g. 4x)")]
    [DataRow("- swipe: { fault: { stop-after: 160% } }",
        "x.yaml(3,33): error SCN004: 'stop-after' is out of range: '160%'")]
    [DataRow("- swipe: { fault: { erase-bits: 47..40 } }",
        "x.yaml(3,33): error SCN004: 'erase-bits' is a range of bits, as 40..47")]
    [DataRow("- swipe: { track2: 4761739001010119x2212 }", "x.yaml(3,20): error SCN004:"
        + " 'track2' holds at most 37 of the characters 0-9 : < = > (without the sentinels)")]
    [DataRow("- network: { fault: latency:8 }",
        "x.yaml(3,21): error SCN004: 'fault: latency' takes a time up to 1 h, as latency:8s")]
    [DataRow("- network: { fault: resett }", "x.yaml(3,21): error SCN004: 'fault' cannot be 'resett';"
        + " did you mean 'reset'? (known: before-request, after-request, mid-reply, reset, down, dns, latency,"
        + " weak-signal, flap, captive-portal, certificate, strange-access-point)")]
    [DataRow("- device: { tampr: open }", "x.yaml(3,13): error SCN002: unknown key 'tampr';"
        + " did you mean 'tamper'?" + Parts)]
    [DataRow("- device: { tamper: opened }", "x.yaml(3,21): error SCN004: 'tamper' cannot be 'opened';"
        + " did you mean 'open'? (known: open, closed)")]
    [DataRow("- issuer: { answer: 5 }", "x.yaml(3,21): error SCN004: 'answer' is a field 39 of two"
        + " characters or one of auto, cents, silent, late, duplicate, garbage, bad-mac, wrong-stan, mid-reply,"
        + " disable")]
    [DataRow("- expect-display: { within: 1s }",
        "x.yaml(3,19): error SCN003: 'expect-display' needs 'contains', or 'line' and 'text'")]
    [DataRow("- expect-display: { line: 5, text: X }",
        "x.yaml(3,27): error SCN004: 'line' must be a whole number from 1 to 4")]
    [DataRow("- expect-event: { name: auth.aproved }",
        "x.yaml(3,25): error SCN004: unknown event 'auth.aproved'; did you mean 'auth.approved'?"
        + Events)]
    [DataRow("- expect-event: { name: auth.sent, whithin: 3s }",
        "x.yaml(3,36): error SCN002: unknown key 'whithin' of auth.sent; did you mean 'within'?"
        + " (known: stan, amount, within)")]
    [DataRow("- expect-event: { stan: 1 }",
        "x.yaml(3,17): error SCN003: 'expect-event' needs 'name'")]
    [DataRow("- expect-no-event: { name: auth.sent, within: 3s }",
        "x.yaml(3,39): error SCN002: unknown key 'within' of auth.sent; did you mean 'for'?"
        + " (known: stan, amount, for)")]
    [DataRow("- expect-no-event: { name: auth.approved, ammount: 1250 }", "x.yaml(3,43): error SCN002: unknown key"
        + " 'ammount' of auth.approved; did you mean 'amount'? (known: stan, amount, for)")]
    [DataRow("- expect-no-event: { name: power.up, try: 1 }",
        "x.yaml(3,38): error SCN002: unknown key 'try' of power.up (known: for)")]
    [DataRow("- expect-no-event: { name: fault.raised, code: P999 }", "x.yaml(3,48): error SCN004: 'code' cannot be"
        + " 'P999' (known: P601, P602, P603, P604, P605, P606, P607, P608, P609)")]
    [DataRow("- expect-no-event: { name: terminal.state, to: EnteringPinn }", "x.yaml(3,48): error SCN004: 'to' cannot"
        + " be 'EnteringPinn'; did you mean 'EnteringPin'?" + States)]
    [DataRow("- expect-no-event: { name: auth.approved, amount: 12.50 }", "x.yaml(3,51): error SCN004: 'amount' is a"
        + " whole number as the terminal writes it, not '12.50'")]
    [DataRow("- expect-event: { name: auth.sent, stan: \"000001\" }", "x.yaml(3,42): error SCN004: 'stan' is a"
        + " whole number as the terminal writes it, not '000001'")]
    [DataRow("- expect-no-event: { name: sale.settled, stands: 7 }",
        "x.yaml(3,50): error SCN004: 'stands' cannot be '7' (known: 0, 1)")]
    [DataRow("- expect-event: { name: reversal.queued, reason: 5 }",
        "x.yaml(3,50): error SCN004: 'reason' cannot be '5' (known: 1, 2, 3, 4)")]
    [DataRow("- expect-event: { name: card.read, direction: [ Forward ] }",
        "x.yaml(3,47): error SCN004: 'direction' must be a plain value, not a list")]
    [DataRow("- expect-no-event: { name: auth.approved, for: 0s }",
        "x.yaml(3,48): error SCN004: 'for' is out of range: '0s'")]
    [DataRow("- swipe: { card: visa-pin, track2: '4761739001010119=2212' }", "x.yaml(3,36): error SCN004: 'track2'"
        + " cannot stand beside 'card', whose track it replaces")]
    [DataRow("- expect-state: Idel",
        "x.yaml(3,17): error SCN004: 'expect-state' cannot be 'Idel'; did you mean 'Idle'?" + OffAndStates)]
    [DataRow("- expect-fault: { code: C701, also: [ C799 ] }", "x.yaml(3,39): error SCN004: no fault 'C799'"
        + " (known: C701, C702, C703, C704, C705, C706, C707, C708, C709, C710)")]
    [DataRow("- expect-fault: { code: N701 }",
        "x.yaml(3,25): error SCN004: no fault 'N701'; did you mean 'C701'?")]
    [DataRow("- expect-fault: { code: C7 }",
        "x.yaml(3,25): error SCN004: 'C7' is not a fault code, as C701")]
    [DataRow("- expect-pin: { pin: led-red, value: high }", "x.yaml(3,22): error SCN004: 'pin' cannot be 'led-red'"
        + " (known: row-1, row-2, row-3, row-4, column-1, column-2, column-3, column-4, card-present, track-2)")]
    [DataRow("- expect-pin: { pin: row-1, value: 1 }",
        "x.yaml(3,36): error SCN004: 'value' cannot be '1' (known: high, low)")]
    [DataRow("- expect-picture: { file: ../approved.png }",
        "x.yaml(3,27): error SCN004: 'file' is a PNG beside the scenario, as approved.png, not '../approved.png'")]
    [DataRow("- expect-picture: { within: 2s }", "x.yaml(3,19): error SCN003: 'expect-picture' needs 'file'")]
    [DataRow("- expect-issuer: {}", "x.yaml(3,18): error SCN003: 'expect-issuer' needs 'approvals',"
        + " 'reversals', 'declines' or 'status'")]
    [DataRow("- expect-issuer: { status: \"1120\" }", "x.yaml(3,28): error SCN004: 'status' is '1' or '0' for keyboard,"
        + " PIN pad, reader, printer and display, as \"11101\"")]
    [DataRow("- issuer: { card: visa-pin, state: stollen }", "x.yaml(3,36): error SCN004: 'state' cannot be 'stollen';"
        + " did you mean 'stolen'? (known: good, lost, stolen, expired, restricted, unknown, locked)")]
    [DataRow("- issuer: { card: visa-pin, balanse: 5 }",
        "x.yaml(3,29): error SCN002: unknown key 'balanse'; did you mean 'balance'?" + Orders)]
    [DataRow("- issuer: { card: visa-pin, balance: 12.50 }",
        "x.yaml(3,38): error SCN004: 'balance' must be a whole number from 0 to 999999999999")]
    [DataRow("- issuer: { balance: 5 }", "x.yaml(3,22): error SCN004: 'balance' needs 'card'")]
    [DataRow("- issuer: { card: blank, state: lost }", "x.yaml(3,19): error SCN004: 'card' cannot be 'blank'"
        + " (known: visa-pin, mastercard-pin, unionpay-pin, maestro-19-pin, visa-nopin, amex-nopin, chip-card,"
        + " expired-card, bad-luhn, scratched, weak)")]
    [DataRow("- issuer: { sign-on: yes }", "x.yaml(3,22): error SCN004: 'sign-on' is a field 39 of two characters")]
    [DataRow("- issuer: { answer: cent }", "x.yaml(3,21): error SCN004: 'answer' is a field 39 of two characters or one"
        + " of auto, cents, silent, late, duplicate, garbage, bad-mac, wrong-stan, mid-reply, disable; did you mean"
        + " 'cents'?")]
    [DataRow("- issuer: { answer: \"94\", book: aprove }", "x.yaml(3,33): error SCN004: 'book' cannot be 'aprove';"
        + " did you mean 'approve'? (known: approve, decline)")]
    [DataRow("- issuer: { then: late }", "x.yaml(3,19): error SCN004: 'then' is a field 39 of two characters")]
    [DataRow("- issuer: { reversal: 5 }", "x.yaml(3,23): error SCN004: 'reversal' is a field 39 of two characters")]
    [DataRow("- issuer: { twice: 2 }", "x.yaml(3,20): error SCN004: 'twice' cannot be '2' (known: true, false)")]
    [DataRow("- issuer: { forget: false }", "x.yaml(3,21): error SCN004: 'forget' cannot be 'false' (known: true)")]
    [DataRow("- issuer: { forgets: true }",
        "x.yaml(3,13): error SCN002: unknown key 'forgets'; did you mean 'forget'?" + Orders)]
    [DataRow("- repeat: 0\n  steps: [ power: up ]",
        "x.yaml(3,11): error SCN004: 'repeat' must be a whole number from 1 to 1000000")]
    [DataRow("- repeat: 2", "x.yaml(3,3): error SCN003: 'step' needs 'steps'")]
    [DataRow("- repeat: 2\n  steps: [ powr: up ]",
        "x.yaml(4,12): error SCN001: unknown step 'powr'; did you mean 'power'?" + Verbs)]
    [DataRow("- keys: \"${god}#\"", "x.yaml(3,9): error SCN006: unknown variable 'god'")]
    public void A_bad_step_names_line_column_and_remedy(string step, string error) =>
        Assert.AreEqual(error, string.Join("\n", Scenario.Errors(Head + step)));

    [TestMethod]
    [DataRow("", "x.yaml(1,1): error SCN003: the file is empty; a scenario needs 'version: 1' and 'steps'")]
    [DataRow("# only a comment\n",
        "x.yaml(1,1): error SCN003: the file is empty; a scenario needs 'version: 1' and 'steps'")]
    [DataRow("- power: up",
        "x.yaml(1,1): error SCN003: a scenario is a mapping with 'version: 1' and 'steps'")]
    [DataRow("steps: [ power: up ]", "x.yaml(1,1): error SCN003: 'scenario' needs 'version'")]
    [DataRow("version: 1", "x.yaml(1,1): error SCN003: 'scenario' needs 'steps'")]
    [DataRow("version: 2\nsteps: [ power: up ]",
        "x.yaml(1,10): error SCN004: 'version' must be 1, not '2'")]
    [DataRow("version: 1\nsteps: []", "x.yaml(2,8): error SCN004: 'steps' is empty")]
    [DataRow("version: 1\nstep: []\nsteps: [ power: up ]",
        "x.yaml(2,1): error SCN002: unknown key 'step'; did you mean 'steps'? (known: name, version,"
        + " author, requires, setup, defaults, vars, matrix, always, steps)")]
    [DataRow("version: 1\ndefaults: { within: 2 }\nsteps: [ power: up ]",
        "x.yaml(2,21): error SCN004: 'within': bare number: must include a unit (e.g. 500ms)")]
    [DataRow("version: 1\nsetup: { storage: full }\nsteps: [ power: up ]",
        "x.yaml(2,19): error SCN004: 'storage' cannot be 'full' (known: blank)")]
    [DataRow("version: 1\nsetup: { issuer: { pin: 12 } }\nsteps: [ power: up ]",
        "x.yaml(2,25): error SCN004: 'pin' has 4 to 12 digits")]
    [DataRow("version: 1\nalways: [ no-secret-leak ]\nsteps: [ power: up ]", "x.yaml(2,11): error"
        + " SCN004: 'always' cannot be 'no-secret-leak'; did you mean 'no-secret-leaks'?"
        + " (known: no-secret-leaks, tries-never-reset, money-unambiguous, pin-zeroed, in-flight-durable,"
        + " no-sale-while-reversing, no-unlock-twice, only-pin-faults-lead-back, silence-is-no-wrong-pin,"
        + " no-stray-approval, store-stays-open, display-agrees-with-book, guesses-are-bounded,"
        + " pins-are-bounded, opened-case-keeps-no-key, nothing-left-at-rest)")]
    [DataRow("version: 1\nmatrix: { a: [] }\nsteps: [ power: up ]",
        "x.yaml(2,14): error SCN004: 'a' makes 0 rows of the matrix (1 to 10000)")]
    [DataRow("version: 1\nmatrix: []\nsteps: [ power: up ]",
        "x.yaml(2,9): error SCN004: 'matrix' has 0 rows (1 to 10000)")]
    [DataRow("version: 1\nmatrix: {}\nsteps: [ power: up ]", "x.yaml(2,9): error SCN004: 'matrix' is empty")]
    [DataRow("version: 1\nmatrix: [ {} ]\nsteps: [ power: up ]",
        "x.yaml(2,11): error SCN004: a row of 'matrix' is empty")]
    [DataRow("version: 1\nmatrix: { crd: [ 1, 2 ] }\nsteps: [ power: up ]",
        "x.yaml(2,11): error SCN008: nothing uses 'crd': its value stands where '${crd}' is written")]
    [DataRow("version: 1\nmatrix: [ { a: 1 }, { a: 1, b: 2 } ]\nsteps: [ keys: \"${a}\" ]",
        "x.yaml(2,29): error SCN008: nothing uses 'b': its value stands where '${b}' is written")]
    [DataRow("version: 1\nvars: { a: 1, b: \"${a}\" }\nsteps: [ power: up ]",
        "x.yaml(2,15): error SCN008: nothing uses 'b': its value stands where '${b}' is written")]
    [DataRow("version: 1\nvars: { a: 1 }\nsteps: [ power: up, delay: 5 ]",
        "x.yaml(3,28): error SCN004: 'delay': bare number: must include a unit (e.g. 500ms)")]
    [DataRow("version: 1\nsteps: [ power: up ]\n---\nversion: 1",
        "x.yaml(4,1): error SCN000: a second document; a file holds one scenario")]
    public void A_bad_frame_names_line_column_and_remedy(string text, string error) =>
        Assert.AreEqual(error, string.Join("\n", Scenario.Errors(text)));

    [TestMethod]
    public void All_errors_of_a_file_come_at_once_and_in_order()
    {
        string[] errors = Scenario.Errors(
            "version: 3\nsteps:\n- powr: up\n- delay: 5\n- keys: X\nwhat: ever\n");
        CollectionAssert.AreEqual(
            new[] { "x.yaml(1,10)", "x.yaml(3,3)", "x.yaml(4,10)", "x.yaml(5,9)", "x.yaml(6,1)" },
            System.Array.ConvertAll(errors, error => error.Split(':')[0]));
    }

    [TestMethod]
    public void An_error_shared_by_all_rows_of_a_matrix_comes_once() => Assert.HasCount(
        1, Scenario.Errors("version: 1\nmatrix: { a: [1, 2, 3] }\nsteps:\n- delay: 5\n"));

    [TestMethod]
    [DataRow("{ swip: true }", "x.yaml(2,13): error SCN002: unknown key 'swip'; did you mean 'swipe'? (known: power,")]
    [DataRow("{ swipe: yes }", "x.yaml(2,20): error SCN004: 'swipe' cannot be 'yes' (known: true, false)")]
    [DataRow("[ keypd ]", "x.yaml(2,13): error SCN004: 'requires' cannot be 'keypd'; did you mean 'keypad'? (known: ")]
    [DataRow("[ robot ]", "x.yaml(2,13): error SCN004: 'requires' cannot be 'robot' (known: power, armed-cut, ")]
    public void What_no_bench_could_have_is_not_required(string requires, string error) => StringAssert.StartsWith(
        string.Join('\n', Scenario.Errors($"version: 1\nrequires: {requires}\nsteps: [ power: up ]")), error);

    [TestMethod]
    [DataRow(10_000, "")]
    [DataRow(10_001, "x.yaml(2,9): error SCN004: 'matrix' has 10001 rows (1 to 10000)")]
    public void A_list_of_rows_has_the_bound_of_the_combinations(int rows, string error) => Assert.AreEqual(
        error, string.Join('\n', Scenario.Errors("version: 1\nmatrix: ["
            + string.Concat(Enumerable.Range(0, rows).Select(row => $"{{ a: {row} }},"))
            + "]\nsteps: [ keys: \"${a}\" ]")));

    [TestMethod]
    public void A_long_file_without_an_alias_is_no_endless_one() => Assert.HasCount(100_001, Scenario.Load(
        "version: 1\nsteps:\n- power: up\n" + string.Concat(Enumerable.Repeat("- delay: 1ms\n", 100_000)))[0].Steps);

    [TestMethod]
    [DataRow("version: 1\nsteps:\n- power: {up\n", "x.yaml(4,")]
    [DataRow("version: 1\nversion: 1\n", "x.yaml(2,1)")]
    [DataRow("version: 1\nsteps:\n\t- power: up\n", "x.yaml(3,1)")]
    [DataRow("a: &a [ *a ]\n", "x.yaml(1,")]
    public void Bad_syntax_has_a_place_too(string text, string place)
    {
        string[] errors = Scenario.Errors(text);
        StringAssert.StartsWith(errors[0], place);
        StringAssert.Contains(errors[0], ": error SCN0");
    }

    [TestMethod]
    public void A_hostile_file_is_refused_and_does_not_crash()
    {
        StringAssert.Contains(Scenario.Errors(new string('[', 100_000))[0], "nested too deeply");
        string endless = "steps:\n  - expect-issuer: { approvals: 1, declines: 0 \nalways: [ no-secret-leaks ]\n";
        Assert.Contains("after this no YAML can be read", Scenario.Errors(endless)[0]);
        string bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n";
        for (int i = 1; i < 12; i++)
        {
            string alias = $"*a{i - 1}";
            bomb += $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat(alias, 9))}]\n";
        }
        StringAssert.EndsWith(
            Assert.ContainsSingle(Scenario.Errors(bomb)), "too large: its aliases repeat more than 200000 values");
    }

    [TestMethod]
    public void A_secret_is_never_quoted() => Assert.DoesNotContain(
        "4761739001010119", string.Join("\n", Scenario.Errors(
            Head + "- swipe: { track2: 4761739001010119x }\n- keys: 4761739001010119X\n")));
}
