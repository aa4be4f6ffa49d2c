using System;

namespace PosTerminal.Firmware.Transaction;

/// <summary>The one challenge to the provider that may be open.</summary>
public sealed class OpenChallenge
{
    /// <summary>Wrong answers that burn a challenge.</summary>
    public const int MaximumTries = 3;

    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];

    /// <summary>True while it may be answered.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The challenge, 0 to 99999999.</summary>
    public int Number { get; private set; }

    /// <summary>Answers that were about to be checked.</summary>
    public int Tries { get; private set; }

    /// <summary>Opens it for a lock.</summary>
    public void Open(JournalRecord record)
    {
        IsOpen = true;
        Number = (int)record.Counter;
        Tries = record.Code;
        Array.Copy(record.Handle, 0, _handle, 0, _handle.Length);
    }

    /// <summary>Counts an answer before it is looked at.</summary>
    public void CountTry() => Tries++;

    /// <summary>Ends it, used or burnt.</summary>
    public void Close()
    {
        IsOpen = false;
        Number = 0;
        Tries = 0;
        Array.Clear(_handle, 0, _handle.Length);
    }

    /// <summary>True when it is open for this lock.</summary>
    public bool IsOpenFor(byte[] handle)
    {
        int difference = 0;
        for (int i = 0; i < _handle.Length; i++)
        {
            difference |= _handle[i] ^ handle[i];
        }
        return IsOpen && difference == 0;
    }

    /// <summary>Copies the handle of the lock that it opens.</summary>
    public void CopyHandle(byte[] handle) => Array.Copy(_handle, 0, handle, 0, handle.Length);
}
