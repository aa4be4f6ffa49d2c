using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Service;
using PosTerminal.Tests.Firmware.Support;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Standby;

/// <summary>A merchant whose terminal has no network goes on with the standby.</summary>
[TestClass]
public class TwoTerminalTests
{
    private const string CodeOfHold = "P604";

    [TestMethod]
    public void The_reversal_arrives_once_from_the_standby_and_never_from_the_first()
    {
        TwoTerminals shop = new();
        shop.Prepare();
        Assert.IsTrue(TwoTerminals.HandOver(shop.First));
        int sentByFirst = TwoTerminals.CountOf(shop.First, "reversal.sent");
        Assert.AreEqual(TakeOverResult.TakenOver, TwoTerminals.TakeOver(shop.Standby));
        shop.First.SetNetwork("up");
        shop.First.RunFor(300 * TwoTerminals.SecondNs);
        shop.Standby.RunFor(300 * TwoTerminals.SecondNs);
        Assert.AreEqual(1, shop.ReversalsSeen);
        Assert.AreEqual(TestKeys.TerminalId, shop.ReversedFor);
        Assert.AreEqual(1, shop.Ledger.Reversals);
        Assert.AreEqual(0, shop.Ledger.Approvals);
        Assert.AreEqual(sentByFirst, TwoTerminals.CountOf(shop.First, "reversal.sent"));
        Assert.AreEqual(1, TwoTerminals.CountOf(shop.Standby, "reversal.acknowledged"));
    }

    [TestMethod]
    [DataRow("en", "NOT HANDED OVER", "BLOCK UNREADABLE")]
    [DataRow("zh", "转移未成", "转移单不能读")]
    public void Who_cannot_hand_over_sees_why(string language, string title, string reason)
    {
        TwoTerminals shop = new(language);
        shop.First.TransferSlot = new TornPaper();
        shop.Prepare();
        shop.First.TypeKeys("A246801#5");
        shop.First.RunFor(TwoTerminals.SecondNs);
        Assert.AreEqual(title, shop.First.Display[0]);
        Assert.AreEqual(reason, shop.First.Display[1]);
    }

    private sealed class TornPaper : ITransferSlot
    {
        public bool TryPut(byte[] text, int count) => false;

        public int Take(byte[] text) => 0;
    }

    [TestMethod]
    public void Who_takes_over_sees_what_is_undone_and_when_it_is()
    {
        TwoTerminals shop = new();
        shop.Prepare();
        Assert.IsTrue(TwoTerminals.HandOver(shop.First));
        shop.Standby.SetNetwork("down");
        shop.Standby.TypeKeys("A246801#6");
        shop.Standby.RunFor(TwoTerminals.SecondNs);
        string[] taken = [.. shop.Standby.Display];
        Assert.AreEqual("TAKEN OVER", taken[0]);
        Assert.AreEqual("REVERSING", taken[1]);
        shop.Standby.SetNetwork("up");
        shop.Standby.RunFor(20 * TwoTerminals.SecondNs);
        Assert.AreEqual("SALE REVERSED", shop.Standby.Display[0]);
        Assert.AreEqual("NOT CHARGED", shop.Standby.Display[1]);
        Assert.AreEqual(taken[2], shop.Standby.Display[2]);
    }

    [TestMethod]
    [DataRow("en", "TAKEN BEFORE")]
    [DataRow("zh", "已接管过")]
    public void Who_cannot_take_over_reads_why(string language, string why)
    {
        TwoTerminals shop = new(language);
        shop.Prepare();
        Assert.IsTrue(TwoTerminals.HandOver(shop.First));
        Assert.AreEqual(TakeOverResult.TakenOver, TwoTerminals.TakeOver(shop.Standby));
        shop.Standby.RunFor(60 * TwoTerminals.SecondNs);
        shop.Standby.TypeKeys("A246801#6");
        shop.Standby.RunFor(TwoTerminals.SecondNs);
        Assert.AreEqual(why, shop.Standby.Display[1]);
    }

    [TestMethod]
    public void No_invariant_is_broken_at_either_terminal()
    {
        TwoTerminals shop = new();
        InvariantWatch first = InvariantWatch.On(shop.First);
        InvariantWatch standby = InvariantWatch.On(shop.Standby);
        shop.Prepare();
        TwoTerminals.HandOver(shop.First);
        TwoTerminals.TakeOver(shop.Standby);
        TwoTerminals.Rest(shop.Standby, 5);
        Assert.IsTrue(TwoTerminals.TrySell(shop.Standby, "amex-nopin", ""));
        Assert.IsFalse(TwoTerminals.TrySell(shop.First, "amex-nopin", ""));
        first.Settle();
        standby.Settle();
        Assert.AreEqual("", first.Breach);
        Assert.AreEqual("", standby.Breach);
    }

