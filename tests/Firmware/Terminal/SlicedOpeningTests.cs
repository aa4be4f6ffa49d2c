using nanoFramework.TestFramework;
using PosTerminal.Firmware.Rules;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>A long journal takes several ticks, and before its end nothing happens that it might forbid.</summary>
[TestClass]
public class SlicedOpeningTests
{
    // A power-up of the rig has 31 ticks.
    private const int Slices = 40;
    private const int RestMs = 500;

    [TestMethod]
    public void Before_the_journal_was_read_the_terminal_is_starting_and_leaves_all_as_it_is()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        int records = rig.Store.Count;
        rig.Store.SlicesLeft = Slices;
        rig.CutPower();
        rig.Expect(TerminalState.Starting);
        Assert.AreEqual("STARTING", rig.Line(0));
        Assert.AreEqual(records, rig.Store.Count);
        Assert.AreEqual(0, rig.Link.ReversalCount);
        Assert.AreEqual(0, (int)rig.Machine.Trace.NextSequence);
        rig.Wait(RestMs);
        Assert.AreEqual(0, rig.Store.SlicesLeft);
        Assert.IsTrue(rig.Store.Count > records);
        Assert.AreEqual(1, rig.Link.ReversalCount);
    }

    [TestMethod]
    public void The_keypad_is_scanned_meanwhile_and_what_is_typed_begins_no_sale()
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.SlicesLeft = Slices;
        int scans = rig.Keypad.ScanCount;
        rig.CutPower();
        Assert.IsTrue(rig.Keypad.ScanCount >= scans + (StateTimeouts.StartingMs / 10));
        rig.Type("125");
        rig.Expect(TerminalState.Starting);
        rig.Wait(RestMs);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("", rig.Line(2));
    }
}
