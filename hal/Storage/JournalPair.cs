using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Storage;

/// <summary>Reads the two journals and the anchor, and judges which of them is in force.</summary>
internal sealed class JournalPair
{
    private readonly IFileArea _area;
    private readonly FrameReader _frames;
    private readonly AnchorLog _anchor;

    internal JournalPair(IFileArea area, FrameReader frames, AnchorLog anchor)
    {
        _area = area;
        _frames = frames;
        _anchor = anchor;
    }

    /// <summary>The complete journal of the highest generation; any of the two when there is none.</summary>
    internal JournalFile Current { get; private set; } = new(StorageFile.JournalA);

    internal JournalFile Other { get; private set; } = new(StorageFile.JournalB);

    /// <summary>Whether a cut came between the switch record and the anchor.</summary>
    internal bool IsAnchorMissing => Current.Generation == _anchor.Generation + 1;

    /// <summary>Reads a file that is alone in one pass; two of them, the one in force is read again.</summary>
    internal StoreCondition Examine(IRecordReader reader)
    {
        bool both = _area.LengthOf(Current.Number) > 0 && _area.LengthOf(Other.Number) > 0;
        _anchor.Scan();
        Current.Scan(_frames, both ? null : reader);
        Other.Scan(_frames, both ? null : reader);
        if (Other.Generation > Current.Generation)
        {
            Swap();
        }

        StoreCondition condition = Judge();
        if (both && condition == StoreCondition.Ready)
        {
            Current.Scan(_frames, reader);
            condition = Judge();
        }

        return condition;
    }

    internal void Swap()
    {
        JournalFile previous = Current;
        Current = Other;
        Other = previous;
    }

    private StoreCondition Judge()
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

        if (Current.Generation < _anchor.Generation)
        {
            return StoreCondition.RolledBack;
        }

        return IsLinked() && IsAnchored() ? ReadyOrVirgin() : StoreCondition.Damaged;
    }

    /// <summary>The sequence goes on from the older file to the younger one.</summary>
    private bool IsLinked()
    {
        if (Other.IsComplete)
        {
            return Other.Generation + 1 == Current.Generation
                && Other.LastSequence + 1 == Current.FirstSequence;
        }

        return Other.Frames == 0 || Current.LastSequence + 1 == Other.FirstSequence;
    }

    /// <summary>The older journal goes after the anchor is written: when that is missing, the journal is not.</summary>
    private bool IsAnchored()
    {
        if (IsAnchorMissing)
        {
            return Current.Generation == 1 || Other.IsComplete;
        }

        return Current.Generation == _anchor.Generation && Current.SwitchSequence == _anchor.Sequence;
    }

    /// <summary>A first record that a cut tore leaves a first generation without any: nothing was ever kept.</summary>
    private StoreCondition ReadyOrVirgin()
    {
        bool isTornFirst = Current.Generation == 1 && _anchor.IsBlank && Current.Records == 0;
        return isTornFirst ? StoreCondition.Virgin : StoreCondition.Ready;
    }
}
