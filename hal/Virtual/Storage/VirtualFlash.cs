using System;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Hal.Virtual.Storage;

/// <summary>
/// Files in memory that outlive a power cut. One write operation, counted from 1, can be made to go wrong; with the
/// power off every operation fails until <see cref="PowerUp"/>. Per power-up at most one lie per file is kept.
/// </summary>
public sealed class VirtualFlash : IFileArea
{
    private const int RememberedOperations = 4096;

    private readonly FlashFile[] _files = new FlashFile[StorageFile.Count];
    private readonly FlashFaultPlan _plan = new(RememberedOperations);
    private readonly IPowerSwitch? _power;
    private int _reads;
    private int _failingRead;
    private bool _isOff;

    /// <summary>An empty flash, powered.</summary>
    /// <param name="power">Told of every cut; without it the flash alone goes off.</param>
    /// <param name="capacityBytes">Room of one file; an append that does not fit is refused.</param>
    public VirtualFlash(IPowerSwitch? power, int capacityBytes = 96 * 1024)
    {
        if (capacityBytes < 1)
        {
            throw new ArgumentOutOfRangeException();
        }

        _power = power;
        for (int file = 0; file < _files.Length; file++)
        {
            _files[file] = new FlashFile(capacityBytes);
        }
    }

    /// <summary>Told of each write operation before it is made; null for nobody.</summary>
    public IWriteWatch? Watch { get; set; }

    /// <summary>Write operations so far.</summary>
    public int Operations => _plan.Operations;

    /// <summary>Bytes an operation was to append, 0 for a removal; -1 when it is not among the first 4,096.</summary>
    /// <param name="operation">From 1.</param>
    public int BytesOf(int operation)
    {
        return _plan.BytesOf(operation);
    }

    /// <summary>Makes one operation go wrong; replaces what was injected before.</summary>
    /// <param name="operation">From 1.</param>
    /// <param name="fault">How.</param>
    /// <param name="keptBytes">What a torn or failed write leaves; as many as it has at most.</param>
    public void Inject(int operation, FlashFault fault, int keptBytes = 0)
    {
        _plan.Inject(operation, fault, keptBytes);
    }

    /// <summary>Makes every operation from one on go wrong until the next power-up.</summary>
    /// <param name="operation">From 1.</param>
    /// <param name="fault">How.</param>
    /// <param name="isPatient">True when power-ups before that operation do not count.</param>
    public void InjectUntilPowerUp(int operation, FlashFault fault, bool isPatient = false)
    {
        _plan.Inject(operation, fault, 0);
        _plan.Last(isPatient);
    }

    /// <summary>Makes one read fail.</summary>
    /// <param name="read">From 1, counted from now.</param>
    public void InjectReadError(int read)
    {
        _failingRead = _reads + read;
    }

    /// <summary>Counts from 1 again and forgets what was injected.</summary>
    public void RestartCount()
    {
        _plan.Restart();
        _failingRead = 0;
    }

    /// <summary>Takes the power away without an operation.</summary>
    public void PowerDown()
    {
        _isOff = true;
    }

    /// <summary>Gives the power back; what was a lie comes out now.</summary>
    public void PowerUp()
    {
        _isOff = false;
        _plan.EndLasting();
        for (int file = 0; file < _files.Length; file++)
        {
            _files[file].PowerUp();
        }
    }

    /// <summary>A copy of the bytes of a file, also while the power is off; null when there is none.</summary>
    /// <param name="file">Which file.</param>
    public byte[]? Copy(int file)
    {
        FlashFile source = _files[file];
        if (source.Length < 0)
        {
            return null;
        }

        byte[] bytes = new byte[source.Length];
        source.CopyTo(bytes, 0, bytes.Length);
        return bytes;
    }

    /// <summary>Bytes of a file, also while the power is off; -1 when there is none.</summary>
    /// <param name="file">Which file.</param>
    public int Stored(int file)
    {
        return _files[file].Length;
    }

    /// <summary>Fills a buffer with bytes that a file has, also while the power is off.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="buffer">As many bytes as are copied.</param>
    public void Peek(int file, int offset, byte[] buffer)
    {
        _files[file].CopyTo(buffer, offset, buffer.Length);
    }

    /// <summary>Replaces a file behind the back of its user; null removes it.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="bytes">Its new bytes.</param>
    public void Put(int file, byte[]? bytes)
    {
        _files[file].Remove();
        if (bytes != null)
        {
            _files[file].Append(bytes, bytes.Length);
        }
    }

    /// <summary>Flips one bit of a file.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="bit">Counted from the lowest of the first byte.</param>
    public void Flip(int file, int bit)
    {
        FlashFile target = _files[file];
        target[bit / 8] = (byte)(target[bit / 8] ^ (1 << (bit % 8)));
    }

    /// <inheritdoc/>
    public int LengthOf(int file)
    {
        return _isOff ? -2 : _files[file].Length;
    }

    /// <inheritdoc/>
    public int Read(int file, int offset, byte[] buffer, int count)
    {
        _reads++;
        FlashFile source = _files[file];
        if (_isOff || _reads == _failingRead || offset > source.Length)
        {
            return -1;
        }

        int left = source.Length - offset;
        int got = count < left ? count : left;
        source.CopyTo(buffer, offset, got);
        return got;
    }

    /// <inheritdoc/>
    public bool TryAppend(int file, byte[] data, int count)
    {
        if (_isOff)
        {
            return false;
        }

        Watch?.Writing(file, data, count);
        FlashFault fault = _plan.Next(count);
        FlashFile target = _files[file];
        if (!target.HasRoom(count))
        {
            return false;
        }

        if (fault == FlashFault.LostAfterReturn)
        {
            target.AppendToLose(data, count);
            return true;
        }

        if (fault == FlashFault.Swallowed)
        {
            return true;
        }

        int kept = BytesDone(fault, count);
        if (kept >= 0)
        {
            target.Append(data, kept);
        }

        return Answer(fault);
    }

    /// <inheritdoc/>
    public bool TryDelete(int file)
    {
        if (_isOff)
        {
            return false;
        }

        Watch?.Writing(file, null, 0);
        FlashFault fault = _plan.Next(0);
        FlashFile target = _files[file];
        if (fault == FlashFault.LostAfterReturn)
        {
            target.RemoveToLose();
            return true;
        }

        if (fault == FlashFault.Swallowed)
        {
            return true;
        }

        if (fault == FlashFault.None || fault == FlashFault.CloseError || fault == FlashFault.CutAfter)
        {
            target.Remove();
        }

        return Answer(fault);
    }

    /// <summary>Bytes that reach the file; -1 when it is not even opened.</summary>
    private int BytesDone(FlashFault fault, int count)
    {
        switch (fault)
        {
            case FlashFault.None:
            case FlashFault.CloseError:
            case FlashFault.CutAfter:
                return count;
            case FlashFault.Torn:
            case FlashFault.WriteError:
                return _plan.KeptBytes < count ? _plan.KeptBytes : count;
            default:
                return -1;
        }
    }

    private bool Answer(FlashFault fault)
    {
        if (fault == FlashFault.Torn || fault == FlashFault.CutBefore || fault == FlashFault.CutAfter)
        {
            _isOff = true;
            _power?.Cut();
        }

        return fault == FlashFault.None;
    }
}
