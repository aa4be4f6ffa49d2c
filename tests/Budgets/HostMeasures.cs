using System;
using System.Collections.Generic;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Tests.Device.Budgets;
using PosTerminal.Tests.Firmware.Support;
using PosTerminal.Tests.Hal.Keypad;
using PosTerminal.Tests.Host.Machine;

namespace PosTerminal.Budgets;

/// <summary>What can be measured here: virtual time and allocations are the same on any machine.</summary>
public static class HostMeasures
{
    private const int Repeats = 10_000;
    private const int TickMs = 10;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measurement> All() =>
    [
        new(BudgetTable.TickAllocation, OfTicks((machine, _, i) => machine.Tick(i * TickMs))),
        new(BudgetTable.KeyAllocation, OfTicks(PressAndTick)),
        new(BudgetTable.ScanAllocation, OfScans()),
        new(BudgetTable.MessageAllocation, OfMessages()),
        new(BudgetTable.KeyToEvent, KeyToEventMs()),
    ];

    /// <summary>Bytes that an action on a composed terminal allocates when it is repeated.</summary>
    /// <param name="act">Gets the terminal, its keypad and the number of the repetition.</param>
    public static long OfTicks(Action<TerminalMachine, OneKeyKeypad, int> act)
    {
        OneKeyKeypad keypad = new();
        TerminalMachine machine = Compose(keypad);
        return Allocated(i => act(machine, keypad, i));
    }

    private static void PressAndTick(TerminalMachine machine, OneKeyKeypad keypad, int i)
    {
        keypad.Press((byte)"1250#*4C"[i % 8]);
        machine.Tick(i * TickMs);
    }

    private static long OfScans()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        return Allocated(i =>
        {
            if (i % 10 == 0)
            {
                rig.Touch(i % 20 == 0 ? "5" : "-");
            }

            rig.ScanAt(i * TickMs);
            rig.Keypad.TryTake(out _);
        });
    }

    private static long OfMessages()
    {
        SaleMessage message = new();
        return Allocated(_ => message.Run());
    }

    private static long Allocated(Action<int> act)
    {
        int i = 0;
        return Allocation.Of(() =>
        {
            for (int end = i + Repeats; i < end; i++)
            {
                act(i);
            }
        });
    }

    // The longest over all moments between two scans at which a contact of an even or an odd column can close.
    private static long KeyToEventMs()
    {
        long longest = 0;
        for (int offsetMs = 0; offsetMs < 2 * TickMs; offsetMs++)
        {
            KeypadRig rig = KeypadRig.FourByFour();
            rig.ScanAt(0);
            rig.Board.NowNs = offsetMs % TickMs * 1_000_000L;
            rig.Touch(offsetMs < TickMs ? "4" : "5");
            long nowMs = 0;
            do
            {
                nowMs += TickMs;
                rig.ScanAt(nowMs);
            }
            while (!rig.Keypad.TryTake(out _));
            longest = Math.Max(longest, nowMs - (offsetMs % TickMs));
        }

        return longest;
    }

    private static TerminalMachine Compose(IKeypad keypad)
    {
        FakeBoard board = new();
        FakeDevice device = new();
        TerminalPorts ports = new(
            keypad, new FakeReader(), board, new FakeLink(), board, new FakeStore(), new FakeSlot(), board, device,
            device);
        return new(ports, new TerminalSecurity(board, board, board, FakeKeys.Make()), Language.Chinese);
    }
}
