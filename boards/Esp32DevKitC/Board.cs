using PosTerminal.Esp32;

namespace PosTerminal.Esp32DevKitC;

/// <summary>ESP32-DevKitC with an ESP32-WROOM-32 module, without PSRAM.</summary>
public static class Board
{
    /// <summary>The wiring for a reader head with a raw F2F output.</summary>
    public static BoardPins Pins() => new BoardPins
    {
        RowPins = new[] { 16, 17, 18, 19 },
        ColumnPins = new[] { 25, 26, 27, 32 },
        CardPresentPin = 35,
        Track2Pin = 34,
        DisplayDataPin = 21,
        DisplayClockPin = 22,
        TamperPin = 33,
        WatchdogPin = 23,
        ConsoleSendPin = 4,
        ConsoleReceivePin = 13,
        Track2Channel = 0,
        Track2Blocks = 3,
        ItemsPerBlock = 64,
    };

    /// <summary>The same for a reader with clock and data outputs; the strobe is on the pin of track 2.</summary>
    public static BoardPins ClockDataPins()
    {
        BoardPins pins = Pins();
        pins.DataPin = 39;
        pins.Track2Blocks = 5;
        pins.DataChannel = 5;
        pins.DataBlocks = 3;
        return pins;
    }
}
