using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Storage;

/// <summary>
/// Records of 40 bytes in an append-only journal, each with its sequence and CRC-32. To compact, the records that
/// still matter go into the other journal file, then a switch record puts it in force, then the anchor notes it, then
/// the old file is removed. A cut anywhere leaves the old or the new one in force, and <see cref="Open"/> finishes or
/// undoes the rest. A torn tail is dropped by writing the valid records anew in the same way, so nothing is ever
/// written behind garbage. The anchor notes a record that is to be anchored before the next one is written, so a
/// journal that was put back, or cut at a record's border, is found to be older than it was. All else that does not fit
/// (CRC, gap or step back in the sequence, journals gone or of another generation than the anchor's) closes the store;
/// what can still be read may be written anew. What it cannot see: all files set back together, and records cut off
/// behind the last one that is anchored.
/// </summary>
public sealed class RecordStore : IRecordStore
{
    private readonly IFileArea _area;
    private readonly int _compactionFrames;
    private readonly FrameWriter _writer;
    private readonly AnchorLog _anchor;
    private readonly JournalPair _journals;
    private readonly PrefixSource _prefix;
    private readonly byte[] _body = new byte[RecordFrame.BodyLength];
    private IRecordReader _reader = null!;
    private int _framesToSwitch;
    private uint _generation;
    private StoreCondition _condition;
    private bool _canRepair;
    private bool _isTailUnknown;

    /// <summary>Makes a closed store.</summary>
    /// <param name="area">Where the files are.</param>
    /// <param name="compactionRecords">Records in the journal before compaction is due; 1,000 are 40 KB.</param>
    public RecordStore(IFileArea area, int compactionRecords = 1000)
    {
        if (compactionRecords < 2)
        {
            throw new ArgumentOutOfRangeException();
        }

        RecordFrame frame = new();
        FrameReader reader = new(area, frame);
        _area = area;
        _compactionFrames = compactionRecords;
        _writer = new FrameWriter(area, frame);
        _anchor = new AnchorLog(area, reader, new FrameWriter(area, frame));
        _journals = new JournalPair(area, reader, _anchor);
        _prefix = new PrefixSource(reader);
    }

    /// <inheritdoc/>
    public int BodyLength => RecordFrame.BodyLength;

    /// <inheritdoc/>
    public StoreCondition Condition => _condition;

    /// <inheritdoc/>
    public bool CanRepair => _canRepair;

    /// <inheritdoc/>
    public long Mark => _anchor.Mark;

    /// <summary>
    /// True when the journal has its full length, and twice what the last compaction left: else a store whose
    /// records all matter would be rewritten in every pause.
    /// </summary>
    public bool IsCompactionDue => _condition == StoreCondition.Ready
        && _writer.Frames >= _compactionFrames && _writer.Frames >= 2 * _framesToSwitch;

    /// <inheritdoc/>
    public StoreCondition Open(IRecordReader reader)
    {
        _condition = StoreCondition.Closed;
        _isTailUnknown = false;
        _reader = reader;
        StoreCondition found = _journals.Examine(reader);
        _canRepair = found == StoreCondition.Damaged && _journals.IsReadable;
        if (found == StoreCondition.Ready && !TryFinish())
        {
            found = StoreCondition.Damaged;
        }

        _condition = found;
        return found;
    }

    /// <inheritdoc/>
    public bool TryAppend(byte type, byte[] body) => TryAppend(type, body, false);

    /// <inheritdoc/>
    public bool TryAppendAnchored(byte type, byte[] body) => TryAppend(type, body, true);

    /// <summary>
    /// See the port; refused while there are no records at all. On the next opening the old records or those of the
    /// source are in force, never a mixture.
    /// </summary>
    /// <param name="source">The records that still matter.</param>
    public bool TryCompact(IRecordSource source)
    {
        bool isReady = _condition == StoreCondition.Ready;
        if (_canRepair)
        {
            BeginRepair();
        }
        else if (!isReady && !_isTailUnknown)
        {
            return false;
        }

        int journal = _writer.File;
        int frames = _writer.Frames;
        uint next = _writer.NextSequence;
        _condition = StoreCondition.Damaged;
        bool isCopied = TryCopy(source, out _) && TryAddSwitch(_generation + 1) && _writer.TryFlush();
        if (isCopied)
        {
            _condition = TrySwitch() ? StoreCondition.Ready : StoreCondition.Damaged;
            _isTailUnknown = false;
        }
        else if (isReady && TryRemove(OtherThan(journal)))
        {
            // The old journal is whole and goes on; it must double before this is due again.
            _writer.Begin(journal, frames, next);
            _framesToSwitch = frames;
            _condition = StoreCondition.Ready;
        }

        return isCopied && _condition == StoreCondition.Ready;
    }

