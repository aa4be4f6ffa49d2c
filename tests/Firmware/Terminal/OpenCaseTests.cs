using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

/// <summary>An opened case takes the keys; new ones and the provider's answer bring the terminal back.</summary>
[TestClass]
public class OpenCaseTests
{
    private const long DayMs = TryGuard.HoldSeconds * 1000;

    [TestMethod]
    [DataRow((int)TerminalState.Idle)]
    [DataRow((int)TerminalState.EnteringAmount)]
    [DataRow((int)TerminalState.EnteringPin)]
    public void The_keys_are_gone_within_three_seconds_and_stay_away(int state)
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach((TerminalState)state);
        Open(rig);
        Assert.IsTrue(AreErased(rig));
        Assert.AreEqual("H206", rig.Line(1).Substring(0, 4));
        rig.CutPower();
        Assert.AreEqual("H206", rig.Line(1).Substring(0, 4));
        Assert.AreEqual(1, rig.CountFault((int)FaultCode.H207));
    }

    [TestMethod]
    public void A_case_that_was_opened_before_power_up_takes_them_too()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.IsTamperOpen = true;
        rig.CutPower();
        Assert.IsTrue(AreErased(rig));
    }

    [TestMethod]
    public void A_test_bench_keeps_them()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.KeepKeys();
        rig.CutPower();
        Open(rig);
        Assert.IsFalse(rig.Device.AreKeysErased);
        Assert.AreEqual("H206", rig.Line(1).Substring(0, 4));
        Unlock(rig);
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void A_lock_of_another_name_saves_no_keys()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.Command = HostCommand.Disable;
        rig.Wait(PosTerminal.Firmware.Host.NetworkManagement.PauseMs);
        Open(rig);
        Assert.IsTrue(AreErased(rig));
        Assert.AreEqual("H209", rig.Line(1).Substring(0, 4));
    }

    [TestMethod]
    public void A_flash_that_takes_no_lock_saves_no_keys()
    {
        TerminalRig rig = new TerminalRig();
        rig.Store.AppendsLeft = 0;
        Open(rig);
        Assert.IsTrue(AreErased(rig));
    }

    [TestMethod]
    public void A_file_that_cannot_be_removed_is_tried_again_after_a_power_cut_too()
    {
        TerminalRig rig = new TerminalRig();
        rig.Device.EraseFailures = 20;
        Open(rig);
        Assert.IsFalse(rig.Device.AreKeysErased);
        rig.Keys = FakeKeys.Make();
        rig.CutPower();
        rig.Wait(6_000);
        Assert.IsTrue(AreErased(rig));
    }

    [TestMethod]
    public void Without_keys_no_answer_is_right()
    {
        TerminalRig rig = new TerminalRig();
        Open(rig);
        Unlock(rig);
        Assert.AreEqual(0, rig.Count(TraceKind.LockCleared));
        rig.CutPower();
        Assert.AreEqual("H206", rig.Line(1).Substring(0, 4));
    }

    [TestMethod]
    public void New_keys_are_not_taken_again_and_the_provider_unlocks()
    {
        TerminalRig rig = Renewed();
        Assert.AreEqual("H206", rig.Line(1).Substring(0, 4));
        Assert.AreEqual(0, rig.CountFault((int)FaultCode.H207));
        rig.Wait(1_000);
        Unlock(rig);
        Assert.IsFalse(rig.Device.AreKeysErased);
        rig.Expect(TerminalState.Idle);
    }

    [TestMethod]
    public void Afterwards_no_PIN_leaves_for_a_day()
    {
        TerminalRig rig = Renewed();
        Unlock(rig);
        ExpectRefused(rig);
        rig.CutPower();
        ExpectRefused(rig);
        rig.Wait(DayMs);
        rig.Reach(TerminalState.EnteringPin);
    }

    [TestMethod]
    public void The_provider_lifts_that()
    {
        TerminalRig rig = Renewed();
        Unlock(rig);
        ExpectRefused(rig);
        rig.Wait(11_000);
        Unlock(rig);
        rig.Wait(11_000);
        rig.Reach(TerminalState.EnteringPin);
    }

    [TestMethod]
    public void A_card_without_a_PIN_is_sold_to_at_once()
    {
        TerminalRig rig = Renewed();
        Unlock(rig);
        rig.Type("1250#");
        rig.Swipe(101);
        rig.Expect(TerminalState.Authorising);
    }

    [TestMethod]
    public void The_counts_of_all_cards_are_forgotten()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("55");
        rig.Type("**");
        rig.Wait(11_000);
        rig.Device.IsTamperOpen = true;
        rig.Wait(3_000);
        for (int i = 0; i < rig.Store.Count; i++)
        {
            Assert.IsFalse(HasCard(rig.Store, i), "record " + i.ToString());
        }
    }

    private static void Open(TerminalRig rig)
    {
        rig.Device.IsTamperOpen = true;
        rig.Wait(2_990);
        rig.Device.IsTamperOpen = false;
    }

    private static bool AreErased(TerminalRig rig)
    {
        int left = 0;
        for (int i = 0; i < DeviceKeys.KeyLength; i++)
        {
            left |= rig.Keys.InitialKey[i] | rig.Keys.CardKey[i] | rig.Keys.UnlockKey[i];
            left |= rig.Keys.OperatorVerifier[i] | rig.Keys.SupervisorVerifier[i];
        }
        return left == 0 && rig.Device.AreKeysErased;
    }

    private static bool HasCard(FakeStore store, int index)
    {
        RecordType type = (RecordType)store.TypeAt(index);
        byte[] body = new byte[JournalRecord.Length];
        byte[] handle = new byte[JournalRecord.HandleLength];
        store.CopyBody(index, body);
        JournalRecord.CopyHandle(body, handle);
        int bits = 0;
        for (int i = 0; i < handle.Length; i++)
        {
            bits |= handle[i];
        }
        return bits != 0 && (type == RecordType.InFlight || type == RecordType.Outcome || type == RecordType.Tries
            || type == RecordType.LastSale);
    }

    private static TerminalRig Renewed()
    {
        TerminalRig rig = new TerminalRig();
        Open(rig);
        rig.Keys = FakeKeys.Make();
        rig.Device.AreKeysErased = false;
        rig.CutPower();
        return rig;
    }

    private static void ExpectRefused(TerminalRig rig)
    {
        rig.Type("1250#");
        rig.Swipe(120);
        Assert.AreEqual("P609 NOT CHARGED", rig.Line(1));
    }

    private static void Unlock(TerminalRig rig)
    {
        rig.Type("B");
        rig.Type(FakeProvider.Answer(rig.Line(1)) + "#");
        rig.Wait(100);
        if (rig.Board.RestartCount > 0)
        {
            rig.CutPower();
        }
    }
}
