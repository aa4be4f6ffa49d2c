using System;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

/// <summary>Gives one burst, at once; an empty one never comes.</summary>
public sealed class ListedCapture : IPulseCapture
{
    private readonly ushort[] _durationsUs;
    private bool _isTaken;

    public ListedCapture(ushort[] durationsUs)
    {
        _durationsUs = durationsUs;
    }

    public void Start() => _isTaken = false;

    public int TryTake(ushort[] durationsUs)
    {
        int count = _isTaken ? 0 : _durationsUs.Length;
        _isTaken = true;
        Array.Copy(_durationsUs, durationsUs, count < durationsUs.Length ? count : durationsUs.Length);
        return count;
    }
}
