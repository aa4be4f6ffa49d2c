using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Storage;

/// <summary>Reads the two journals and the anchor, and tells which journal is in force.</summary>
internal sealed class JournalPair
{
    private readonly IFileArea _area;
    private readonly FrameReader _frames;
    private readonly AnchorLog _anchor;
    private JournalFile _current = new(StorageFile.JournalA);
    private JournalFile _other = new(StorageFile.JournalB);

    internal JournalPair(IFileArea area, FrameReader frames, AnchorLog anchor)
    {
        _area = area;
        _frames = frames;
        _anchor = anchor;
    }

    /// <summary>The complete journal of the highest generation; any of the two when there is none.</summary>
    internal JournalFile Current => _current;

    internal JournalFile Other => _other;

    /// <summary>True when a cut came after a record that is to be anchored and before the anchor.</summary>
    internal bool IsAnchorMissing => IsSwitchMissing || _current.Ahead > 0;

    private bool IsSwitchMissing => _current.Generation == _anchor.Generation + 1;

    /// <summary>Gives a reader the records in force. Only when there are two journals it takes a second pass.</summary>
    internal StoreCondition Examine(IRecordReader reader)
    {
        bool both = _area.LengthOf(_current.Number) > 0 && _area.LengthOf(_other.Number) > 0;
        _anchor.Scan();
        _current.Scan(_frames, both ? null : reader, _anchor.Sequence);
        _other.Scan(_frames, both ? null : reader, _anchor.Sequence);
        if (_other.Generation > _current.Generation)
        {
            Swap();
        }

        StoreCondition condition = Compare();
        if (condition == StoreCondition.Damaged && !_current.IsComplete && _other.Spans(_anchor.Sequence))
        {
            Swap();
        }

        if (both && (condition == StoreCondition.Ready || IsReadable))
        {
            _current.Scan(_frames, reader, _anchor.Sequence);
            condition = Compare();
        }

        return condition;
    }

    /// <summary>
    /// True when the journal in force is known although it, the other or the anchor is damaged, and when the anchor
    /// does not know a newer one.
    /// </summary>
    internal bool IsReadable => _current.IsComplete
        ? _anchor.IsBad || !IsBehind
        : !_anchor.IsBad && !_anchor.IsBlank && _current.Spans(_anchor.Sequence);

    /// <summary>A number behind all that were used.</summary>
    internal uint NextSequence
    {
        get
        {
            uint last = _current.LastSequence > _other.LastSequence ? _current.LastSequence : _other.LastSequence;
            return (last > _anchor.Sequence ? last : _anchor.Sequence) + 1;
        }
    }

    // An older copy, or one that was cut at a record's border.
    private bool IsBehind => _current.Generation < _anchor.Generation
        || (_current.Generation == _anchor.Generation && _current.LastSequence < _anchor.Sequence);

    internal void Swap()
    {
        JournalFile previous = _current;
        _current = _other;
        _other = previous;
    }

    private StoreCondition Compare()
    {
        if (_current.IsBad || _other.IsBad || _anchor.IsBad)
        {
            return StoreCondition.Damaged;
        }

        if (!_current.IsComplete)
        {
            bool isNew = _anchor.IsBlank && _current.Frames + _other.Frames == 0;
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
        if (_other.IsComplete)
        {
            return _other.Generation + 1 == _current.Generation && Follows(_current, _other);
        }

        return _other.Frames == 0 || Follows(_other, _current);
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
            return _current.Generation == 1 ? _current.Ahead <= 1 : _current.Ahead == 0 && _other.IsComplete;
        }

        return _current.Generation == _anchor.Generation
            && _current.SwitchSequence <= _anchor.Sequence && _current.Ahead <= 1;
    }

    /// <summary>A cut in the very first record leaves a first generation without records: the store is new.</summary>
    private StoreCondition ReadyOrVirgin()
    {
        bool isTornFirst = _current.Generation == 1 && _anchor.IsBlank && _current.Records == 0;
        return isTornFirst ? StoreCondition.Virgin : StoreCondition.Ready;
    }
}
