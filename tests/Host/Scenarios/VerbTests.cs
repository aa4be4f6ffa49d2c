using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Tests.Scenarios;

/// <summary>What each verb does on a bench, and when an expectation fails.</summary>
[TestClass]
public sealed class VerbTests
{
    private const string Sale = "swipe: { card: visa-pin }\nexpect-state: EnteringPin\nkeys: 4321#\n";

    [TestMethod]
    [DataRow("expect-display: { contains: GREEN, within: 1s }", "display contains \"GREEN\" within 1 s")]
    [DataRow("expect-display: { line: 1, text: READ }", "display line 1 is \"READ\" within 2 s")]
    [DataRow("expect-display: { line: 2, contains: READY }", "display contains \"READY\" in line 2")]
    [DataRow("expect-event: { name: auth.sent }", "event auth.sent within 2 s")]
    [DataRow("expect-state: OutOfService", "state OutOfService within 2 s")]
    [DataRow("expect-state: { state: OutOfService, within: 40ms }", "state OutOfService within 0.04 s")]
    [DataRow("expect-fault: C701", "fault C701 and no other within 2 s; seen: no fault")]
    [DataRow("expect-pin: { pin: row-1, value: low }", "pin row-1 low within 2 s; seen: pin row-1 high")]
    [DataRow("expect-pin: { pin: row-2, value: low }", "a pin 'row-2'; seen: the board has no such pin")]
    [DataRow("expect-issuer: { approvals: 1, declines: 0 }",
        "issuer with approvals 1 declines 0 within 2 s; seen: issuer with approvals 0 reversals 0")]
    public void What_does_not_come_fails_with_what_was_expected_and_seen(string step, string message)
    {
        CaseResult result = Scenario.PlaySteps(step);
        Assert.AreEqual(Verdict.Fail, result.Verdict);
        StringAssert.StartsWith(result.Message, "x.yaml(4,3): '");
        StringAssert.Contains(result.Message, message);
    }

    [TestMethod]
    [DataRow("expect-display: { contains: READ }")]
    [DataRow("expect-display: { line: 1, text: READY }")]
    [DataRow("expect-display: { line: 2, text: '' }")]
    [DataRow("expect-state: Idle")]
    [DataRow("expect-event: { name: power.up }")]
    [DataRow("expect-pin: { pin: row-1, value: high }")]
    [DataRow("expect-no-event: { name: auth.sent, for: 3s }")]
    [DataRow("expect-issuer: { approvals: 0, reversals: 0, declines: 0 }")]
    [DataRow(Sale + "expect-event: { name: auth.approved, stan: 1 }")]
    [DataRow(Sale + "expect-display: { contains: APPROVED }\nexpect-issuer: { approvals: 1 }")]
    [DataRow("issuer: { answer: '55' }\n" + Sale + "expect-event: { name: auth.declined, stan: 1 }")]
    [DataRow("issuer: { pin: '9876' }\n" + Sale + "expect-event: { name: auth.declined }")]
    [DataRow("swipe: { card: blank }\nexpect-fault: { code: C703, within: 2s }")]
    [DataRow("swipe: { fault: { stop-after: 60% } }\nexpect-fault: { code: C703, also: [U504] }"
        + "\nswipe: { card: blank }\nexpect-fault: C703", false)]
    [DataRow("key: { press: '5', hold: 40s }\nexpect-event: { name: key.stuck, key: '5' }")]
    [DataRow("power: down\nexpect-state: Off")]
    [DataRow("power: { cut: now, off-for: 3s }\nexpect-event: { name: power.up }")]
    public void What_comes_passes(string steps, bool passes = true) =>
        Assert.AreEqual(passes ? Verdict.Pass : Verdict.Fail, Scenario.PlaySteps(steps).Verdict);

    [TestMethod]
    public void Every_form_of_the_contract_is_understood() => Assert.IsEmpty(Scenario.Errors("""
        name: all
        version: 1
        author: somebody
        setup: { storage: blank, seed: 7, language: en, issuer: { pin: "4321", latency: 300ms } }
        defaults: { within: 2s }
        requires: { swipe: true }
        always: [ no-secret-leaks ]
        steps:
        - power: up
        - power: { cut: now, off-for: 3s }
        - power: { cut: auth.sent, after: 5ms, off-for: 200ms }
        - amount: 1250
        - swipe: { card: visa-pin, speed: 50cm/s, accelerate: 4x, jitter: 5%, direction: forward,
            fault: { stop-after: 60% } }
        - swipe: { track2: "4761739001010119=22122011143804489" }
        - keys: "4321#"
        - key: { press: "5", hold: 40s, bounce: 4ms }
        - key: { press: ["1","2","4"] }
        - key: { short-row: 2 }
        - key: { open-column: 1 }
        - network: { fault: after-request }
        - network: up
        - issuer: { answer: "55" }
        - issuer: { answer: bad-mac }
        - delay: 500ms
        - name: a step may have a name
          expect-display: { contains: "ENTER PIN", within: 2s }
        - expect-event: { name: reversal.queued, within: 35s }
        - expect-no-event: { name: auth.approved, for: 3s }
        - expect-state: Idle
        - expect-state: { state: Idle, within: 1.5s }
        - expect-fault: { code: C701, within: 2s, also: [ U504 ] }
        - expect-pin: { pin: row-1, value: high }
        - expect-picture: { file: pictures/approved.png, within: 1s }
        - expect-issuer: { approvals: 0, reversals: 1 }
        - repeat: 3
          steps:
          - keys: "1"
        """));

