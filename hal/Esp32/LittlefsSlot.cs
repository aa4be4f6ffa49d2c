using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>Keeps a text in a file on the chip. The old text is removed first: a cut may lose both.</summary>
public sealed class LittlefsSlot : ITransferSlot
{
    private readonly string _path;

    /// <summary>Uses a file.</summary>
    /// <param name="path">Its path.</param>
    public LittlefsSlot(string path)
    {
        _path = path;
    }

    /// <inheritdoc/>
    public bool TryPut(byte[] text, int count)
    {
        int length = LittlefsFile.LengthOf(_path);
        bool isFree = length == -1 || (length >= 0 && LittlefsFile.TryDelete(_path));
        bool done = isFree && LittlefsFile.TryAppend(_path, text, count);
        if (isFree && !done)
        {
            // What is there may be the half of a text. Where it cannot be removed either, no block of it is valid.
            _ = LittlefsFile.TryDelete(_path);
        }

        return done;
    }

    /// <inheritdoc/>
    public int Take(byte[] text) => LittlefsFile.ReadWhole(_path, text);
}
