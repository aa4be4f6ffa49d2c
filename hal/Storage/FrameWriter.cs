using System;

namespace PosTerminal.Hal.Storage;

/// <summary>Appends frames to the end of a file, several at once where it may, and reads back what it wrote.</summary>
internal sealed class FrameWriter
{
    private const int BatchFrames = 8;

    private readonly IFileArea _area;
    private readonly RecordFrame _frame;
    private readonly byte[] _batch = new byte[BatchFrames * RecordFrame.Length];
    private readonly byte[] _readBack = new byte[BatchFrames * RecordFrame.Length];
    private int _count;

    internal FrameWriter(IFileArea area, RecordFrame frame)
    {
        _area = area;
        _frame = frame;
    }

    internal int File;

    internal uint NextSequence;

    /// <summary>Frames in the file and in the batch.</summary>
    internal int Frames;

    internal void Begin(int file, int frames, uint nextSequence)
    {
        File = file;
        Frames = frames;
        NextSequence = nextSequence;
        _count = 0;
    }

    /// <summary>Puts a frame into the batch, which is written first when it is full.</summary>
    internal bool TryAdd(byte type, byte[] body)
    {
        if (_count == _batch.Length && !TryFlush())
        {
            return false;
        }

        _frame.Write(_batch, _count, NextSequence, type, body);
        _count += RecordFrame.Length;
        NextSequence++;
        Frames++;
        return true;
    }

    /// <summary>Makes the batch durable.</summary>
    internal bool TryFlush()
    {
        bool done = _count == 0 || (_area.TryAppend(File, _batch, _count) && IsReadBack());
        Array.Clear(_batch, 0, _batch.Length);
        Array.Clear(_readBack, 0, _readBack.Length);
        _count = 0;
        return done;
    }

    private bool IsReadBack()
    {
        int offset = (Frames * RecordFrame.Length) - _count;
        if (_area.Read(File, offset, _readBack, _count) != _count)
        {
            return false;
        }

        for (int index = 0; index < _count; index++)
        {
            if (_batch[index] != _readBack[index])
            {
                return false;
            }
        }

        return true;
    }
}
