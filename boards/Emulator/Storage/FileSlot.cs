using System;
using System.IO;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Storage;

/// <summary>The file standby.txt of a folder.</summary>
/// <param name="folder">The folder; made when it is missing.</param>
public sealed class FileSlot(string folder) : ITransferSlot
{
    private readonly string _path = Path.Combine(folder, "standby.txt");

    /// <inheritdoc/>
    public bool TryPut(byte[] text, int count)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(_path, text.AsSpan(0, count));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public int Take(byte[] text)
    {
        try
        {
            byte[] found = File.ReadAllBytes(_path);
            bool fits = found.Length <= text.Length;
            Array.Copy(found, text, fits ? found.Length : 0);
            return fits ? found.Length : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
