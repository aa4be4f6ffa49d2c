using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Flicker;

/// <summary>
/// Goal: what the guard decided the effect shows (I20), and no fault that is none is ever shown or recorded. Method:
/// devices that say something else at every read, and keys and cards from a seed.
/// </summary>
[TestClass]
public class FlickerTests
{
    private const int Chapters = 300;
    private const int Steps = 1_500;
    private const string Keys = "11255#####**CABD4321#";

    // A check of a passcode that takes some ticks.
    private const int PasscodeRounds = 50;

    [TestMethod]
    public void With_devices_that_change_at_every_read_no_fault_is_told_that_is_none()
    {
        HashSet<TerminalState> seen = [];
        HashSet<long> told = [];
        foreach (int seed in Enumerable.Range(1, Chapters))
        {
            Play(seed, seen, told);
        }
        Assert.AreEqual("", string.Join(' ', Enum.GetValues<TerminalState>().Except(seen)));
        foreach (FaultCode code in (FaultCode[])[
            FaultCode.N401, FaultCode.N405, FaultCode.U506, FaultCode.C704, FaultCode.H203, FaultCode.H208])
        {
            CollectionAssert.Contains(told.ToArray(), (long)code);
        }
    }

    private static void Play(int seed, HashSet<TerminalState> seen, HashSet<long> told)
    {
        Random random = new(seed);
        FlickeringPorts devices = new(random);
        FakeReader reader = new();
        FakeStore store = new();
        TerminalMachine machine = Compose(devices, reader, store);
        long checkedUpTo = 0;
        long nowMs = 0;
        for (int step = 0; step < Steps; step++)
        {
            nowMs += random.Next(10) == 0 ? random.Next(12_000) : 10;
            Do(random, devices.Keys, reader);
            store.IsCompactionDue = step % 50 == 0;
            machine.Tick(nowMs);
            seen.Add(machine.State);
            checkedUpTo = Check(machine, checkedUpTo, told, $"seed {seed}, step {step}");
        }
    }

    private static TerminalMachine Compose(FlickeringPorts devices, FakeReader reader, FakeStore store)
    {
        FakeBoard board = new();
        TerminalPorts ports = new(
            devices, reader, devices, devices, devices, store, new FakeSlot(), board, devices, new FakeDevice());
        TerminalSecurity security = new(board, board, board, FakeKeys.MakeOfRounds(PasscodeRounds));
        return new TerminalMachine(ports, security, Language.English);
    }

    private static void Do(Random random, FakeKeypad keys, FakeReader reader)
    {
        if (random.Next(3) == 0)
        {
            keys.Type(Keys[random.Next(Keys.Length)].ToString());
        }
        if (random.Next(60) == 0)
        {
            keys.Type("*A135790#");
        }
        if (random.Next(60) == 0)
        {
            keys.Type("5#");
        }
        if (random.Next(12) == 0)
        {
            reader.Give(TerminalRig.PinCard, random.Next(4) == 0 ? 2001 : 4912, random.Next(2) == 0 ? 120 : 101);
        }
    }

    private static long Check(TerminalMachine machine, long from, HashSet<long> told, string where)
    {
        TraceRing trace = machine.Trace;
        for (long i = Math.Max(from, trace.OldestSequence); i < trace.NextSequence; i++)
        {
            if (trace.KindAt(i) == TraceKind.FaultRaised)
            {
                told.Add(trace.FirstAt(i));
                Assert.AreNotEqual((long)FaultCode.None, trace.FirstAt(i), where);
                Assert.AreNotEqual((long)FaultCode.W305, trace.FirstAt(i), where);
            }
        }
        for (int line = 0; line < 4; line++)
        {
            string text = ScreenText.LineOf(machine.Screen, line);
            Assert.IsFalse(text.Contains("?0", StringComparison.Ordinal) || text.Contains("W305"), $"{where}: {text}");
        }
        return trace.NextSequence;
    }
}
