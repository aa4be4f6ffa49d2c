namespace PosTerminal.Esp32;

/// <summary>What is wired where on a board, by GPIO number, and which parts of the RMT unit its reader takes.</summary>
public sealed class BoardPins
{
    /// <summary>For a pin that is not wired.</summary>
    public const int None = -1;

    /// <summary>Rows of the keypad, top first: driven low as open drain.</summary>
    public int[] RowPins = new int[0];

    /// <summary>Columns of the keypad, left first: read, with the chip's pull-ups.</summary>
    public int[] ColumnPins = new int[0];

    /// <summary>The reader's card-present output or the switch in the slot, low while a card passes.</summary>
    public int CardPresentPin = None;

    /// <summary>The reader's raw F2F output of track 2, or its strobe where <see cref="DataPin"/> is wired.</summary>
    public int Track2Pin = None;

    /// <summary>The reader's data output; <see cref="None"/> for a reader with a raw output.</summary>
    public int DataPin = None;

    /// <summary>I2C data of the display.</summary>
    public int DisplayDataPin = None;

    /// <summary>I2C clock of the display.</summary>
    public int DisplayClockPin = None;

    /// <summary>Tamper switch to ground, with the chip's pull-up.</summary>
    public int TamperPin = None;

    /// <summary>Input of the external watchdog.</summary>
    public int WatchdogPin = None;

    /// <summary>UART that sends the console's lines.</summary>
    public int ConsoleSendPin = None;

    /// <summary>UART that takes the console's commands, with the chip's pull-up.</summary>
    public int ConsoleReceivePin = None;

    /// <summary>RMT channel of <see cref="Track2Pin"/>.</summary>
    public int Track2Channel;

    /// <summary>Memory blocks of that channel.</summary>
    public int Track2Blocks;

    /// <summary>RMT channel of <see cref="DataPin"/>.</summary>
    public int DataChannel;

    /// <summary>Memory blocks of that channel.</summary>
    public int DataBlocks;

    /// <summary>Items of one memory block: a matter of the chip.</summary>
    public int ItemsPerBlock;
}
