using nanoFramework.TestFramework;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Device.Script;
using PosTerminal.Tests.Hal.Magstripe;

namespace PosTerminal.Tests.Device.Budgets;

/// <summary>
/// Prints the longest tick of each step of a few sales, with what draws the display and without what is native on the
/// chip. Whoever reads the output compares them with the empty loop.
/// </summary>
[TestClass]
public class LongTickTests
{
    private const int Plays = 3;
    private const int FileBytes = 64 * 1024;
    private const int FullRecords = 1000;
    private const int RecordsOfSale = 4;
    private const int MinuteMs = 61_000;
    private const int SymbolMs = 900;

    [TestMethod]
    public void The_longest_tick_of_each_step_is_told()
    {
        StepTime times = new StepTime();
        for (int i = 0; i < Plays; i++)
        {
            times.Begin();
            Play(new ScriptedTerminal(times, new VirtualFlash(null, FileBytes), FullRecords), times);
        }
        times.Print();
    }

    // What a terminal has that was not compacted yet: 40 KB. A sale behind it, then the compaction.
    [TestMethod]
    public void The_longest_tick_over_a_full_journal_is_told()
    {
        StepTime times = new StepTime();
        for (int i = 0; i < Plays; i++)
        {
            VirtualFlash flash = new VirtualFlash(null, FileBytes);
            Fill(flash);
            times.Begin();
            ScriptedTerminal terminal = new ScriptedTerminal(times, flash, FullRecords);
            times.End("full-journal");
            Assert.AreEqual(-1, flash.LengthOf(StorageFile.JournalB));
            terminal.Sell(ScriptedTerminal.PlainCard);
            Answer(terminal, times, "00", "APPROVED", "full-journal-sale");
            terminal.Wait(MinuteMs);
            times.End("compaction");
            Assert.AreEqual(-1, flash.LengthOf(StorageFile.JournalA));
        }
        times.Print();
    }

    private static void Fill(VirtualFlash flash)
    {
        Journal journal = new Journal(new RecordStore(flash, FullRecords));
        journal.Open();
        for (int i = 1; i < FullRecords - RecordsOfSale; i++)
        {
            Assert.IsTrue(journal.TryRestarted());
        }
    }

    private static void Play(ScriptedTerminal terminal, StepTime times)
    {
        times.End("first-start");
        terminal.Wait(SymbolMs);
        times.End("idle");
        Step(terminal, times, "1250", "amount-digit");
        Step(terminal, times, "#", "amount-enter");
        terminal.Swipe(StripeBits.Track2(ScriptedTerminal.PinCard));
        terminal.ExpectScreen("ENTER PIN");
        times.End("swipe");
        Step(terminal, times, "4321", "pin-digit");
        Step(terminal, times, "#", "pin-enter");
        Answer(terminal, times, "00", "APPROVED", "approval");
        terminal.Wait(MinuteMs);
        times.End("idle-again");
        Declined(terminal, times);
        Serve(terminal, times);
        terminal.CutPower();
        times.End("power-up");
    }

    private static void Declined(ScriptedTerminal terminal, StepTime times)
    {
        terminal.Sell(ScriptedTerminal.PlainCard);
        times.End("swipe-without-pin");
        Answer(terminal, times, "51", "FUNDS OR LIMIT", "decline");
        terminal.Type("D");
        terminal.Wait(SymbolMs);
        terminal.ExpectScreen("SCAN QR");
        times.End("qr-code");
        Step(terminal, times, "#", "qr-end");
    }

    private static void Serve(ScriptedTerminal terminal, StepTime times)
    {
        Step(terminal, times, "A", "service-key");
        Step(terminal, times, "135790", "passcode-digit");
        Step(terminal, times, "#", "passcode-enter");
        terminal.Wait(SymbolMs);
        terminal.ExpectScreen("LAST SALE");
        times.End("passcode-check");
        Step(terminal, times, "3456", "menu-pages");
        Step(terminal, times, "*", "menu-end");
    }

    private static void Step(ScriptedTerminal terminal, StepTime times, string keys, string name)
    {
        terminal.Type(keys);
        times.End(name);
    }

    private static void Answer(ScriptedTerminal terminal, StepTime times, string code, string screen, string name)
    {
        terminal.Answer(code);
        terminal.Wait(SymbolMs);
        terminal.ExpectScreen(screen);
        times.End(name);
    }
}
