namespace PosTerminal.Hal.Virtual.Storage;

/// <summary>Told of the write operations of a flash.</summary>
public interface IWriteWatch
{
    /// <summary>An operation is about to be made; it is not counted yet.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="data">What is to be appended; null for a removal.</param>
    /// <param name="count">Bytes of it.</param>
    void Writing(int file, byte[]? data, int count);
}
