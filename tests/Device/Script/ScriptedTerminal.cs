using System.Device.Gpio;
using nanoFramework.TestFramework;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Capture;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Device.Budgets;
using PosTerminal.Tests.Device.Crypto;
using PosTerminal.Tests.Firmware.Support;
using PosTerminal.Tests.Hal.Display;
using PosTerminal.Tests.Hal.Keypad;
using PosTerminal.Tests.Hal.Magstripe;

namespace PosTerminal.Tests.Device.Script;

/// <summary>
/// A terminal with its real drivers and record store: keys are contacts, cards are edges, files are in memory,
/// cryptography is managed. It prints its journal.
/// </summary>
public sealed class ScriptedTerminal
{
    public const string PinCard = ";4012002000060016=49121200000012345?";
    public const string OtherPinCard = ";4111111111111111=49121200000012345?";
    public const string PlainCard = ";4012002000060016=49121010000012345?";
    public const string ChipCard = ";4012002000060016=49122010000012345?";

    private const int TickMs = 10;
    private const int IdleTickMs = 100;
    private const int KeyMs = 50;
    private const int SwipeMs = 300;
    private const int HalfCellUs = 339;
    private const int Track2Pin = 34;
    private const int CardPresentPin = 35;
    private const int FileBytes = 8 * 1024;
    private const int CompactionRecords = 100;

    private readonly VirtualFlash _flash;
    private readonly int _compactionRecords;
    private readonly IHmac _hmac;
    private readonly ICipher _cipher;
    private readonly FakeBoard _around = new FakeBoard();
    private readonly StepTime _times;
    private readonly bool _isTimed;
    private readonly bool _isSilent;
    private Ssd1306 _panel = new Ssd1306(new ListedPanel(), new FrameBuffer());
    private KeypadRig _keypad;
    private JournalPrinter _printer;
    private TerminalMachine _machine;
    private long _nowMs;
    private long _edgeNs;
    private bool _level;

    public ScriptedTerminal()
        : this(false)
    {
    }

    /// <summary>A terminal that prints its journal, or none: those of the scripts are compared line by line.</summary>
    public ScriptedTerminal(bool isSilent)
        : this(isSilent, new StepTime(), false, new VirtualFlash(null, FileBytes), CompactionRecords)
    {
    }

    /// <summary>A terminal that draws what it shows, and whose ticks are timed.</summary>
    public ScriptedTerminal(StepTime times, VirtualFlash flash, int compactionRecords)
        : this(true, times, true, flash, compactionRecords)
    {
    }

    private ScriptedTerminal(
        bool isSilent, StepTime times, bool isTimed, VirtualFlash flash, int compactionRecords)
    {
        _isSilent = isSilent;
        _times = times;
        _isTimed = isTimed;
        _flash = flash;
        _compactionRecords = compactionRecords;
        TimedCrypto crypto = new TimedCrypto(times);
        _hmac = crypto;
        _cipher = crypto;
        _keypad = KeypadRig.FourByFour();
        _printer = new JournalPrinter();
        _machine = Compose();
        Start();
    }

    public FakeLink Link { get; } = new FakeLink();

    /// <summary>Its pins.</summary>
    public VirtualBoard Board => _keypad.Board;

    /// <summary>Takes the power away for a moment: only the files and the world outside are left.</summary>
    public void CutPower()
    {
        _nowMs = 0;
        _keypad = KeypadRig.FourByFour();
        _printer = new JournalPrinter();
        _machine = Compose();
        Start();
    }

    // A long journal takes its time.
    private void Start()
    {
        Wait(StateTimeouts.StartingMs + TickMs);
        while (_machine.State == TerminalState.Starting)
        {
            Wait(TickMs);
        }
    }

    /// <summary>Presses keys with a person's haste.</summary>
    public void Type(string legends)
    {
        for (int i = 0; i < legends.Length; i++)
        {
            Press(legends[i].ToString());
        }
    }

    /// <summary>Presses one key.</summary>
    public void Press(string legend)
    {
        _keypad.Touch(legend);
        Wait(KeyMs);
        _keypad.Touch("-");
        Wait(KeyMs);
    }

    /// <summary>A sale of 12.50 up to the swipe, at 50 cm/s.</summary>
    public void Sell(string track2)
    {
        Type("1250#");
        Swipe(StripeBits.Track2(track2));
    }

    /// <summary>Passes a stripe; the card is in the slot for as long as there are bits.</summary>
    public void Swipe(byte[] bits)
    {
        _edgeNs = _nowMs * 1_000_000;
        _keypad.Board.Drive(CardPresentPin, false);
        for (int i = 0; i < bits.Length; i++)
        {
            Flip();
            Pass(HalfCellUs);
            if (bits[i] == 1)
            {
                Flip();
            }
            Pass(HalfCellUs);
        }
        _keypad.Board.Drive(CardPresentPin, true);
        Wait(SwipeMs);
    }

    /// <summary>The issuer answers the last request.</summary>
    public void Answer(string code)
    {
        Link.Answer(code);
        Wait(TickMs);
    }

    /// <summary>Lets time pass; long times in longer ticks.</summary>
    public void Wait(int durationMs)
    {
        int tickMs = durationMs > 1000 ? IdleTickMs : TickMs;
        long endMs = _nowMs + durationMs;
        while (_nowMs < endMs)
        {
            Tick(tickMs);
        }
    }

    /// <summary>Prints the screen unless it is silent, and fails unless its first line is this.</summary>
    public void ExpectScreen(string firstLine)
    {
        if (!_isSilent)
        {
            _printer.PrintScreen(_machine.Screen);
        }
        Assert.AreEqual(firstLine, ScreenText.LineOf(_machine.Screen, 0));
    }

    private void Flip()
    {
        _level = !_level;
        _keypad.Board.Drive(Track2Pin, _level);
    }

    // The scan of the keypad moves the board's time; the edges have their own.
    private void Pass(int us)
    {
        _edgeNs += us * 1000L;
        while (_nowMs * 1_000_000 < _edgeNs)
        {
            Tick(TickMs);
        }
        _keypad.Board.NowNs = _edgeNs;
    }

    private void Tick(int tickMs)
    {
        _keypad.Board.NowNs = _nowMs * 1_000_000;
        _keypad.Board.DispatchEvents();
        _times.BeginTick();
        _machine.Tick(_nowMs);
        if (_isTimed)
        {
            _panel.Refresh(_nowMs, false);
        }
        _times.EndTick();
        if (!_isSilent)
        {
            _printer.PrintTrace(_machine.Trace);
        }
        _nowMs += tickMs;
    }

    private TerminalMachine Compose()
    {
        _panel = new Ssd1306(new ListedPanel(), new FrameBuffer());
        VirtualBoard board = _keypad.Board;
        board.Drive(CardPresentPin, true);
        board.Drive(Track2Pin, _level);
        CardSlotSwitch slot = new CardSlotSwitch(new GpioController().OpenPin(CardPresentPin, PinMode.Input));
        VirtualPulseCapture head = new VirtualPulseCapture(board, Track2Pin, VirtualPulseCapture.Track2Blocks);
        FakeDevice device = new FakeDevice(_hmac);
        TerminalPorts ports = new TerminalPorts(
            _keypad.Keypad, new MagstripeReader(head, null, slot), _isTimed ? _panel : _around, Link, _around,
            new RecordStore(_flash, _compactionRecords), new FakeSlot(), _around, device, device);
        TerminalSecurity security =
            new TerminalSecurity(_cipher, _hmac, _around, FakeKeys.Make(_hmac));
        return new TerminalMachine(ports, security, Language.English);
    }
}
