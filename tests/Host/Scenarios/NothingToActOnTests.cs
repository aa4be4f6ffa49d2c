using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;

namespace PosTerminal.Tests.Scenarios;

/// <summary>
/// A step that finds nothing to act on fails, or is refused: the steps behind it would prove nothing.
/// </summary>
[TestClass]
public sealed class NothingToActOnTests
{
    private const string Opened = "device: { tamper: open } | delay: 5s | ";

    // The first step is that of line 3.
    [TestMethod]
    [DataRow("power: up | delay: 1s | device: { storage: put-back }",
        "x.yaml(5,3): 'device'", "something for 'storage: put-back'; seen: nothing was copied before")]
    [DataRow("power: up | delay: 1s | device: { supply: low, storage: all-put-back }",
        "x.yaml(5,3): 'device'", "something for 'storage: all-put-back'; seen: nothing was copied before")]
    [DataRow("power: up | delay: 1s | device: { storage: copied } | device: { storage: put-back }", "", "")]
    [DataRow("device: { storage: damaged }",
        "x.yaml(3,3): 'device'", "something for 'storage: damaged'; seen: the journal has no record")]
    [DataRow("device: { storage: cut-short }",
        "x.yaml(3,3): 'device'", "something for 'storage: cut-short'; seen: the journal has no record")]
    [DataRow("reach: Authorising | delay: 5s | power: down | device: { storage: cut-short }", "", "")]
    [DataRow("power: up | " + Opened + "provider: { unlock: again }",
        "x.yaml(6,3): 'provider'", "a right code of before; seen: none was typed yet")]
    [DataRow("power: up | " + Opened + "provider: { unlock: shown } | delay: 5s | provider: { unlock: again }", "", "")]
    [DataRow("power: up | power: down | provider: { unlock: shown }",
        "x.yaml(5,3): 'provider'", "a terminal that can be unlocked; seen: the power is off")]
    public void A_step_without_its_object_fails(string steps, string where, string why)
    {
        string text = $"version: 1\nsteps:\n- {steps.Replace(" | ", "\n- ")}\n";
        CaseResult result = new CaseRunner(new BenchFactory(), Scenario.DayNs).Run(Scenario.Load(text).Single(), 1);
        Assert.AreEqual(where.Length > 0 ? Verdict.Fail : Verdict.Pass, result.Verdict, result.Message);
        StringAssert.StartsWith(result.Message, where);
        StringAssert.EndsWith(result.Message, why);
    }

    [TestMethod]
    [DataRow("card: visa-pin, fault: { erase-bits: 300..400 }",
        "'erase-bits' begins behind the card, whose track 2 has 252 bits")]
    [DataRow("fault: { erase-bits: 252..252 }", "'erase-bits' begins behind the card, whose track 2 has 252 bits")]
    [DataRow("fault: { flip-bit: 2000 }", "'flip-bit' begins behind the card, whose track 2 has 252 bits")]
    [DataRow("fault: { flip-bits: 252..260 }", "'flip-bits' begins behind the card, whose track 2 has 252 bits")]
    [DataRow("card: demagnetised, fault: { flip-bit: 0 }",
        "'flip-bit' begins behind the card, whose track 2 has 0 bits")]
    [DataRow("track2: \"4111111111111111=4912\", fault: { erase-bits: 400..470 }",
        "'erase-bits' begins behind the card, whose track 2 has 252 bits")]
    [DataRow("track2: \"4111 1111\", fault: { erase-bits: 400..470 }", "'track2' holds at most 37")]
    [DataRow("card: visa, fault: { erase-bits: 400..470 }", "'card' cannot be 'visa'")]
    [DataRow("fault: { erase-bits: 251..400 }", "")]
    [DataRow("fault: { erase-bits: 0..0, flip-bit: 251 }", "")]
    public void Bits_that_the_card_does_not_have_are_refused(string swipe, string error)
    {
        string[] errors = Scenario.Errors($"version: 1\nsteps:\n- swipe: {{ {swipe} }}\n");
        Assert.HasCount(error.Length > 0 ? 1 : 0, errors, string.Join('\n', errors));
        StringAssert.Contains(string.Concat(errors), error);
    }
}
