using System;
using System.IO;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// Stands in for the platform's class of that name in the adapters, over a file of .NET. What is written reaches the
/// file when Close returns, as on littlefs.
/// </summary>
internal sealed class FileStream : IDisposable
{
    private readonly System.IO.FileStream _inner;
    private readonly MemoryStream _written = new();
    private bool _isClosed;

    internal FileStream(string path, FileMode mode, FileAccess access)
    {
        if (FileTroubles.Strikes(FileTrouble.OpenFails))
        {
            throw new IOException();
        }

        _inner = new System.IO.FileStream(path, mode, access);
    }

    internal long Length => _inner.Length;

    internal long Position
    {
        set => _inner.Position = value;
    }

    public void Dispose()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _inner.Dispose();
        }
    }

    internal int Read(byte[] buffer, int offset, int count)
    {
        if (FileTroubles.Strikes(FileTrouble.ReadFails))
        {
            throw new IOException();
        }

        if (FileTroubles.Strikes(FileTrouble.ReadShort))
        {
            int got = _inner.Read(buffer, offset, count / 2);
            _inner.Position = _inner.Length;
            return got;
        }

        return _inner.Read(buffer, offset, count);
    }

    internal void Write(byte[] buffer, int offset, int count)
    {
        if (FileTroubles.Strikes(FileTrouble.WriteFails))
        {
            throw new IOException();
        }

        _written.Write(buffer, offset, FileTroubles.Strikes(FileTrouble.WriteShort) ? count / 2 : count);
    }

    internal void Close()
    {
        int lost = FileTroubles.Strikes(FileTrouble.Full) ? Math.Min(3, (int)_written.Length) : 0;
        bool isLost = FileTroubles.Strikes(FileTrouble.CloseLoses);
        bool fails = FileTroubles.Strikes(FileTrouble.CloseFails);
        if (!isLost && !fails)
        {
            _inner.Write(_written.GetBuffer(), 0, (int)_written.Length - lost);
        }

        Dispose();
        if (fails)
        {
            throw new IOException();
        }
    }
}
