using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Storage;

/// <summary>Reads the two journals and the anchor, and tells which journal is in force.</summary>
internal sealed class JournalPair
{
    // A file of the anchor is read in one; it has at most four more.
    private const int FramesOfSlice = 40;

    private const int FirstPass = 1;
    private const int OtherPass = 2;
    private const int LastPass = 3;
    private const int OverPass = 4;

    private readonly IFileArea _area;
    private readonly FrameReader _frames;
    private readonly AnchorLog _anchor;

    private int _pass;
    private bool _isPair;
    private bool _isNew = true;

    internal JournalPair(IFileArea area, FrameReader frames, AnchorLog anchor)
    {
        _area = area;
        _frames = frames;
        _anchor = anchor;
    }

    /// <summary>The complete journal of the highest generation; any of the two when there is none.</summary>
    internal JournalFile Current = new(StorageFile.JournalA);

    internal JournalFile Other = new(StorageFile.JournalB);

    /// <summary>True when a cut came after a record that is to be anchored and before the anchor.</summary>
    internal bool IsAnchorMissing => IsSwitchMissing || Current.Ahead > 0;

    private bool IsSwitchMissing => Current.Generation == _anchor.Generation + 1;

    /// <summary>
    /// Gives a reader a slice of the records in force; Closed while there is more. Only when there are two journals it
    /// takes a second pass.
    /// </summary>
    internal StoreCondition Examine(IRecordReader reader)
    {
        bool isShort = _isNew;
        _isNew = false;
        _frames.Left = FramesOfSlice;
        if (_pass == 0 && _anchor.TryScan())
        {
            _isPair = _area.LengthOf(Current.Number) > 0 && _area.LengthOf(Other.Number) > 0;
            Begin(Current);
        }

        if (_pass == FirstPass && Current.TryScan(_frames, _isPair ? null : reader))
        {
            Begin(Other);
        }

        if (_pass == OtherPass && Other.TryScan(_frames, _isPair ? null : reader))
        {
            Choose();
        }

        if (_pass == LastPass && Current.TryScan(_frames, reader))
        {
            _pass = OverPass;
        }

        // What follows is for a call that had nothing to read, or could read all.
        if (_pass != OverPass || !(isShort || _frames.Left == FramesOfSlice))
        {
            return StoreCondition.Closed;
        }

        _pass = 0;
        _isNew = true;
        return Compare();
    }

    private void Begin(JournalFile file)
    {
        file.Begin(_frames, _anchor.Sequence);
        _pass++;
    }

    private void Choose()
    {
        if (Other.Generation > Current.Generation)
        {
            Swap();
        }

        StoreCondition condition = Compare();
        if (condition == StoreCondition.Damaged && !Current.IsComplete && Other.Spans(_anchor.Sequence))
        {
            Swap();
        }

        if (_isPair && (condition == StoreCondition.Ready || IsReadable))
        {
            Begin(Current);
        }
        else
        {
            _pass = OverPass;
        }
    }

    /// <summary>
    /// True when the journal in force is known although it, the other or the anchor is damaged, and when the anchor
    /// does not know a newer one.
    /// </summary>
    internal bool IsReadable => Current.IsComplete
        ? _anchor.IsBad || !IsBehind
        : !_anchor.IsBad && !_anchor.IsBlank && Current.Spans(_anchor.Sequence);

    /// <summary>A number behind all that were used.</summary>
    internal uint NextSequence
    {
        get
        {
            uint last = Current.LastSequence > Other.LastSequence ? Current.LastSequence : Other.LastSequence;
            return (last > _anchor.Sequence ? last : _anchor.Sequence) + 1;
        }
    }

    // An older copy, or one that was cut at a record's border.
    private bool IsBehind => Current.Generation < _anchor.Generation
        || (Current.Generation == _anchor.Generation && Current.LastSequence < _anchor.Sequence);

    internal void Swap()
    {
        JournalFile previous = Current;
        Current = Other;
        Other = previous;
    }

    private StoreCondition Compare()
    {
        if (Current.IsBad || Other.IsBad || _anchor.IsBad)
        {
            return StoreCondition.Damaged;
        }

        if (!Current.IsComplete)
        {
            bool isNew = _anchor.IsBlank && Current.Frames + Other.Frames == 0;
            return isNew ? StoreCondition.Virgin : StoreCondition.Damaged;
        }

        if (IsBehind)
        {
            return StoreCondition.RolledBack;
        }

        return IsLinked() && IsAnchored() ? ReadyOrVirgin() : StoreCondition.Damaged;
    }

    /// <summary>True when the sequence numbers go on from the older journal to the younger one.</summary>
    private bool IsLinked()
    {
        if (Other.IsComplete)
        {
            return Other.Generation + 1 == Current.Generation && Follows(Current, Other);
        }

        return Other.Frames == 0 || Follows(Other, Current);
    }

    // The number of a record whose write failed may be missing between them: it led to the compaction.
    private static bool Follows(JournalFile younger, JournalFile older)
    {
        return younger.FirstSequence - older.LastSequence - 1 <= 1;
    }

    /// <summary>
    /// True when journal and anchor agree: the journal is ahead by one record at most. The older journal is removed
    /// only after the anchor was written: where that of the switch is missing, the older journal must be there.
    /// </summary>
    private bool IsAnchored()
    {
        if (IsSwitchMissing)
        {
            return Current.Generation == 1 ? Current.Ahead <= 1 : Current.Ahead == 0 && Other.IsComplete;
        }

        return Current.Generation == _anchor.Generation
            && Current.SwitchSequence <= _anchor.Sequence && Current.Ahead <= 1;
    }

    /// <summary>A cut in the very first record leaves a first generation without records: the store is new.</summary>
    private StoreCondition ReadyOrVirgin()
    {
        bool isTornFirst = Current.Generation == 1 && _anchor.IsBlank && Current.Records == 0;
        return isTornFirst ? StoreCondition.Virgin : StoreCondition.Ready;
    }
}
