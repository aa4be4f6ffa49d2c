using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// Counter and code of the message that is out. Of a reversal that is sent again and again those of the last four: a
/// host that is slower than the terminal is patient answers an earlier one, and the answer is as good.
/// </summary>
internal sealed class Transmissions
{
    private const int Most = 4;

    private readonly long[] _counters = new long[Most];
    private readonly byte[] _codes = new byte[Most * Cmac.AheadLength];
    private int _count;
    private int _stan;
    private long _saleCounter;

    /// <summary>How many are remembered; 0 is the oldest.</summary>
    internal int Count => _count;

    /// <summary>Counter of the keys of one of them.</summary>
    internal long CounterAt(int index) => _counters[index];

    /// <summary>Copies the code of one of them.</summary>
    internal void CopyCode(int index, byte[] code) =>
        Array.Copy(_codes, index * Cmac.AheadLength, code, 0, Cmac.AheadLength);

    /// <summary>Adds one; all others are forgotten unless they are of the same reversal.</summary>
    internal void Add(HostRequest request, byte[] code)
    {
        long saleCounter = request.Kind == HostRequestKind.Reversal ? request.Stamp.KeyCounter : 0;
        if (saleCounter == 0 || saleCounter != _saleCounter || request.Stan != _stan)
        {
            _count = 0;
        }
        else if (_count == Most)
        {
            _count--;
            Array.Copy(_counters, 1, _counters, 0, _count);
            Array.Copy(_codes, Cmac.AheadLength, _codes, 0, _count * Cmac.AheadLength);
        }
        _saleCounter = saleCounter;
        _stan = request.Stan;
        _counters[_count] = request.KeyCounter;
        Array.Copy(code, 0, _codes, _count * Cmac.AheadLength, Cmac.AheadLength);
        _count++;
    }
}
