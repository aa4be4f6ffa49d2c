using System.Device.Gpio;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Hal.Virtual.Capture;

namespace PosTerminal.Tests.Hal.Magstripe;

/// <summary>A head with clock, data and card-present outputs on the pins of a virtual board, and its reader.</summary>
public sealed class ClockDataBench
{
    public const int Clock = 18;
    public const int Data = 19;
    public const int Presence = 21;

    private const long TickNs = 10_000_000;

    private readonly VirtualBoard _board;
    private readonly ICardReader _reader;
    private long _nextTickNs;

    /// <summary>Pin events, or two captures that time the lines in hardware.</summary>
    public ClockDataBench(bool isTimed)
    {
        _board = new VirtualBoard();
        VirtualBoard.Current = _board;
        _board.Drive(Clock, true);
        _board.Drive(Data, true);
        _board.Drive(Presence, true);
        GpioController controller = new GpioController();
        GpioPin presence = controller.OpenPin(Presence, PinMode.Input);
        _reader = isTimed
            ? new MagstripeReader(MakeCapture(_board), null, new CardSlotSwitch(presence))
            : new GpioClockDataReader(
                controller.OpenPin(Clock, PinMode.Input), controller.OpenPin(Data, PinMode.Input), presence);
        _reader.Arm();
    }

    public CardSwipe Swipe { get; } = new CardSwipe();

    public VirtualBoard Board => _board;

    public ICardReader Reader => _reader;

    /// <summary>False while the event thread is kept from its work.</summary>
    public bool IsEventThreadFree { get; set; } = true;

    /// <summary>True when a swipe came out since the last time.</summary>
    public bool HasSwipe { get; set; }

    /// <summary>Time goes by; the event thread and the tick of 10 ms get their turns.</summary>
    public void Wait(int us)
    {
        long untilNs = _board.NowNs + us * 1000L;
        while (_nextTickNs <= untilNs)
        {
            MoveTo(_nextTickNs);
            HasSwipe = _reader.TryTake(_nextTickNs / 1_000_000, Swipe) || HasSwipe;
            _nextTickNs += TickNs;
        }

        MoveTo(untilNs);
    }

    /// <summary>The card comes, and goes when its bits are over.</summary>
    public void Pass(byte[] bits, int periodUs) => Pass(bits, periodUs, periodUs);

    /// <summary>The same with a speed that changes evenly from the first bit to the last.</summary>
    public void Pass(byte[] bits, int firstPeriodUs, int lastPeriodUs)
    {
        _board.Drive(Presence, false);
        for (int i = 0; i < bits.Length; i++)
        {
            Strobe(bits[i], firstPeriodUs + ((lastPeriodUs - firstPeriodUs) * i / bits.Length));
        }

        Leave();
    }

    public void Leave()
    {
        _board.Drive(Data, true);
        Wait(10);
        _board.Drive(Presence, true);
        IsEventThreadFree = true;
        for (int i = 0; i < 10; i++)
        {
            Wait(20_000);
        }
    }

    /// <summary>Data stands 5 us before the strobe falls; the strobe is low for a third of the bit.</summary>
    public void Strobe(byte[] bits, int count, int periodUs)
    {
        for (int i = 0; i < count; i++)
        {
            Strobe(bits[i], periodUs);
        }
    }

    private static ClockDataCapture MakeCapture(VirtualBoard board)
    {
        VirtualPulseCapture strobe = new VirtualPulseCapture(board, Clock, 5);
        VirtualPulseCapture data = new VirtualPulseCapture(board, Data, 3);
        data.TickUs = 2;
        data.IdleThresholdUs = 2 * VirtualPulseCapture.MaxDurationUs;
        return new ClockDataCapture(strobe, data);
    }

    private void Strobe(byte bit, int periodUs)
    {
        int low = periodUs / 3;
        _board.Drive(Data, bit == 0);
        Wait(5);
        _board.Drive(Clock, false);
        Wait(low);
        _board.Drive(Clock, true);
        Wait(periodUs - low - 5);
    }

    private void MoveTo(long timeNs)
    {
        _board.NowNs = timeNs;
        if (IsEventThreadFree)
        {
            _board.DispatchEvents();
        }
    }
}
