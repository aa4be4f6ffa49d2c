using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Machine;

/// <summary>Every way out of a sale leaves neither PIN nor account number in the terminal's memory.</summary>
[TestClass]
public class SecretsTests
{
    private const string Pin = "907153264818";

    [TestMethod]
    public void The_scan_finds_both_while_they_are_needed()
    {
        TerminalRig rig = InPinEntry();
        Assert.IsNotEmpty(Finds(rig, Pin));
        Assert.IsNotEmpty(Finds(rig, TerminalRig.PinCard));
    }

    [TestMethod]
    [DynamicData(nameof(WaysOut))]
    public void Nothing_is_left_after(string way, Action<TerminalRig> leave)
    {
        TerminalRig rig = InPinEntry();
        leave(rig);
        Assert.AreNotEqual(TerminalState.EnteringPin, rig.Machine.State, way);
        Assert.IsEmpty(Finds(rig, Pin), way);
        Assert.IsEmpty(Finds(rig, TerminalRig.PinCard), way);
    }

    [TestMethod]
    public void The_pin_is_gone_as_soon_as_its_block_is_built()
    {
        TerminalRig rig = InPinEntry();
        rig.Type("#");
        rig.Expect(TerminalState.Authorising);
        Assert.IsEmpty(Finds(rig, Pin));
    }

    public static IEnumerable<(string Way, Action<TerminalRig> Leave)> WaysOut()
    {
        yield return ("cancel", rig => rig.Type("*"));
        yield return ("time between keys", rig => rig.Wait(10_100));
        yield return ("broken keypad", rig => Break(rig));
        yield return ("approval", rig => SendAnd(rig, "00"));
        yield return ("refusal", rig => SendAnd(rig, "51"));
        yield return ("locked", rig => SendAnd(rig, "75"));
        yield return ("silence", rig => SendAndWait(rig));
        yield return ("never sent", rig => SendAndFail(rig, HostProgress.NotSent));
        yield return ("broken connection", rig => SendAndFail(rig, HostProgress.Broken));
        yield return ("cancel after sending", rig => rig.Type("#*"));
    }

    private static TerminalRig InPinEntry()
    {
        TerminalRig rig = new();
        rig.Reach(TerminalState.EnteringPin);
        rig.Type(Pin);
        return rig;
    }

    private static void Break(TerminalRig rig)
    {
        rig.Keypad.Condition = KeypadCondition.LineShorted;
        rig.Wait(20);
    }

    private static void SendAnd(TerminalRig rig, string answer)
    {
        rig.Type("#");
        rig.Answer(answer);
    }

    private static void SendAndWait(TerminalRig rig)
    {
        rig.Type("#");
        rig.Wait(StateTimeouts.AnswerMs + 100);
    }

    private static void SendAndFail(TerminalRig rig, HostProgress progress)
    {
        rig.Type("#");
        rig.Link.Fail(progress);
        rig.Wait(20);
    }

    private static List<string> Finds(TerminalRig rig, string digits)
    {
        rig.Reader.Next.Clear();
        MemoryScan scan = new(digits);
        scan.Search(rig.Machine, "terminal");
        return scan.Finds;
    }
}
