namespace PosTerminal.Hal.Storage;

/// <summary>
/// A few append-only files, named by <see cref="StorageFile"/>. A power cut while bytes are appended leaves the
/// old ones and at most a beginning of the new ones; nothing else may ever change.
/// </summary>
public interface IFileArea
{
    /// <summary>Length of a file in bytes; -1 when there is none, -2 when that cannot be told.</summary>
    /// <param name="file">Which file.</param>
    int LengthOf(int file);

    /// <summary>Reads bytes of a file; answers how many it got, -1 on an error.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="offset">From which byte.</param>
    /// <param name="buffer">Filled from its beginning.</param>
    /// <param name="count">How many bytes are wanted.</param>
    int Read(int file, int offset, byte[] buffer, int count);

    /// <summary>Opens or makes the file, appends and closes it; true when the bytes are durable.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="data">The bytes, from the beginning of the array.</param>
    /// <param name="count">How many.</param>
    bool TryAppend(int file, byte[] data, int count);

    /// <summary>Removes a file that is there; false when it may still be there.</summary>
    /// <param name="file">Which file.</param>
    bool TryDelete(int file);
}
