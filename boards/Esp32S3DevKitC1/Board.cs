using PosTerminal.Esp32;

namespace PosTerminal.Esp32S3DevKitC1;

/// <summary>ESP32-S3-DevKitC-1 with an ESP32-S3-WROOM-1 module, with or without PSRAM.</summary>
public static class Board
{
    /// <summary>
    /// The wiring for a reader head with a raw F2F output. One with clock and data has too many edges for the RMT
    /// memory of this chip.
    /// </summary>
    public static BoardPins Pins() => new BoardPins
    {
        RowPins = new[] { 4, 5, 6, 7 },
        ColumnPins = new[] { 15, 16, 17, 18 },
        CardPresentPin = 11,
        Track2Pin = 10,
        DisplayDataPin = 8,
        DisplayClockPin = 9,
        TamperPin = 12,
        WatchdogPin = 13,
        ConsoleSendPin = 14,
        ConsoleReceivePin = 21,
        Track2Channel = 4,
        Track2Blocks = 4,
        ItemsPerBlock = 48,
    };
}
