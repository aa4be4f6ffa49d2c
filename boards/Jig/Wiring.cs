namespace PosTerminal.Jig;

/// <summary>What is wired to which GPIO of the jig, an ESP32-DevKitC; README.md has the other ends.</summary>
public static class Wiring
{
    /// <summary>UART1 to the PC, sending.</summary>
    public const int HostSendPin = 22;

    /// <summary>UART1 from the PC.</summary>
    public const int HostReceivePin = 21;

    /// <summary>UART2 to the board's console, sending: through a diode, so that it can only pull low.</summary>
    public const int ConsoleSendPin = 17;

    /// <summary>UART2 from the board's console.</summary>
    public const int ConsoleReceivePin = 16;

    /// <summary>Line of the head.</summary>
    public const int HeadPin = 25;

    /// <summary>Switch of the card slot: through a diode, low while a card is there.</summary>
    public const int SlotPin = 26;

    /// <summary>Switch of the case: open drain, low is closed.</summary>
    public const int CasePin = 27;

    /// <summary>Supply of the board: high is on.</summary>
    public const int PowerPin = 4;

    /// <summary>Data of the shift registers.</summary>
    public const int KeyDataPin = 23;

    /// <summary>Clock of the shift registers.</summary>
    public const int KeyClockPin = 18;

    /// <summary>Takes what was shifted onto the outputs.</summary>
    public const int KeyLatchPin = 19;

    /// <summary>High takes all keys off; high by a resistor until the program drives it.</summary>
    public const int KeysOffPin = 32;

    /// <summary>The board's output to its watchdog, to be looked at.</summary>
    public const int WatchdogPin = 33;

    /// <summary>RMT channel of the head, with its blocks and those of the channels behind it.</summary>
    public const int HeadChannel = 0;

    /// <summary>Memory blocks of that channel.</summary>
    public const int HeadBlocks = 4;

    /// <summary>RMT channel of the slot.</summary>
    public const int SlotChannel = 4;

    /// <summary>Memory blocks of that channel: its longest sequence fits, so that it needs nobody while it plays.
    /// </summary>
    public const int SlotBlocks = 2;
}
