using System.Collections.Generic;
using System.Linq;
using PosTerminal.Esp32;
using PosTerminal.Hal.Virtual.Capture;

namespace PosTerminal.Tests.Boards;

/// <summary>The wiring of a board as the lint, the READMEs and the diagrams see it.</summary>
public sealed record PinMap(Chip Chip, PinUse[] Uses, RmtUse[] Rmt)
{
    // Track 2 holds 253 cells and at most 124 ones, so 377 levels as F2F: two levels an item.
    private const int ItemsOfF2f = 189;
    private const int ItemsOfStrobe = 253;
    private const int ItemsOfData = 124;

    /// <summary>Items of a memory block by the board's code.</summary>
    public int ItemsPerBlock { get; init; } = Chip.RmtItemsPerBlock;

    /// <summary>The map of a board.</summary>
    public static PinMap Of(BoardPins pins, Chip chip)
    {
        bool hasData = pins.DataPin != BoardPins.None;
        RmtUse line = new("track-2", pins.Track2Channel, pins.Track2Blocks, hasData ? ItemsOfStrobe : ItemsOfF2f);
        RmtUse data = new("data", pins.DataChannel, pins.DataBlocks, ItemsOfData);
        return new PinMap(chip, UsesOf(pins).ToArray(), hasData ? [line, data] : [line])
        {
            ItemsPerBlock = pins.ItemsPerBlock,
        };
    }

    /// <summary>The map of the emulated board.</summary>
    public static PinMap OfEmulator() => new(
        Chip.Esp32Wroom,
        [
            .. Named("row", Emulator.World.Board.RowPins, PinRole.Output),
            .. Named("column", Emulator.World.Board.ColumnPins, PinRole.InputPullUp),
            new PinUse("card-present", Emulator.World.Board.CardPresentPin, PinRole.Input),
            new PinUse("track-2", Emulator.World.Board.Track2Pin, PinRole.Input),
        ],
        [new RmtUse("track-2", 0, VirtualPulseCapture.Track2Blocks, ItemsOfF2f)]);

    private static IEnumerable<PinUse> UsesOf(BoardPins pins)
    {
        IEnumerable<PinUse> all =
        [
            .. Named("row", pins.RowPins, PinRole.Output),
            .. Named("column", pins.ColumnPins, PinRole.InputPullUp),
            new PinUse("card-present", pins.CardPresentPin, PinRole.Input),
            new PinUse("track-2", pins.Track2Pin, PinRole.Input),
            new PinUse("data", pins.DataPin, PinRole.Input),
            new PinUse("display-data", pins.DisplayDataPin, PinRole.Output),
            new PinUse("display-clock", pins.DisplayClockPin, PinRole.Output),
            new PinUse("tamper", pins.TamperPin, PinRole.InputPullUp),
            new PinUse("watchdog", pins.WatchdogPin, PinRole.Output),
            new PinUse("console-send", pins.ConsoleSendPin, PinRole.Output),
            new PinUse("console-receive", pins.ConsoleReceivePin, PinRole.InputPullUp),
        ];
        return all.Where(use => use.Name != "data" || use.Pin != BoardPins.None);
    }

    private static IEnumerable<PinUse> Named(string name, int[] pins, PinRole role) =>
        pins.Select((pin, index) => new PinUse($"{name}-{index + 1}", pin, role));
}
