using nanoFramework.TestFramework;
using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Console;

[TestClass]
public class SerialConsoleTests
{
    private const string Unknown = "unknown, try h\n";
    private const string Help = "? state, r report, d display, h help\n";
    private const int TicksOfAnAnswer = 200;

    [TestMethod]
    [DataRow("\r\n\n\r", "")]
    [DataRow("?", "")]
    [DataRow("reset\r", Unknown)]
    [DataRow("??\n", Unknown)]
    [DataRow("? \n", Unknown)]
    [DataRow("R\r\n", Unknown)]
    [DataRow("4321\r\n", Unknown)]
    [DataRow("d\r\n", Unknown)]
    [DataRow("h\r", Help)]
    [DataRow("h\n", Help)]
    [DataRow("h\r\n", Help)]
    [DataRow("h\nx\nh\n", Help + Unknown + Help)]
    public void A_command_is_one_character_and_an_end_of_line(string typed, string answer) =>
        Assert.AreEqual(answer, Ask(new TerminalRig(), typed));

    [TestMethod]
    public void The_state_of_a_healthy_terminal() => Assert.AreEqual(
        "state Idle\ncause -\nreversal -\nfree memory 60000\nversion 0.1.0, epoch 1, on for 0 s\n",
        Ask(new TerminalRig(), "?\n"));

