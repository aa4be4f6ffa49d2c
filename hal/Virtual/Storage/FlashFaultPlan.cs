using System;

namespace PosTerminal.Hal.Virtual.Storage;

/// <summary>Counts the write operations and knows which of them goes wrong.</summary>
internal sealed class FlashFaultPlan
{
    private readonly int[] _bytes;
    private int _operation;
    private FlashFault _fault;
    private bool _isLasting;
    private bool _isPatient;

    internal FlashFaultPlan(int remembered)
    {
        _bytes = new int[remembered];
    }

    internal int Operations { get; private set; }

    internal int KeptBytes { get; private set; }

    internal void Inject(int operation, FlashFault fault, int keptBytes)
    {
        _operation = operation;
        _fault = fault;
        KeptBytes = keptBytes;
        _isLasting = false;
    }

    /// <summary>The fault that was injected strikes every operation from its own on.</summary>
    /// <param name="isPatient">True when it also waits for its first one through power-ups.</param>
    internal void Last(bool isPatient)
    {
        _isLasting = true;
        _isPatient = isPatient;
    }

    /// <summary>A fault that has lasted ends.</summary>
    internal void EndLasting()
    {
        if (_isLasting && (!_isPatient || Operations >= _operation))
        {
            _operation = 0;
            _isLasting = false;
        }
    }

    /// <summary>Counts an operation and answers its fault.</summary>
    internal FlashFault Next(int bytes)
    {
        if (Operations < _bytes.Length)
        {
            _bytes[Operations] = bytes;
        }

        Operations++;
        bool strikes = Operations == _operation || (_isLasting && Operations > _operation);
        return strikes ? _fault : FlashFault.None;
    }

    internal int BytesOf(int operation)
    {
        bool isKnown = operation > 0 && operation <= Operations && operation <= _bytes.Length;
        return isKnown ? _bytes[operation - 1] : -1;
    }

    internal void Restart()
    {
        Array.Clear(_bytes, 0, _bytes.Length);
        Operations = 0;
        _operation = 0;
        _isLasting = false;
    }
}
