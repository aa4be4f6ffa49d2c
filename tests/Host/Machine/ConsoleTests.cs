using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Machine;

/// <summary>What of the console only the host can measure.</summary>
[TestClass]
public class ConsoleTests
{
    private static readonly byte[] s_commands = "?\nr\nh\nnone\n"u8.ToArray();

    [TestMethod]
    public void Trace_answers_and_losses_allocate_nothing()
    {
        TerminalRig rig = new();
        FakeSerialLine line = new();
        SerialConsole console = new(rig.Machine, line, rig.Machine.Screen, new byte[1024]);
        Use(rig, console, line);
        Assert.AreEqual(0, Allocation.Of(() => Use(rig, console, line)));
        StringAssert.Contains(line.TakeText(), "lines lost");
    }

    [TestMethod]
    public void The_report_says_what_the_emulator_reads_from_its_bytes()
    {
        TerminalRig rig = new();
        rig.Reach(TerminalState.EnteringPin);
        rig.Type("12#");
        rig.Type("*");
        rig.Device.IsPrinterFaulty = true;
        rig.Wait(3000);
        FakeSerialLine line = new();
        SerialConsole console = new(rig.Machine, line, rig.Machine.Screen, new byte[1024]);
        Run(console);
        line.TakeText();
        line.Type("r\n");
        Run(console);
        string[] lines = line.TakeText().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        CollectionAssert.AreEquivalent(ReportText.Of(rig.Machine).ToArray(), lines);
        Assert.HasCount(7, lines);
    }

    private static void Use(TerminalRig rig, SerialConsole console, FakeSerialLine line)
    {
        for (int i = 0; i < TraceRing.Capacity + 10; i++)
        {
            rig.Machine.Trace.Write(i, (TraceKind)(i % ((int)TraceKind.KeyDropped + 1)), i, i);
        }
        line.Type(s_commands);
        Run(console);
    }

    private static void Run(SerialConsole console)
    {
        for (int i = 0; i < 200; i++)
        {
            console.Tick();
        }
    }
}
