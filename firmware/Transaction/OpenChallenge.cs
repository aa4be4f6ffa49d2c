using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>The challenge to the provider. One at most is open; each has the number of an unlock, its epoch.</summary>
public sealed class OpenChallenge
{
    /// <summary>Number of wrong answers after which a challenge is spent.</summary>
    public const int MaximumTries = 3;

    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];
    private bool _isOpen;
    private int _number;
    private int _tries;
    private int _epoch;

    /// <summary>Number of the next unlock, 0 to 65535; it grows with every challenge that ends.</summary>
    public int Epoch => _epoch;

    /// <summary>True while the challenge may be answered.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>The challenge, 0 to 99999999.</summary>
    public int Number => _number;

    /// <summary>Number of answers that were about to be checked.</summary>
    public int Tries => _tries;

    /// <summary>Opens the challenge that a record tells of.</summary>
    public void Open(byte[] body)
    {
        _isOpen = true;
        _number = ChallengeRecord.NumberOf(body);
        _tries = ChallengeRecord.TriesOf(body);
        JournalRecord.CopyHandle(body, _handle);
    }

    /// <summary>Counts an answer that is about to be checked.</summary>
    public void CountTry() => _tries++;

    /// <summary>Ends the challenge, after a right answer or too many wrong ones.</summary>
    /// <param name="epoch">Number of the next unlock.</param>
    public void End(int epoch)
    {
        _epoch = epoch;
        _isOpen = false;
        _number = 0;
        _tries = 0;
        Array.Clear(_handle, 0, _handle.Length);
    }

    /// <summary>Takes the epoch that an anchor knows: a challenge of an earlier one is spent.</summary>
    public void RaiseEpoch(int epoch)
    {
        if (epoch > _epoch)
        {
            End(epoch);
        }
    }

    /// <summary>True when the challenge is open and a right answer unlocks this handle.</summary>
    public bool IsOpenFor(byte[] handle) =>
        _isOpen && ConstantTime.AreEqual(_handle, 0, handle, 0, _handle.Length);

    /// <summary>Copies the handle of what a right answer unlocks.</summary>
    public void CopyHandle(byte[] handle) => Array.Copy(_handle, 0, handle, 0, handle.Length);
}
