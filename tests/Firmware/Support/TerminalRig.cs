using nanoFramework.TestFramework;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A terminal on fakes, with verbs for what people and hosts do.</summary>
public sealed class TerminalRig
{
    public const string PinCard = "4012002000060016";
    private const int TickMs = 10;
    private const int ReadingMs = 1_010;
    private const int LongTickMs = 1000;
    private const int LongWaitMs = 3_600_000;

    private TerminalMachine _machine;
    private long _nowMs;

    public TerminalRig()
    {
        _machine = Compose();
        Wait(StateTimeouts.StartingMs + TickMs);
    }

    /// <summary>Takes the power away for a moment: only the store and the world outside are left.</summary>
    public void CutPower()
    {
        _nowMs = 0;
        Link.SignOff();
        _machine = Compose();
        Wait(StateTimeouts.StartingMs + TickMs);
    }

    public FakeStore Store { get; } = new FakeStore();

    public FakeKeypad Keypad { get; } = new FakeKeypad();

    public FakeReader Reader { get; } = new FakeReader();

    public FakeLink Link { get; } = new FakeLink();

    public FakeSlot Slot { get; } = new FakeSlot();

    public FakeBoard Board { get; } = new FakeBoard();

    public FakeDevice Device { get; } = new FakeDevice();

    public DeviceKeys Keys { get; set; } = FakeKeys.Make();

    public TerminalMachine Machine => _machine;

    /// <summary>Lets time pass in ticks; hours in ticks of a second: a day would take an interpreter minutes.</summary>
    public void Wait(long durationMs)
    {
        int tickMs = durationMs < LongWaitMs ? TickMs : LongTickMs;
        long endMs = _nowMs + durationMs;
        for (; _nowMs < endMs; _nowMs += tickMs)
        {
            _machine.Tick(_nowMs);
        }
    }

    /// <summary>Types keys and lets the terminal take them.</summary>
    public void Type(string legends)
    {
        for (int i = 0; i < legends.Length; i++)
        {
            Keypad.Type(legends[i].ToString());
            Wait(TickMs);
        }
    }

    /// <summary>
    /// Swipes a card that is valid and asks for a PIN or not; where the sale is one more, says that it is meant.
    /// </summary>
    public void Swipe(int serviceCode)
    {
        Reader.Give(PinCard, 4912, serviceCode);
        Wait(TickMs);
        if (_machine.State == TerminalState.ConfirmingRepeat)
        {
            Wait(ReadingMs);
            Type("#");
        }
    }

    /// <summary>The issuer answers the last request.</summary>
    public void Answer(string code)
    {
        Link.Answer(code);
        Wait(TickMs);
    }

    /// <summary>Brings the terminal into a state as a sale of 12.50 does.</summary>
    public void Reach(TerminalState state)
    {
        if (state >= TerminalState.EnteringAmount)
        {
            Type("1250");
        }
        if (state >= TerminalState.AwaitingCard)
        {
            Type("#");
        }
        if (state >= TerminalState.EnteringPin)
        {
            Swipe(120);
        }
        if (state >= TerminalState.Authorising)
        {
            Type("4321#");
        }
        Expect(state);
    }

    /// <summary>Fails unless the terminal is in a state.</summary>
    public void Expect(TerminalState state) =>
        Assert.AreEqual(TerminalStateName.Of(state), TerminalStateName.Of(_machine.State));

    /// <summary>The characters of a line, without the right halves of wide ones.</summary>
    public string Line(int line) => ScreenText.LineOf(_machine.Screen, line);

    /// <summary>How often the trace tells of something.</summary>
    /// <summary>First value of the newest entry of a kind; -1 when there is none.</summary>
    public long Last(TraceKind kind)
    {
        TraceRing trace = _machine.Trace;
        long last = -1;
        for (long i = trace.OldestSequence; i < trace.NextSequence; i++)
        {
            last = trace.KindAt(i) == kind ? trace.FirstAt(i) : last;
        }
        return last;
    }

    public int Count(TraceKind kind)
    {
        TraceRing trace = _machine.Trace;
        int count = 0;
        for (long i = trace.OldestSequence; i < trace.NextSequence; i++)
        {
            count += trace.KindAt(i) == kind ? 1 : 0;
        }
        return count;
    }

    private TerminalMachine Compose()
    {
        TerminalPorts ports = new TerminalPorts(
            Keypad, Reader, Board, Link, Board, Store, Slot, Board, Device, Device);
        TerminalSecurity security = new TerminalSecurity(Board, Board, Board, Keys);
        return new TerminalMachine(ports, security, Language.English);
    }

    /// <summary>How often a fault was raised.</summary>
    public int CountFault(int code)
    {
        TraceRing trace = _machine.Trace;
        int count = 0;
        for (long i = trace.OldestSequence; i < trace.NextSequence; i++)
        {
            count += trace.KindAt(i) == TraceKind.FaultRaised && trace.FirstAt(i) == code ? 1 : 0;
        }
        return count;
    }
}