    /// <inheritdoc/>
    public bool TryAdopt()
    {
        _canRepair |= _condition == StoreCondition.RolledBack;
        return _condition == StoreCondition.RolledBack;
    }

    private bool TryAppend(byte type, byte[] body, bool isAnchored)
    {
        StoreCondition before = _condition;
        bool takes = before == StoreCondition.Ready || before == StoreCondition.Virgin;
        if (!takes || !RecordFrame.IsUserType(type) || body.Length < RecordFrame.BodyLength)
        {
            return false;
        }

        _condition = StoreCondition.Damaged;
        byte marked = isAnchored ? (byte)(type + RecordFrame.Anchored) : type;
        bool isNew = before == StoreCondition.Virgin;
        bool done = (!isNew || TryBegin()) && _writer.TryAdd(marked, body) && _writer.TryFlush()
            && (!(isNew || isAnchored) || TryAnchor(_writer.NextSequence - 1));
        _condition = done ? StoreCondition.Ready : StoreCondition.Damaged;
        _isTailUnknown = !done && !isNew;
        return done;
    }

    // Behind all that was ever written, so that nothing of before can be taken for newer.
    private void BeginRepair()
    {
        uint known = _journals.Current.Generation;
        _generation = known > _anchor.Generation ? known : _anchor.Generation;
        _writer.Begin(_journals.Current.Number, _journals.Current.Frames, _journals.NextSequence);
        _canRepair = false;
    }

    private bool TryFinish()
    {
        JournalFile current = _journals.Current;
        _generation = current.Generation;
        _framesToSwitch = current.FramesToSwitch;
        _writer.Begin(current.Number, current.Frames, current.LastSequence + 1);
        uint anchored = current.Ahead > 0 ? current.LastAnchored : current.SwitchSequence;
        if (_journals.IsAnchorMissing && !TryAnchor(anchored))
        {
            return false;
        }

        return TryRemove(_journals.Other.Number) && (!current.IsTorn || TryRewrite(current));
    }

    private bool TryRewrite(JournalFile torn)
    {
        _prefix.Begin(torn.Number);
        return TryCopy(_prefix, out int copied) && copied == torn.Records
            && TryAddSwitch(_generation + 1) && _writer.TryFlush() && TrySwitch();
    }

    /// <summary>The first record goes in one write with the switch record, so that a cut cannot part them.</summary>
    private bool TryBegin()
    {
        _generation = 1;
        _framesToSwitch = 1;
        _writer.Begin(StorageFile.JournalA, 0, 1);
        return TryRemove(StorageFile.JournalA)
            && TryRemove(StorageFile.JournalB)
            && TryAddSwitch(1);
    }

    private bool TryCopy(IRecordSource source, out int count)
    {
        count = 0;
        int target = OtherThan(_writer.File);
        if (!TryRemove(target))
        {
            return false;
        }

        _writer.Begin(target, 0, _writer.NextSequence);
        while (source.TryGet(count, out byte type, _body))
        {
            if (!RecordFrame.IsUserType(type) || !_writer.TryAdd(type, _body))
            {
                return false;
            }

            count++;
        }

        return _writer.TryFlush();
    }

    private bool TrySwitch()
    {
        _generation++;
        _framesToSwitch = _writer.Frames;
        bool done = TryAnchor(_writer.NextSequence - 1);
        // Where this fails, the next opening or compaction removes it.
        _ = done && TryRemove(OtherThan(_writer.File));
        return done;
    }

    // After a failure the other file of the anchor is tried.
    private bool TryAnchor(uint sequence) =>
        _anchor.TryWrite(_generation, sequence, (uint)_reader.Mark)
        || _anchor.TryWrite(_generation, sequence, (uint)_reader.Mark);

    private static int OtherThan(int journal) => StorageFile.JournalA + StorageFile.JournalB - journal;

    private bool TryAddSwitch(uint generation)
    {
        Array.Clear(_body, 0, _body.Length);
        RecordFrame.WriteNumber(_body, 0, generation);
        RecordFrame.WriteNumber(_body, 4, (uint)_writer.Frames);
        return _writer.TryAdd(RecordFrame.Switch, _body);
    }

    private bool TryRemove(int file)
    {
        int length = _area.LengthOf(file);
        return length == -1 || (length >= 0 && _area.TryDelete(file));
    }
}
