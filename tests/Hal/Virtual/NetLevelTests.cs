using System.Device.Gpio;
using nanoFramework.TestFramework;
using PosTerminal.Hal.Gpio;

namespace PosTerminal.Tests.Hal.Virtual;

/// <summary>What levels lines have when drivers, pulls, contacts and defects meet.</summary>
[TestClass]
public class NetLevelTests
{
    private const int A = 12;
    private const int B = 13;
    private const int C = 14;

    [TestMethod]
    public void Strong_low_beats_strong_high_beats_pull_up_beats_pull_down()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        board.RiseTimeNs = 0;
        GpioPin pin = new GpioController().OpenPin(A, PinMode.InputPullDown);
        Assert.IsFalse((bool)pin.Read(), "pull-down");
        board.Pull(A, true, false);
        Assert.IsTrue((bool)pin.Read(), "pull-up");
        board.Pull(A, false, false);
        board.CloseContact(A, B);
        board.Drive(B, true);
        Assert.IsTrue((bool)pin.Read(), "high over pull-down");
        board.CloseContact(B, C);
        board.Drive(C, false);
        Assert.IsFalse((bool)pin.Read(), "low over high, two contacts away");
        board.OpenContact(B, C);
        Assert.IsTrue((bool)pin.Read(), "contact open");
        board.Release(B);
        Assert.IsFalse((bool)pin.Read(), "pull-down again");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_floating_line_keeps_its_last_level(bool level)
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        GpioPin pin = new GpioController().OpenPin(A, PinMode.Input);
        board.Drive(A, level);
        board.Release(A);
        Assert.AreEqual(level, (bool)pin.Read());
    }

    [TestMethod]
    public void A_pulled_up_line_rises_9_us_after_the_low_driver_lets_go()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        GpioController gpio = new GpioController();
        GpioPin column = gpio.OpenPin(A, PinMode.InputPullUp);
        GpioPin row = gpio.OpenPin(B, PinMode.OutputOpenDrain);
        Assert.IsTrue((bool)column.Read(), "no contact");
        board.CloseContact(A, B);
        Assert.IsFalse((bool)column.Read(), "row low");
        row.Write(PinValue.High);
        board.NowNs += 8_999;
        Assert.IsFalse((bool)column.Read(), "still rising");
        board.NowNs += 1;
        Assert.IsTrue((bool)column.Read(), "risen");
    }

    [TestMethod]
    public void Opening_the_contact_also_leaves_the_rise_to_the_pull_up()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        GpioController gpio = new GpioController();
        GpioPin column = gpio.OpenPin(A, PinMode.InputPullUp);
        gpio.OpenPin(B, PinMode.OutputOpenDrain);
        board.CloseContact(A, B);
        board.OpenContact(A, B);
        Assert.IsFalse((bool)column.Read());
        board.NowNs += 9_000;
        Assert.IsTrue((bool)column.Read());
        Assert.IsFalse(board.Level(B));
    }

    [TestMethod]
    public void A_grounded_line_stays_low_whatever_drives_it()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        GpioPin pin = new GpioController().OpenPin(A, PinMode.Output);
        board.ShortToGround(A, true);
        pin.Write(PinValue.High);
        Assert.IsFalse((bool)pin.Read());
        board.ShortToGround(A, false);
        Assert.IsTrue((bool)pin.Read());
    }

    [TestMethod]
    public void A_cut_pin_sees_only_itself_while_its_line_still_joins_others()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        GpioController gpio = new GpioController();
        GpioPin first = gpio.OpenPin(A, PinMode.OutputOpenDrain);
        GpioPin cut = gpio.OpenPin(B, PinMode.InputPullUp);
        GpioPin second = gpio.OpenPin(C, PinMode.InputPullUp);
        board.CloseContact(A, B);
        board.CloseContact(B, C);
        board.CutLine(B, true);
        first.Write(PinValue.Low);
        Assert.IsTrue((bool)cut.Read(), "its own pull-up");
        Assert.IsFalse((bool)second.Read(), "through the cut pin's line");
        board.CutLine(B, false);
        Assert.IsFalse((bool)cut.Read(), "mended");
    }

    [TestMethod]
    public void Three_keys_of_a_rectangle_make_the_fourth()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        GpioController gpio = new GpioController();
        gpio.OpenPin(A, PinMode.OutputOpenDrain);
        gpio.OpenPin(B, PinMode.OutputOpenDrain).Write(PinValue.High);
        gpio.OpenPin(20, PinMode.InputPullUp);
        gpio.OpenPin(21, PinMode.InputPullUp);
        board.CloseContact(B, 20);
        board.CloseContact(B, 21);
        Assert.IsTrue(board.Level(21), "row A has no key down");
        board.CloseContact(A, 20);
        Assert.IsFalse(board.Level(21), "A-20, B-20 and B-21 make A-21");
    }

    [TestMethod]
    public void Observers_hear_each_change_at_its_own_time()
    {
        VirtualBoard board = GpioTrapTests.NewBoard();
        Log log = new Log();
        board.Pull(A, true, false);
        board.Observe(A, log);
        board.NowNs = 1_000;
        board.Drive(A, false);
        board.NowNs = 5_000;
        board.Release(A);
        board.NowNs = 50_000;
        Assert.AreEqual("L1000 H14000 ", log.Text);
        board.Unobserve(A, log);
        board.Drive(A, false);
        Assert.AreEqual("L1000 H14000 ", log.Text);
    }

    private sealed class Log : IPinObserver
    {
        public string Text { get; private set; } = "";

        public void LevelChanged(int pin, bool level, long timeNs)
        {
            Text += (level ? "H" : "L") + timeNs.ToString() + " ";
        }
    }
}
