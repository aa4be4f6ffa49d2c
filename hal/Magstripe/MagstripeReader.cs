using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// A reader head behind one pulse capture for track 2, perhaps another for track 1, and perhaps a card-present
/// line. Track 2 is what the host wants: track 1 alone is never accepted, it only confirms or contradicts.
/// </summary>
public sealed class MagstripeReader : ICardReader
{
    /// <summary>Time in ms that the other line is given after the first burst, or after the card has left.</summary>
    public const int SettleMs = 100;

    /// <summary>Time in ms after which a card-present line without a burst is stuck: 5 cm/s take 1.8 s.</summary>
    public const int StuckMs = 5000;

    private const int Track2Intervals = 640;
    private const int Track2Bits = 384;
    private const int Track1Intervals = 1536;
    private const int Track1Bits = 896;

    private readonly IPulseCapture _capture2;
    private readonly IPulseCapture? _capture1;
    private readonly ICardPresence? _presence;
    private readonly ushort[] _durations2 = new ushort[Track2Intervals];
    private readonly ushort[] _durations1;
    private readonly TrackDecoder _track2 = new TrackDecoder(new TrackFormat(2), Track2Bits);
    private readonly TrackDecoder? _track1;
    private readonly CardData _card1 = new CardData();

    private int _count2;
    private int _count1;
    private bool _wasPresent;
    private bool _hasPassed;
    private bool _isStuckReported;
    private long _presentSinceMs;
    private long _eventMs = -1;

    /// <summary>Composes a reader.</summary>
    /// <param name="track2">Capture of the track 2 line.</param>
    /// <param name="track1">Capture of the track 1 line, null where there is none.</param>
    /// <param name="presence">Card-present line, null where there is none: a silent pass then goes unseen.</param>
    public MagstripeReader(IPulseCapture track2, IPulseCapture? track1, ICardPresence? presence)
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
        Collect(nowMs);
        if (IsStuck(nowMs))
        {
            _isStuckReported = true;
            swipe.Clear();
            swipe.Class = SwipeClass.ReaderLine;
            return true;
        }

        if (_eventMs < 0 || _wasPresent || !IsSettled(nowMs))
        {
            return false;
        }

        Judge(swipe);
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

        bool isPresent = _presence != null && _presence.IsPresent;
        bool hasLeft = _wasPresent && !isPresent;
        _presentSinceMs = isPresent && !_wasPresent ? nowMs : _presentSinceMs;
        _isStuckReported = _isStuckReported && isPresent;
        _hasPassed = _hasPassed || isPresent;
        _wasPresent = isPresent;
        if (hasLeft || (!hadBurst && (_count2 > 0 || _count1 > 0)))
        {
            _eventMs = nowMs;
        }
    }

    private bool IsStuck(long nowMs) =>
        _wasPresent && !_isStuckReported && _count2 == 0 && _count1 == 0 && nowMs - _presentSinceMs >= StuckMs;

    // With a presence line the burst may end while the card still leaves; without one, one line may lag.
    private bool IsSettled(long nowMs)
    {
        bool isComplete = _count2 > 0 && (_capture1 == null || _count1 > 0);
        return isComplete || nowMs - _eventMs >= SettleMs;
    }

    private void Judge(CardSwipe swipe)
    {
        swipe.Clear();
        int count2 = Decode(_track2, _durations2, _count2, out bool isRead2);
        bool isRead1 = false;
        if (_track1 != null)
        {
            Decode(_track1, _durations1, _count1, out isRead1);
        }

        if (_presence != null && !_hasPassed)
        {
            swipe.Class = SwipeClass.ReaderNoise;
            return;
        }

        TrackDecoder told = isRead2 || _track1 == null || !isRead1 ? _track2 : _track1;
        swipe.SpeedMmPerS = SwipeClassifier.SpeedMmPerS(told);
        if (isRead2 || isRead1)
        {
            swipe.Direction = told.IsBackward ? SwipeDirection.Backward : SwipeDirection.Forward;
        }

        swipe.Class = isRead2
            ? Accept(swipe.Card, isRead1)
            : SwipeClassifier.Classify(_track2, _durations2, count2);
    }

    private static int Decode(TrackDecoder track, ushort[] durations, int count, out bool isRead)
    {
        bool isWhole = count > 0 && count <= durations.Length;
        track.Clear();
        isRead = isWhole && track.Decode(durations, count);
        return count;
    }

    private SwipeClass Accept(CardData card, bool isRead1)
    {
        if (TrackParser.ParseTrack2(_track2.Text, 1, _track2.TextLength - 2, card) != TrackField.None)
        {
            return SwipeClass.DataError;
        }

        if (isRead1 && _track1 != null && !Confirms(_track1, card))
        {
            card.Clear();
            return SwipeClass.DataError;
        }

        return _track1 != null && !isRead1 ? SwipeClass.SingleTrack
            : _track2.Cells.LargeSteps > SwipeClassifier.MarginalCells ? SwipeClass.Marginal
            : _track2.IsBackward ? SwipeClass.GoodReversed
            : SwipeClass.Good;
    }

    // A track 1 of another format is none of ours; one of format B must name the same account.
    private bool Confirms(TrackDecoder track1, CardData card)
    {
        TrackField failure = TrackParser.ParseTrack1(track1.Text, 1, track1.TextLength - 2, _card1);
        bool isSame = failure == TrackField.None && _card1.PanLength == card.PanLength;
        for (int i = 0; isSame && i < card.PanLength; i++)
        {
            isSame = _card1.Pan[i] == card.Pan[i];
        }

        _card1.Clear();
        return isSame || failure == TrackField.FormatCode;
    }

    private void Wipe()
    {
        _track2.Clear();
        _track1?.Clear();
        Array.Clear(_durations2, 0, _durations2.Length);
        Array.Clear(_durations1, 0, _durations1.Length);
        _count2 = 0;
        _count1 = 0;
        _hasPassed = false;
        _eventMs = -1;
    }
}
