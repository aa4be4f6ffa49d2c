using System;
using System.Device.Gpio;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// A reader with clock, data and card-present outputs for track 2, on plain pin events: for slow bring-up only.
/// The event queue of the platform holds 128 edges and drops the oldest in silence, and a strobe within the
/// latency of the interrupt leaves no edge at all, so a swipe at full speed does not get through.
/// </summary>
/// <remarks>
/// All lines idle high and data low is 1, sampled at the falling strobe (MagTek 21006516). Events carry no time,
/// and data is not read with the strobe: the order of the events in their one queue tells its level. Two events
/// of one line with the same level prove that one between them was lost; two changes of data without a strobe
/// between them show a lost strobe, or a glitch of the reader where the text is right nevertheless.
/// </remarks>
public sealed class GpioClockDataReader : ICardReader
{
    /// <summary>Edges that wait for the next tick at most.</summary>
    public const int RingSize = 1024;

    /// <summary>Time in ms without an edge after which strobes without a card are noise.</summary>
    public const int QuietMs = 100;

    private const int Bits = 384;
    private const byte High = 1;
    private const byte Clock = 0;
    private const byte Data = 2;
    private const byte Presence = 4;

    private readonly GpioPin _clockPin;
    private readonly GpioPin _dataPin;
    private readonly GpioPin _presencePin;
    private readonly byte[] _ring = new byte[RingSize];
    private readonly byte[] _bits = new byte[Bits];
    private readonly TrackDecoder _track = new TrackDecoder(new TrackFormat(2), Bits);
    private readonly PresenceWatch _watch = new PresenceWatch();
    private readonly StuckLineWatch _idle = new StuckLineWatch();
    private readonly StuckLineWatch _stuck = new StuckLineWatch();
    private readonly SwipeJudge _judge = new SwipeJudge();

    // The event thread moves the tail, the tick moves the head.
    private int _head;
    private int _tail;
    private bool _isOverrun;

    private int _clock;
    private int _data;
    private int _presence;
    private int _strobes;
    private int _lostEdges;
    private int _lostStrobes;
    private bool _hasDataChanged;
    private bool _isOver;
    private long _edgeMs;

    /// <summary>Composes a reader and listens at once.</summary>
    /// <param name="clock">Strobe, an open input.</param>
    /// <param name="data">Data, an open input.</param>
    /// <param name="presence">Card present, an open input, low while a card passes.</param>
    public GpioClockDataReader(GpioPin clock, GpioPin data, GpioPin presence)
    {
        if (clock == null || data == null || presence == null)
        {
            throw new ArgumentNullException();
        }

        _clockPin = clock;
        _dataPin = data;
        _presencePin = presence;
        _clockPin.ValueChanged += OnClock;
        _dataPin.ValueChanged += OnData;
        _presencePin.ValueChanged += OnPresence;
        Arm();
    }

    /// <inheritdoc/>
    public void Arm()
    {
        _head = _tail;
        Array.Clear(_ring, 0, _ring.Length);
        _isOverrun = false;
        _clock = Level(_clockPin);
        _data = Level(_dataPin);
        _presence = Level(_presencePin);
        _track.Clear();
        Forget();
    }

    /// <inheritdoc/>
    public bool TryTake(long nowMs, CardSwipe swipe)
    {
        Drain(nowMs);
        bool hasLeft = _watch.Update(_presence == 0, nowMs) || _isOver;
        SwipeClass failure = LineFailure(nowMs);
        if (!hasLeft && failure == SwipeClass.None)
        {
            return false;
        }

        swipe.Clear();
        swipe.Class = failure;
        if (failure == SwipeClass.None)
        {
            Fill(swipe, nowMs);
        }

        _track.Clear();
        Forget();
        return true;
    }

    private static int Level(GpioPin pin) => (bool)pin.Read() ? High : 0;

    private void OnClock(object sender, PinValueChangedEventArgs e) => Store(Clock, e);

    private void OnData(object sender, PinValueChangedEventArgs e) => Store(Data, e);

    private void OnPresence(object sender, PinValueChangedEventArgs e) => Store(Presence, e);

    private void Store(byte line, PinValueChangedEventArgs e)
    {
        int next = (_tail + 1) % RingSize;
        if (next == _head)
        {
            _isOverrun = true;
            return;
        }

        _ring[_tail] = (byte)(e.ChangeType == PinEventTypes.Rising ? line | High : line);
        _tail = next;
    }

    // Edges of the next card stay in the ring until this one is judged.
    private void Drain(long nowMs)
    {
        while (_head != _tail && !_isOver)
        {
            int edge = _ring[_head];
            _ring[_head] = 0;
            _head = (_head + 1) % RingSize;
            _edgeMs = nowMs;
            Follow(edge & ~High, edge & High);
        }

        _lostEdges += _isOverrun ? 1 : 0;
        _isOverrun = false;
    }

    private void Follow(int line, int level)
    {
        if (line == Clock)
        {
            _lostEdges += level == _clock ? 1 : 0;
            _clock = level;
            if (level == 0)
            {
                Sample();
            }
        }
        else if (line == Data)
        {
            _lostEdges += level == _data ? 1 : 0;
            _lostStrobes += _hasDataChanged ? 1 : 0;
            _hasDataChanged = true;
            _data = level;
        }
        else
        {
            Pass(level);
        }
    }

    private void Sample()
    {
        if (_strobes < _bits.Length)
        {
            _bits[_strobes] = (byte)(1 - _data);
        }

        _strobes++;
        _hasDataChanged = false;
    }

    // A card that leaves and never came: its first edges were lost, unless there was no strobe either.
    private void Pass(int level)
    {
        bool isLost = level == _presence;
        _presence = level;
        if (level == 0)
        {
            Forget();
            _lostEdges = isLost ? 1 : 0;
            return;
        }

        _lostEdges += isLost ? 1 : 0;
        _isOver = !isLost || _strobes > 0;
    }

    private SwipeClass LineFailure(long nowMs)
    {
        bool isIdleLow = _presence != 0 && (_clock == 0 || _data == 0);
        if (_idle.IsBad(isIdleLow, nowMs) || _stuck.IsBad(_watch.IsPresent && _strobes == 0, nowMs))
        {
            return SwipeClass.ReaderLine;
        }

        bool isNoise = _presence != 0 && !_isOver && _strobes >= SwipeClassifier.FewestIntervals;
        return isNoise && nowMs - _edgeMs >= QuietMs ? SwipeClass.ReaderNoise : SwipeClass.None;
    }

    private void Fill(CardSwipe swipe, long nowMs)
    {
        int count = _strobes < _bits.Length ? _strobes : _bits.Length;
        bool isRead = _track.DecodeBits(_bits, count, _watch.HasPassed ? 1000 * _watch.LastedMs(nowMs) : 0);
        bool isLost = _lostEdges > 0 || _strobes > _bits.Length || (_lostStrobes > 0 && !isRead);
        if (isLost)
        {
            swipe.Class = SwipeClass.LostEdges;
        }
        else if (isRead)
        {
            _judge.Accept(_track, null, false, swipe);
        }
        else
        {
            _judge.Describe(_track, false, swipe);
            swipe.Class = SwipeClassifier.ClassifyBits(_track, _strobes);
        }
    }

    private void Forget()
    {
        Array.Clear(_bits, 0, _bits.Length);
        _strobes = 0;
        _lostEdges = 0;
        _lostStrobes = 0;
        _hasDataChanged = false;
        _isOver = false;
        _watch.Forget();
    }
}
