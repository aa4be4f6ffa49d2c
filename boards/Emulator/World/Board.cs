using System.Collections.Generic;

namespace PosTerminal.Emulator.World;

/// <summary>The pins of the virtual board: those of an ESP32-DevKitC with a 4x4 keypad and a track 2 head.</summary>
public static class Board
{
    /// <summary>Card-present switch of the slot, low while a card passes.</summary>
    public const int CardPresentPin = 35;

    /// <summary>Raw F2F line of track 2.</summary>
    public const int Track2Pin = 34;

    /// <summary>Time between two ticks of the device in ms.</summary>
    public const int TickMs = 10;

    /// <summary>Rows of the keypad, top first.</summary>
    public static int[] RowPins => [16, 17, 18, 19];

    /// <summary>Columns of the keypad, left first.</summary>
    public static int[] ColumnPins => [25, 26, 27, 32];

    /// <summary>Names of pins for scenarios and waveforms.</summary>
    public static IReadOnlyDictionary<string, int> PinNames { get; } = new Dictionary<string, int>
    {
        ["row-1"] = 16,
        ["row-2"] = 17,
        ["row-3"] = 18,
        ["row-4"] = 19,
        ["column-1"] = 25,
        ["column-2"] = 26,
        ["column-3"] = 27,
        ["column-4"] = 32,
        ["card-present"] = CardPresentPin,
        ["track-2"] = Track2Pin,
    };
}
