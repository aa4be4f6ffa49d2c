using PosTerminal.Hal.Storage;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// The record store's files on the chip. A file system that is damaged is formatted anew at power-up without a word;
/// the keys lie in the same one and go with it, so such a terminal is one without keys, not a new one.
/// </summary>
public sealed class LittlefsArea : IFileArea
{
    private readonly string[] _paths = new string[StorageFile.Count];

    /// <summary>Uses a drive.</summary>
    /// <param name="drive">Its root, "I:\" on the chip.</param>
    public LittlefsArea(string drive)
    {
        _paths[StorageFile.JournalA] = drive + "journal-a.bin";
        _paths[StorageFile.JournalB] = drive + "journal-b.bin";
        _paths[StorageFile.AnchorA] = drive + "anchor-a.bin";
        _paths[StorageFile.AnchorB] = drive + "anchor-b.bin";
    }

    /// <inheritdoc/>
    public int LengthOf(int file) => LittlefsFile.LengthOf(_paths[file]);

    /// <inheritdoc/>
    public int Read(int file, int offset, byte[] buffer, int count) =>
        LittlefsFile.Read(_paths[file], offset, buffer, count);

    /// <inheritdoc/>
    public bool TryAppend(int file, byte[] data, int count) => LittlefsFile.TryAppend(_paths[file], data, count);

    /// <inheritdoc/>
    public bool TryDelete(int file) => LittlefsFile.TryDelete(_paths[file]);
}