    [TestMethod]
    public void The_state_tells_the_first_cause_each_lasting_fault_and_the_sale_to_be_undone()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.CutPower();
        rig.Device.FreeMemoryBytes = 6000;
        rig.Device.IsPrinterFaulty = true;
        rig.Wait(3000);
        string answer = Ask(rig, "?\n");
        Assert.AreEqual(
            "state Idle\ncause S106\nreversal 1, tries 1\nfree memory 6000\nversion 0.1.0, epoch 1, on for 3 s\n"
            + "present: H204\npresent: S106\n",
            answer);
    }

    [TestMethod]
    public void The_report_tells_parts_counters_and_the_last_faults()
    {
        TerminalRig rig = new TerminalRig();
        rig.Reach(TerminalState.Authorising);
        rig.Answer("00");
        rig.Device.IsPrinterFaulty = true;
        rig.Wait(1000);
        Assert.AreEqual(
            "version 0.1.0, epoch 1, on for 1 s\npresent: H204\n"
            + "keyboard good, pin-pad good, reader good, printer BAD, display good\n"
            + "approved 1, declined 0, reversed 0, read 1, not-read 0\n       0 s  H204\n",
            Ask(rig, "r\n"));
    }

    [TestMethod]
    public void What_happens_comes_as_lines()
    {
        TerminalRig rig = new TerminalRig();
        FakeSerialLine line = new FakeSerialLine();
        SerialConsole console = ConsoleOf(rig, line);
        Run(console);
        line.TakeText();
        rig.Keypad.Type("1");
        rig.Wait(10);
        console.Tick();
        Assert.AreEqual("     310 ms  terminal.state from=Idle to=EnteringAmount\n", line.TakeText());
    }

    [TestMethod]
    public void A_slow_line_is_told_how_many_it_lost_and_nobody_waits_for_it()
    {
        TerminalRig rig = new TerminalRig();
        FakeSerialLine line = new FakeSerialLine();
        SerialConsole console = ConsoleOf(rig, line);
        line.IsSlow = true;
        for (int i = 0; i < 50; i++)
        {
            rig.Type("1*");
            console.Tick();
        }
        Assert.AreEqual("Idle", TerminalStateName.Of(rig.Machine.State));
        line.IsSlow = false;
        Run(console);
        long lost = rig.Machine.Trace.OldestSequence - 1;
        string text = line.TakeText();
        Assert.IsTrue(lost > 12);
        Assert.IsTrue(text.IndexOf("power.up\n+" + lost.ToString() + " lines lost\n") > 0);
        Assert.AreEqual(1 + 1 + TraceRing.Capacity, LinesIn(text));
    }

    [TestMethod]
    public void A_flood_of_garbage_hides_no_line_and_is_never_answered_with_itself()
    {
        TerminalRig rig = new TerminalRig();
        FakeSerialLine line = new FakeSerialLine();
        SerialConsole console = ConsoleOf(rig, line);
        Run(console);
        line.TakeText();
        byte[] garbage = new byte[4096];
        for (int i = 0; i < garbage.Length; i++)
        {
            garbage[i] = (byte)(((i * 7919) >> 3) | 128);
            garbage[i] = i % 40 == 39 ? (byte)'\n' : garbage[i];
        }
        line.Type(garbage);
        Run(console);
        rig.Keypad.Type("1");
        rig.Wait(10);
        console.Tick();
        Assert.IsTrue(line.WaitingCount > 0);
        string text = line.TakeText();
        Assert.AreEqual("     310 ms  terminal.state from=Idle to=EnteringAmount\n", LastLineOf(text));
        Assert.AreEqual(0, text.IndexOf(Unknown));
        Assert.AreEqual((LinesIn(text) - 1) * Unknown.Length, text.Length - LastLineOf(text).Length);
    }

    [TestMethod]
    public void The_display_is_told_line_by_line_with_the_CRC_of_its_pixels()
    {
        TerminalRig rig = new TerminalRig();
        LetLook(rig);
        rig.Machine.Screen.Write(1, "\u8bf7A");
        Assert.AreEqual(
            "1:ENTER AMOUNT    \n2:\\8BF7A             \n3:                \n4:                \nframe B70B4C26\n",
            Ask(rig, "d\n"));
    }

    [TestMethod]
    [DataRow((byte)TerminalState.EnteringPin, "3:****            \n")]
    [DataRow((byte)TerminalState.EnteringPasscode, "3:****            \n")]
    [DataRow((byte)TerminalState.EnteringUnlockCode, "3:4321            \n")]
    public void While_a_secret_is_typed_the_line_of_its_mask_holds_only_the_mask_and_no_CRC_is_told(
        byte state, string told)
    {
        TerminalRig rig = new TerminalRig();
        LetLook(rig);
        Enter(rig, (TerminalState)state);
        Assert.AreEqual(TerminalStateName.Of((TerminalState)state), TerminalStateName.Of(rig.Machine.State));
        rig.Machine.Screen.Write(2, "4321");
        string answer = Ask(rig, "d\n");
        Assert.IsTrue(answer.IndexOf(told) > 0, answer);
        Assert.IsTrue(answer.IndexOf("frame -\n") > 0, answer);
    }

    [TestMethod]
    public void No_command_changes_anything()
    {
        TerminalRig rig = new TerminalRig();
        LetLook(rig);
        FakeSerialLine line = new FakeSerialLine();
        SerialConsole console = ConsoleOf(rig, line);
        rig.Wait(1000);
        Run(console);
        int stored = rig.Store.Count;
        long happened = rig.Machine.Trace.NextSequence;
        for (int command = 0; command < 256; command++)
        {
            line.Type(new[] { (byte)command, (byte)'\n' });
            Run(console);
            rig.Wait(10);
        }
        Assert.AreEqual(happened, rig.Machine.Trace.NextSequence);
        Assert.AreEqual(stored, rig.Store.Count);
        Assert.AreEqual(0, rig.Board.RestartCount);
        Assert.AreEqual("Idle", TerminalStateName.Of(rig.Machine.State));
    }

    [TestMethod]
    public void No_digits_of_card_or_PIN_leave_on_it()
    {
        TerminalRig rig = new TerminalRig();
        LetLook(rig);
        FakeSerialLine line = new FakeSerialLine();
        SerialConsole console = ConsoleOf(rig, line);
        rig.Reach(TerminalState.Authorising);
        AskAll(console, line);
        rig.Answer("55");
        rig.Type("4321");
        AskAll(console, line);
        rig.Type("#");
        AskAll(console, line);
        rig.Answer("00");
        AskAll(console, line);
        string text = line.TakeText();
        Assert.IsTrue(text.IndexOf("auth.approved stan=2") > 0);
        Assert.AreEqual(-1, text.IndexOf("4321"));
        for (int at = 0; at <= TerminalRig.PinCard.Length - 6; at++)
        {
            Assert.AreEqual(-1, text.IndexOf(TerminalRig.PinCard.Substring(at, 6)));
        }
    }

    private static void LetLook(TerminalRig rig)
    {
        rig.Device.LetLook();
        rig.CutPower();
    }

    private static void Enter(TerminalRig rig, TerminalState state)
    {
        if (state == TerminalState.EnteringPin)
        {
            rig.Reach(state);
        }
        else if (state == TerminalState.EnteringPasscode)
        {
            rig.Type("A");
        }
        else
        {
            rig.Device.KeepKeys();
            rig.CutPower();
            rig.Device.IsTamperOpen = true;
            rig.Wait(5_000);
            rig.Type("B");
        }
    }

    private static SerialConsole ConsoleOf(TerminalRig rig, FakeSerialLine line)
    {
        byte[] frame = new byte[1024];
        for (int i = 0; i < frame.Length; i++)
        {
            frame[i] = (byte)i;
        }
        return new SerialConsole(rig.Machine, line, rig.Machine.Screen, frame);
    }

    private static string Ask(TerminalRig rig, string typed)
    {
        FakeSerialLine line = new FakeSerialLine();
        SerialConsole console = ConsoleOf(rig, line);
        Run(console);
        line.TakeText();
        line.Type(typed);
        Run(console);
        return line.TakeText();
    }

    private static void AskAll(SerialConsole console, FakeSerialLine line)
    {
        line.Type("?\nr\nh\nd\n4321\n");
        Run(console);
    }

    private static void Run(SerialConsole console)
    {
        for (int i = 0; i < TicksOfAnAnswer; i++)
        {
            console.Tick();
        }
    }

    private static int LinesIn(string text) => text.Split('\n').Length - 1;

    private static string LastLineOf(string text)
    {
        string[] lines = text.Split('\n');
        return lines[lines.Length - 2] + "\n";
    }
}
