using System.Device.Gpio;
using nanoFramework.TestFramework;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Tamper;

namespace PosTerminal.Tests.Hal.Tamper;

[TestClass]
public class TamperSwitchTests
{
    private const int Pin = 33;
    private const bool Open = true;
    private const bool Closed = false;

    [TestMethod]
    public void A_wire_that_is_cut_is_an_open_case()
    {
        VirtualBoard board = new VirtualBoard();
        TamperSwitch tamper = NewSwitch(board);
        Assert.IsFalse(IsOpenAfter(tamper, 0, TamperSwitch.DebounceMs - 1));
        Assert.IsTrue(IsOpenAfter(tamper, TamperSwitch.DebounceMs, TamperSwitch.DebounceMs));
    }

    [TestMethod]
    public void A_knock_opens_nothing()
    {
        VirtualBoard board = new VirtualBoard();
        board.Drive(Pin, Closed);
        TamperSwitch tamper = NewSwitch(board);
        for (int nowMs = 0; nowMs < 1000; nowMs += 10)
        {
            board.Drive(Pin, nowMs % 50 == 40 ? Open : Closed);
            tamper.Scan(nowMs);
        }

        Assert.IsFalse(tamper.TakeOpen());
    }

    [TestMethod]
    public void A_case_that_was_open_between_two_looks_is_told_once()
    {
        VirtualBoard board = new VirtualBoard();
        board.Drive(Pin, Open);
        TamperSwitch tamper = NewSwitch(board);
        IsOpenAfter(tamper, 0, 50);
        board.Drive(Pin, Closed);
        long nextMs = TamperSwitch.DebounceMs + TamperSwitch.RestMs;
        tamper.Scan(nextMs);
        tamper.Scan(nextMs + TamperSwitch.DebounceMs);
        Assert.IsTrue(tamper.TakeOpen());
        Assert.IsFalse(tamper.TakeOpen());
    }

    [TestMethod]
    public void An_open_case_is_told_every_time()
    {
        VirtualBoard board = new VirtualBoard();
        board.Drive(Pin, Open);
        TamperSwitch tamper = NewSwitch(board);
        Assert.IsTrue(IsOpenAfter(tamper, 0, 50));
        Assert.IsTrue(tamper.TakeOpen());
    }

    [TestMethod]
    [DataRow(1_000)]
    [DataRow(1_010)]
    [DataRow(1_050)]
    [DataRow(1_090)]
    public void A_case_that_opens_between_two_looks_is_told_within_160_ms(int openedMs)
    {
        VirtualBoard board = new VirtualBoard();
        board.Drive(Pin, Closed);
        TamperSwitch tamper = NewSwitch(board);
        int toldMs = 0;
        for (int nowMs = 0; toldMs == 0 && nowMs < 2_000; nowMs += 10)
        {
            board.Drive(Pin, nowMs > openedMs ? Open : Closed);
            tamper.Scan(nowMs);
            toldMs = tamper.TakeOpen() ? nowMs : 0;
        }
        Assert.IsTrue(toldMs > openedMs && toldMs <= openedMs + 160, toldMs.ToString());
    }

    [TestMethod]
    public void The_pin_of_a_case_at_rest_is_read_every_100_ms()
    {
        VirtualBoard board = new VirtualBoard();
        board.Drive(Pin, Closed);
        TamperSwitch tamper = NewSwitch(board);
        for (int nowMs = 0; nowMs < 10_000; nowMs += 10)
        {
            tamper.Scan(nowMs);
        }
        Assert.AreEqual(100L, board.ReadCount);
    }

    private static TamperSwitch NewSwitch(VirtualBoard board)
    {
        VirtualBoard.Current = board;
        return new TamperSwitch(new GpioController().OpenPin(Pin, PinMode.InputPullUp));
    }

    private static bool IsOpenAfter(TamperSwitch tamper, int firstMs, int lastMs)
    {
        tamper.Scan(firstMs);
        tamper.Scan(lastMs);
        return tamper.TakeOpen();
    }
}
