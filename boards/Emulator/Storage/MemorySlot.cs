using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Storage;

/// <summary>A transfer slot in memory: it keeps the last text, whatever happens to the terminals.</summary>
public sealed class MemorySlot : ITransferSlot
{
    /// <summary>The text, empty at first.</summary>
    public byte[] Text { get; set; } = [];

    /// <inheritdoc/>
    public bool TryPut(byte[] text, int count)
    {
        Text = text[..count];
        return true;
    }

    /// <inheritdoc/>
    public int Take(byte[] text)
    {
        if (Text.Length > text.Length)
        {
            return 0;
        }
        Array.Copy(Text, text, Text.Length);
        return Text.Length;
    }
}
