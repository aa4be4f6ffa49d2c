using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Terminal;

/// <summary>The devices that a board gives to the terminal.</summary>
public sealed class TerminalPorts
{
    /// <summary>The keypad.</summary>
    public readonly IKeypad Keypad;

    /// <summary>The card reader.</summary>
    public readonly ICardReader Reader;

    /// <summary>The display.</summary>
    public readonly IDisplay Display;

    /// <summary>The way to the issuer.</summary>
    public readonly IHostLink Link;

    /// <summary>The calendar.</summary>
    public readonly IClock Clock;

    /// <summary>What outlives the power.</summary>
    public readonly IRecordStore Store;

    /// <summary>Where the block for a standby terminal is put and taken.</summary>
    public readonly ITransferSlot TransferSlot;

    /// <summary>Starts the device anew.</summary>
    public readonly IRestart Restart;

    /// <summary>What the board measures about itself.</summary>
    public readonly IDeviceHealth Health;

    /// <summary>What was put into the device.</summary>
    public readonly IDeployment Deployment;

    /// <summary>A full set; none may be missing.</summary>
    public TerminalPorts(
        IKeypad keypad, ICardReader reader, IDisplay display, IHostLink link, IClock clock, IRecordStore store,
        ITransferSlot transferSlot, IRestart restart, IDeviceHealth health, IDeployment deployment)
    {
        Keypad = keypad;
        Reader = reader;
        Display = display;
        Link = link;
        Clock = clock;
        Store = store;
        TransferSlot = transferSlot;
        Restart = restart;
        Health = health;
        Deployment = deployment;
    }
}
