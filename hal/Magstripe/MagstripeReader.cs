using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Ports;

// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// A reader head behind one pulse capture for track 2, perhaps another for track 1, and perhaps a card-present
/// line.
/// </summary>
public sealed class MagstripeReader : ICardReader
{
    /// <summary>Time in ms that the other line is given after the first burst, or after the card has left.</summary>
    public const int SettleMs = 100;

    // Fewer intervals than cells: borders that were lost.
    private const int LostIntervals = 10;

    private const int Track2Intervals = 640;
    private const int Track2Bits = 384;
    private const int Track1Intervals = 1536;
    private const int Track1Bits = 896;

    private readonly IPulseCapture _capture2;
    private readonly IPulseCapture _capture1;
    private readonly ICardPresence _presence;
    private readonly ushort[] _durations2 = new ushort[Track2Intervals];
    private readonly ushort[] _durations1;
    private readonly TrackDecoder _track2 = new TrackDecoder(new TrackFormat(2), Track2Bits);
    private readonly TrackDecoder _track1;
    private readonly PresenceWatch _watch = new PresenceWatch();
    private readonly StuckLineWatch _stuck = new StuckLineWatch();
    private readonly SwipeJudge _judge = new SwipeJudge();
    private readonly PhaseDecoder _second;
    private readonly CardSwipe _failure = new CardSwipe();

    private int _count2;
    private int _count1;
    private long _eventMs = -1;
    private bool _isReading;
    private bool _isOver2;
    private bool _isOver1;
    private bool _isMending;

    /// <summary>Composes a reader with both decoders.</summary>
    /// <param name="track2">Capture of the track 2 line.</param>
    /// <param name="track1">Capture of the track 1 line, null where there is none.</param>
    /// <param name="presence">Card-present line, null where there is none: a silent pass then goes unseen.</param>
    public MagstripeReader(IPulseCapture track2, IPulseCapture track1, ICardPresence presence)
        : this(track2, track1, presence, true)
    {
    }

    /// <summary>Composes a reader.</summary>
    /// <param name="track2">Capture of the track 2 line.</param>
    /// <param name="track1">Capture of the track 1 line, null where there is none.</param>
    /// <param name="presence">Card-present line, null where there is none: a silent pass then goes unseen.</param>
    /// <param name="hasSecondDecoder">False on a board that is short of memory: damaged swipes are refused.</param>
    public MagstripeReader(
        IPulseCapture track2, IPulseCapture track1, ICardPresence presence, bool hasSecondDecoder)
    {
        if (track2 == null)
        {
            throw new ArgumentNullException();
        }

        _capture2 = track2;
        _capture1 = track1;
        _presence = presence;
        _durations1 = new ushort[track1 == null ? 0 : Track1Intervals];
        _track1 = track1 == null ? null : new TrackDecoder(new TrackFormat(1), Track1Bits);
        _second = hasSecondDecoder ? new PhaseDecoder(_track2, Track2Intervals) : null;
    }

    /// <inheritdoc/>
    public void Arm()
    {
        Wipe();
        _capture2.Start();
        _capture1?.Start();
    }

    /// <inheritdoc/>
    public bool TryTake(long nowMs, CardSwipe swipe)
    {
        if (_isReading || _isMending)
        {
            return _isMending ? Mend(swipe) : Read(swipe);
        }

        Collect(nowMs);
        if (_stuck.IsBad(_watch.IsPresent && _count2 == 0 && _count1 == 0, nowMs))
        {
            swipe.Clear();
            swipe.Class = SwipeClass.ReaderLine;
            return true;
        }

        if (_eventMs < 0 || _watch.IsPresent || !IsSettled(nowMs))
        {
            return false;
        }

        _isReading = true;
        _isOver2 = !IsWhole(_durations2, _count2);
        _isOver1 = _track1 == null || !IsWhole(_durations1, _count1);
        _track2.Begin(_durations2, _count2);
        _track1?.Begin(_durations1, _count1);
        return false;
    }

    // A call for each pass, and one for the verdict.
    private bool Read(CardSwipe swipe)
    {
        if (!_isOver2)
        {
            _isOver2 = _track2.Step();
            return false;
        }

        if (!_isOver1)
        {
            _isOver1 = _track1.Step();
            return false;
        }

        return Judge(swipe);
    }

    private bool Judge(CardSwipe swipe)
    {
        Fill(swipe);
        _isMending = CanMend(swipe);
        if (_isMending)
        {
            _failure.CopyFrom(swipe);
            swipe.Clear();
            return false;
        }

        Arm();
        return true;
    }

    // A whole card was there, and it was not read.
    private bool CanMend(CardSwipe swipe) => _second != null
        && swipe.Class >= SwipeClass.Partial && swipe.Class <= SwipeClass.LrcError
        && _count2 >= _track2.Format.FewestCells - LostIntervals
        && _second.Begin(_durations2, _count2);

    // One step each time: no call takes long, and the flux is kept no longer than the verdict needs.
    private bool Mend(CardSwipe swipe)
    {
        if (!_second.Step())
        {
            return false;
        }

        swipe.CopyFrom(_failure);
        if (_second.IsRead)
        {
            _judge.Accept(_track2, _track1, _track1 != null && _track1.IsRead, swipe);
            bool isWhole = swipe.Class == SwipeClass.Good || swipe.Class == SwipeClass.GoodReversed;
            swipe.Class = isWhole ? SwipeClass.Marginal : swipe.Class;
            swipe.Mended = _failure.Class;
        }

        Arm();
        return true;
    }

    private void Collect(long nowMs)
    {
        bool hadBurst = _count2 > 0 || _count1 > 0;
        if (_count2 == 0)
        {
            _count2 = _capture2.TryTake(_durations2);
        }

        if (_count1 == 0 && _capture1 != null)
        {
            _count1 = _capture1.TryTake(_durations1);
        }

        bool hasLeft = _watch.Update(_presence != null && _presence.IsPresent, nowMs);
        if (hasLeft || (!hadBurst && (_count2 > 0 || _count1 > 0)))
        {
            _eventMs = nowMs;
        }
    }

    // With a presence line the burst may end while the card still leaves; without one, one line may lag.
    private bool IsSettled(long nowMs)
    {
        bool isComplete = _count2 > 0 && (_capture1 == null || _count1 > 0);
        return isComplete || nowMs - _eventMs >= SettleMs;
    }

    private void Fill(CardSwipe swipe)
    {
        swipe.Clear();
        bool isRead2 = _track2.IsRead;
        bool isRead1 = _track1 != null && _track1.IsRead;
        if (_presence != null && !_watch.HasPassed)
        {
            swipe.Class = SwipeClass.ReaderNoise;
        }
        else if (isRead2)
        {
            _judge.Accept(_track2, _track1, isRead1, swipe);
        }
        else
        {
            _judge.Describe(isRead1 && _track1 != null ? _track1 : _track2, isRead1, swipe);
            swipe.Class = SwipeClassifier.Classify(_track2, _durations2, _count2);
        }
    }

    private static bool IsWhole(ushort[] durations, int count) => count > 0 && count <= durations.Length;

    private void Wipe()
    {
        _track2.Clear();
        _track1?.Clear();
        Array.Clear(_durations2, 0, _durations2.Length);
        Array.Clear(_durations1, 0, _durations1.Length);
        _count2 = 0;
        _count1 = 0;
        _watch.Forget();
        _eventMs = -1;
        _isReading = false;
        _isMending = false;
        _failure.Clear();
        _second?.Clear();
    }
}