    [TestMethod]
    public void A_step_that_waits_ends_at_once_when_its_wish_is_there()
    {
        CaseResult result = Scenario.PlaySteps("swipe: { card: visa-pin }\nexpect-state: EnteringPin");
        Assert.AreEqual(100_000_000, result.VirtualNs);
    }

    [TestMethod]
    public void The_wait_of_defaults_counts_where_a_step_names_none()
    {
        CaseResult result = Scenario.Play(
            "version: 1\ndefaults: { within: 7s }\nsteps:\n- expect-state: OutOfService\n");
        Assert.AreEqual(7_000_000_000, result.VirtualNs);
    }

    [TestMethod]
    public void Without_power_up_the_terminal_stays_off() => Assert.AreEqual(
        Verdict.Pass, Scenario.Play("version: 1\nsteps:\n- expect-state: Off\n").Verdict);

    [TestMethod]
    public void Amount_types_the_digits_and_enter() =>
        Assert.AreEqual("1,2,5,0,#", Typed("amount: 1250"));

    [TestMethod]
    public void A_key_passes_its_defects_on()
    {
        var benches = new FakeBenches();
        Scenario.PlaySteps("key: { press: ['1','2','4'], hold: 50ms, bounce: 4ms }"
            + "\nkey: { short-row: 2, open-column: 1 }", benches);
        Assert.AreEqual("press 124 50 4 -1 -1|press  120 3 2 1",
            string.Join("|", benches.Made[0].Calls.Skip(1)));
    }

    [TestMethod]
    public void A_swipe_passes_card_hand_and_damage_on()
    {
        var benches = new FakeBenches();
        Scenario.PlaySteps("swipe: { card: amex-nopin, speed: 20ips, accelerate: 4x, jitter: 5%,"
            + " direction: backward, fault: { erase-bits: 40..47, amplitude: 12% } }", benches);
        string call = benches.Made[0].Calls[^1];
        foreach (string part in new[]
        {
            "Card = amex-nopin", "SpeedMmPerS = 508", "Accelerate = 4", "Jitter = 0.05",
            "Direction = Backward", "EraseFirstBit = 40", "EraseLastBit = 47", "Amplitude = 0.12",
        })
        {
            StringAssert.Contains(call, part);
        }
    }

    [TestMethod]
    public void Repeat_plays_its_steps_that_often_and_nests() => Assert.AreEqual("1,1,2,1,1,2",
        Typed("repeat: 2\n  steps: [ { repeat: 2, steps: [ keys: 1 ] }, keys: 2 ]"));

    [TestMethod]
    public void A_failure_in_a_repeat_points_at_the_inner_step() => StringAssert.StartsWith(
        Scenario.Play("version: 1\nsteps:\n- repeat: 2\n  steps:\n  - expect-state: OutOfService\n").Message,
        "x.yaml(5,5): 'expect-state' failed");

    [TestMethod]
    public void Nothing_is_played_after_a_failure()
    {
        var benches = new FakeBenches();
        Scenario.PlaySteps("expect-state: OutOfService\nkeys: 1", benches);
        Assert.HasCount(1, benches.Made[0].Calls);
    }

    [TestMethod]
    public void A_report_has_display_state_events_time_and_replay_line()
    {
        string report = Scenario.PlaySteps("swipe: {}\nexpect-display: { contains: X }").Report;
        Assert.AreEqual("""
            x.yaml(5,3): 'expect-display' failed at 2 s virtual
              expected: display contains "X" within 2 s
              state: EnteringPin
              display:
                +----------------+
                |ENTER PIN       |
                |                |
                |                |
                |                |
                +----------------+
              last events:
                       0 ms  power.up
                     100 ms  card.read pan=476173******0119
                     100 ms  pin.prompted
            replay: dotnet run --project boards/Emulator -- run x.yaml --seed 1

            """.ReplaceLineEndings("\n"), report);
    }

    private static string Typed(string step)
    {
        var benches = new FakeBenches();
        Scenario.Play("version: 1\nsteps:\n- " + step, benches);
        return string.Join(",", benches.Made[0].Calls.Select(call => call.Replace("keys ", "")));
    }
}
