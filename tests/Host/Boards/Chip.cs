using System.Linq;

namespace PosTerminal.Tests.Boards;

/// <summary>What the data sheets say of the pins and the RMT unit of a chip on its module and board.</summary>
public sealed record Chip
{
    private const string OnlyInputs = "GPIO34 to 39 are inputs only (ESP32 data sheet, IO MUX)";

    private static readonly PinGroup[] s_esp32 =
    [
        new("holds the flash of the module (SD_CLK to SD_CMD)", PinGroup.Range(6, 11)),
        new("is a strapping pin: what hangs on it decides how the chip starts", 0, 2, 5, 12, 15),
        new("is UART0: flashing, console and debugger", 1, 3),
    ];

    private static readonly PinGroup[] s_esp32S3 =
    [
        new("holds the flash or the PSRAM of the module (SPI0/1)", PinGroup.Range(26, 32)),
        new("holds the flash or PSRAM of modules with eight lines", PinGroup.Range(33, 37)),
        new("is a strapping pin: what hangs on it decides how the chip starts", 0, 3, 45, 46),
        new("is UART0: flashing, console and debugger", 43, 44),
        new("is the USB socket (D- and D+)", 19, 20),
    ];

    /// <summary>ESP32 on a WROOM-32 module without PSRAM, on the DevKitC.</summary>
    public static Chip Esp32Wroom { get; } = new()
    {
        Name = "ESP32",
        Pins = [.. PinGroup.Range(0, 19), 21, 22, 23, 25, 26, 27, .. PinGroup.Range(32, 36), 39],
        Taken = s_esp32,
        InputOnly = new PinGroup(OnlyInputs, PinGroup.Range(34, 39)),
        NoPullUp = new PinGroup("GPIO34 to 39 have no pull-ups", PinGroup.Range(34, 39)),
        RmtFirstReceiver = 0,
        RmtItemsPerBlock = 64,
    };

    /// <summary>ESP32 on a WROVER module: the same with PSRAM.</summary>
    public static Chip Esp32Wrover { get; } = Esp32Wroom with
    {
        Taken = [.. s_esp32, new PinGroup("holds the PSRAM of the module", 16, 17)],
    };

    /// <summary>ESP32-S3 on a WROOM-1 module, whatever its memory.</summary>
    public static Chip Esp32S3 { get; } = new()
    {
        Name = "ESP32-S3",
        Pins = [.. PinGroup.Range(0, 21), .. PinGroup.Range(26, 48)],
        Taken = s_esp32S3,
        InputOnly = new PinGroup("none"),
        NoPullUp = new PinGroup("none"),
        RmtFirstReceiver = 4,
        RmtItemsPerBlock = 48,
    };

    /// <summary>Memory blocks of the RMT unit, one a channel.</summary>
    public const int RmtBlocks = 8;

    public required string Name { get; init; }

    /// <summary>GPIO numbers that reach the headers of the board or exist on its module.</summary>
    public required int[] Pins { get; init; }

    public required PinGroup[] Taken { get; init; }

    public required PinGroup InputOnly { get; init; }

    public required PinGroup NoPullUp { get; init; }

    /// <summary>The first channel that can receive.</summary>
    public required int RmtFirstReceiver { get; init; }

    public required int RmtItemsPerBlock { get; init; }

    public bool HasPin(int pin) => Pins.Contains(pin);
}