    [TestMethod]
    public void Neither_side_allocates()
    {
        bool isShown = false;
        TakeOverResult result = default;
        Assert.AreEqual(0, Allocation.Of(() =>
        {
            FakeSlot slot = new();
            StandbyRig first = new(slot, 1, 0);
            StandbyRig standby = new(slot, 2, 0);
            first.Wrong(7, 3);
            first.Doubt();
            return () =>
            {
                isShown = first.Transfer.TryHandOver();
                result = standby.Transfer.TakeOver();
            };
        }));
        Assert.IsTrue(isShown);
        Assert.AreEqual(TakeOverResult.TakenOver, result);
    }

    [TestMethod]
    [DataRow("en", "HANDED OVER")]
    [DataRow("zh", "已转移")]
    public void The_first_sells_nothing_and_says_so_also_after_a_power_cut(string language, string shown)
    {
        TwoTerminals shop = new(language);
        shop.Prepare();
        TwoTerminals.HandOver(shop.First);
        shop.First.SetNetwork("up");
        for (int i = 0; i < 2; i++)
        {
            Assert.IsFalse(TwoTerminals.TrySell(shop.First, "amex-nopin", ""));
            shop.First.TypeKeys("100#");
            Assert.AreEqual(shown, shop.First.Display[0]);
            shop.First.PowerDown();
            shop.First.PowerUp();
            Assert.AreEqual(shown, shop.First.Display[0]);
        }
        Assert.AreEqual(0, shop.ReversalsSeen);
        Assert.AreEqual(1, shop.Ledger.Approvals);
    }

    [TestMethod]
    public void A_card_that_is_held_at_the_first_is_refused_at_the_standby()
    {
        TwoTerminals shop = new();
        shop.Prepare();
        TwoTerminals.HandOver(shop.First);
        TwoTerminals.TakeOver(shop.Standby);
        shop.Standby.RunFor(5 * TwoTerminals.SecondNs);
        shop.Standby.TypeKeys("100#");
        shop.Standby.Swipe(new SwipeOrder { Card = "visa-pin" });
        Assert.StartsWith(CodeOfHold, shop.Standby.Display[1]);
        Assert.IsTrue(TwoTerminals.TrySell(shop.Standby, "mastercard-pin", "4321#"));
    }

    [TestMethod]
    public void Sales_of_two_terminals_with_the_same_trace_number_are_two_sales()
    {
        TwoTerminals shop = new();
        shop.First.PowerUpSignedOn();
        shop.Standby.PowerUpSignedOn();
        shop.Doubt(shop.First);
        Assert.IsTrue(TwoTerminals.TrySell(shop.Standby, "amex-nopin", ""));
        TwoTerminals.HandOver(shop.First);
        Assert.AreEqual(TakeOverResult.TakenOver, TwoTerminals.TakeOver(shop.Standby));
        shop.Standby.RunFor(5 * TwoTerminals.SecondNs);
        Assert.AreEqual(1, shop.Ledger.Approvals);
        Assert.AreEqual(SaleFate.Approved, TwoTerminals.JournalOf(shop.Standby).Last.Fate);
    }

    [TestMethod]
    public void The_first_sells_again_when_the_standby_hands_back()
    {
        TwoTerminals shop = new();
        shop.Prepare();
        TwoTerminals.HandOver(shop.First);
        TwoTerminals.TakeOver(shop.Standby);
        shop.Standby.RunFor(5 * TwoTerminals.SecondNs);
        Assert.IsTrue(TwoTerminals.HandOver(shop.Standby));
        Assert.AreEqual(TakeOverResult.TakenOver, TwoTerminals.TakeOver(shop.First));
        shop.First.SetNetwork("up");
        Assert.IsTrue(TwoTerminals.TrySell(shop.First, "amex-nopin", ""));
        Assert.IsFalse(TwoTerminals.TrySell(shop.Standby, "amex-nopin", ""));
        Assert.AreEqual(1, shop.ReversalsSeen);
    }

    [TestMethod]
    public void The_block_holds_no_card_number_and_a_line_for_each_row()
    {
        TwoTerminals shop = new();
        shop.Prepare();
        TwoTerminals.HandOver(shop.First);
        string text = Encoding.ASCII.GetString(shop.Paper);
        Assert.HasCount(8, text.TrimEnd('\n').Split('\n'));
        foreach (TrayCard card in CardTray.Cards.Where(card => card.Number.Length > 0))
        {
            Assert.DoesNotContain(card.Number, text);
        }
    }

    [TestMethod]
    public void A_file_is_a_slot_too()
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        FileSlot slot = new(folder);
        byte[] text = new byte[8];
        Assert.AreEqual(0, slot.Take(text));
        Assert.IsTrue(slot.TryPut("BLOCK"u8.ToArray(), 3));
        Assert.AreEqual(3, slot.Take(text));
        Assert.AreEqual("BLO", Encoding.ASCII.GetString(text, 0, 3));
        Assert.AreEqual(0, slot.Take(new byte[2]));
        Directory.Delete(folder, true);
    }
}
