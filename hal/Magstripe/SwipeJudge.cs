using PosTerminal.Firmware.Card;

// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Judges a swipe by its decoded tracks, for every kind of reader. The host wants track 2: track 1 alone is never
/// accepted, it only confirms or contradicts track 2.
/// </summary>
public sealed class SwipeJudge
{
    private readonly CardData _card1 = new CardData();

    /// <summary>Fills in the swipe when track 2 was read.</summary>
    /// <param name="track2">The decoder after a success.</param>
    /// <param name="track1">The decoder of track 1, null when the reader has none.</param>
    /// <param name="isRead1">True when track 1 was read.</param>
    /// <param name="swipe">Filled in.</param>
    public void Accept(TrackDecoder track2, TrackDecoder track1, bool isRead1, CardSwipe swipe)
    {
        Describe(track2, true, swipe);
        swipe.Class = Parse(track2, track1, isRead1, swipe.Card);
    }

    /// <summary>Fills in speed and direction.</summary>
    /// <param name="track">The track that was decoded best.</param>
    /// <param name="isRead">True when it was read.</param>
    /// <param name="swipe">Filled in.</param>
    public void Describe(TrackDecoder track, bool isRead, CardSwipe swipe)
    {
        swipe.SpeedMmPerS = SwipeClassifier.SpeedMmPerS(track);
        if (isRead)
        {
            swipe.Direction = track.IsBackward ? SwipeDirection.Backward : SwipeDirection.Forward;
        }
    }

    private SwipeClass Parse(TrackDecoder track2, TrackDecoder track1, bool isRead1, CardData card)
    {
        if (TrackParser.ParseTrack2(track2.Text, 1, track2.TextLength - 2, card) != BadTrackField.None)
        {
            return SwipeClass.DataError;
        }

        if (isRead1 && track1 != null && !Confirms(track1, card))
        {
            card.Clear();
            return SwipeClass.DataError;
        }

        return track1 != null && !isRead1 ? SwipeClass.SingleTrack
            : track2.Cells.LargeSteps > SwipeClassifier.MarginalCells ? SwipeClass.Marginal
            : track2.IsBackward ? SwipeClass.GoodReversed
            : SwipeClass.Good;
    }

    // Format B must name the same account; a track 1 of another format is not looked at.
    private bool Confirms(TrackDecoder track1, CardData card)
    {
        BadTrackField failure = TrackParser.ParseTrack1(track1.Text, 1, track1.TextLength - 2, _card1);
        bool isSame = failure == BadTrackField.None && _card1.PanLength == card.PanLength;
        for (int i = 0; isSame && i < card.PanLength; i++)
        {
            isSame = _card1.Track2[i] == card.Track2[i];
        }

        _card1.Clear();
        return isSame || failure == BadTrackField.FormatCode;
    }
}
