using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>The one challenge to the provider that may be open.</summary>
public sealed class OpenChallenge
{
    /// <summary>Wrong answers that burn a challenge.</summary>
    public const int MaximumTries = 3;

    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];
    private bool _isOpen;
    private int _number;
    private int _tries;

    /// <summary>True while it may be answered.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>The challenge, 0 to 99999999.</summary>
    public int Number => _number;

    /// <summary>Answers that were about to be checked.</summary>
    public int Tries => _tries;

    /// <summary>Takes a record of a challenge.</summary>
    public void Open(byte[] body)
    {
        _isOpen = true;
        _number = ChallengeRecord.NumberOf(body);
        _tries = ChallengeRecord.TriesOf(body);
        JournalRecord.CopyHandle(body, _handle);
    }

    /// <summary>Counts an answer before it is looked at.</summary>
    public void CountTry() => _tries++;

    /// <summary>Ends it, used or burnt.</summary>
    public void Close()
    {
        _isOpen = false;
        _number = 0;
        _tries = 0;
        Array.Clear(_handle, 0, _handle.Length);
    }

    /// <summary>True when it is open for this lock.</summary>
    public bool IsOpenFor(byte[] handle) =>
        _isOpen && ConstantTime.AreEqual(_handle, 0, handle, 0, _handle.Length);

    /// <summary>Copies the handle of the lock that it opens.</summary>
    public void CopyHandle(byte[] handle) => Array.Copy(_handle, 0, handle, 0, handle.Length);
}
