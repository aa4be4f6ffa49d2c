using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A slot that keeps the last text; the test may change it.</summary>
public sealed class FakeSlot : ITransferSlot
{
    private const int UsualLength = 2048;

    public FakeSlot()
        : this(UsualLength)
    {
    }

    public FakeSlot(int length)
    {
        Text = new byte[length];
    }

    public byte[] Text { get; }

    public int Count { get; set; }

    public bool IsBroken { get; set; }

    public bool TryPut(byte[] text, int count)
    {
        if (IsBroken)
        {
            return false;
        }
        Array.Copy(text, 0, Text, 0, count);
        Count = count;
        return true;
    }

    public int Take(byte[] text)
    {
        int count = Count <= text.Length ? Count : 0;
        Array.Copy(Text, 0, text, 0, count);
        return count;
    }
}
