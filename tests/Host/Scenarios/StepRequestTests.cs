using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.FrontPanel.Live;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Tests.Scenarios;

/// <summary>What a request of steps is refused for names the step, and what is wanted where there is none.</summary>
[TestClass]
public sealed class StepRequestTests
{
    [TestMethod]
    [DataRow("", "the request is empty; it needs a step or a list of steps")]
    [DataRow("# nothing", "the request is empty; it needs a step or a list of steps")]
    [DataRow("""[{"amount": 100}, {"power": "on"}]""", "step 2: 'power' cannot be 'on'")]
    [DataRow("- amount: 100\n- delay: 25h\n- power: up\n", "step 2: 'delay' is at most 24h here")]
    [DataRow("- amount: 100\n- power: up\n- swip: visa-pin\n", "step 3: unknown step 'swip'")]
    [DataRow("[{power: on}, {power: up}]", "step 1: 'power' cannot be 'on'")]
    [DataRow("power: on", "'power' cannot be 'on'")]
    [DataRow("[]", "'steps' is empty")]
    [DataRow("power: up\n---\npower: up\n", "a second document; a file holds one request")]
    public void The_reason_says_where(string body, string reason)
    {
        ErrorList errors = new();
        Assert.IsEmpty(StepRequestReader.Read(body, errors));
        StringAssert.StartsWith(errors.Sorted.Single().Message, reason);
    }
}
