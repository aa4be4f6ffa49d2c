using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// All parts of one terminal, composed once. A class of this room takes out the parts that it works with; no other
/// room knows this type.
/// </summary>
public sealed class TerminalParts
{
    /// <summary>The board's devices.</summary>
    public readonly TerminalPorts Ports;

    /// <summary>The board's cryptography and keys.</summary>
    public readonly TerminalSecurity Security;

    /// <summary>Lays out the display's four lines.</summary>
    public readonly ScreenWriter Screen;

    /// <summary>Keeps sales, tries and locks over power cuts.</summary>
    public readonly Journal Journal;

    /// <summary>Time and data of the event that is handled now.</summary>
    public readonly EventInHand InHand = new EventInHand();

    /// <summary>What the devices say in this tick.</summary>
    public readonly TickInputs Inputs = new TickInputs();

    /// <summary>Knows what day it is.</summary>
    public readonly DateKeeper Dates;

    /// <summary>Writes trace and fault log.</summary>
    public readonly Recorder Recorder;

    /// <summary>Events that wait for the machine.</summary>
    public readonly EventRing Events = new EventRing();

    /// <summary>Faults that are present now.</summary>
    public readonly ActiveFaults Faults = new ActiveFaults();

    /// <summary>Judges supply and memory.</summary>
    public readonly HealthWatch Health = new HealthWatch();

    /// <summary>Judges how well the link works.</summary>
    public readonly NetworkWatch Network = new NetworkWatch();

    /// <summary>Judges access point and opening hours.</summary>
    public readonly SellingPlace Place;

    /// <summary>Tells a bad card from a bad reader.</summary>
    public readonly PresentationHistory History = new PresentationHistory();

    /// <summary>Tells whether the software is the provider's, and holds the configuration.</summary>
    public readonly SoftwareIntegrity Integrity;

    /// <summary>The sale under way.</summary>
    public readonly Sale Sale = new Sale();

    /// <summary>The host's answer to the sale that is out.</summary>
    public readonly HostExchange Exchange;

    /// <summary>Undoes sales.</summary>
    public readonly ReversalEngine Reversal;

    /// <summary>Hands over to a standby terminal and takes over from one.</summary>
    public readonly StandbyTransfer Standby;

    /// <summary>Marks requests with merchant, currency and time.</summary>
    public readonly RequestStamp Stamp;

    /// <summary>States of the devices for host and report.</summary>
    public readonly DeviceFlags DeviceFlags;

    /// <summary>Sign-on, device status and echo tests.</summary>
    public readonly NetworkManagement Management;

    /// <summary>Turns the account number of a card into its handle.</summary>
    public readonly CardHandles Handles;

    /// <summary>The passcode or unlock code while it is typed.</summary>
    public readonly CodeEntry Code = new CodeEntry();

    /// <summary>Why the terminal as a whole may not work.</summary>
    public readonly TerminalLock Lock;

    /// <summary>The sale that the provider may have to settle.</summary>
    public readonly OpenSale OpenSale;

    /// <summary>Finds what the provider could unlock.</summary>
    public readonly LockFinder Locks;

    /// <summary>Composes the parts around a board's devices and a screen.</summary>
    public TerminalParts(TerminalPorts ports, TerminalSecurity security, TextScreen screen, Language language)
    {
        DeviceKeys keys = security.Keys;
        Ports = ports;
        Security = security;
        Screen = new ScreenWriter(screen, language);
        Journal = new Journal(ports.Store);
        Recorder = new Recorder(InHand, Journal);
        Integrity = new SoftwareIntegrity(ports.Deployment, security.Hmac, keys.UnlockKey);
        Dates = new DateKeeper(Journal, Integrity.Configuration.Zone);
        Exchange = new HostExchange(new ReplyMeaning(Integrity.Configuration));
        Place = new SellingPlace(Integrity.Configuration);
        Stamp = new RequestStamp(Inputs, Integrity.Configuration, keys);
        Reversal = new ReversalEngine(ports.Link, Journal, Stamp);
        Standby = new StandbyTransfer(Journal, Reversal, security, ports.TransferSlot, ports.Link);
        Handles = new CardHandles(security.Hmac, keys.CardKey);
        DeviceFlags = new DeviceFlags(ports.Keypad, ports.Display, ports.Health, Faults);
        Management = new NetworkManagement(
            ports.Link, Journal, Dates, Stamp, DeviceFlags, Network, Integrity.Configuration);
        security.HasKeys = KeyCheck.IsRight(security.Hmac, keys);
        Lock = new TerminalLock(Journal, Recorder, security);
        OpenSale = new OpenSale(Journal, Reversal, ports.Link);
        Locks = new LockFinder(Journal, OpenSale);
    }
}
