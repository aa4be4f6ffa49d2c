namespace PosTerminal.Firmware.Ports;

/// <summary>Gives the records that still matter, one by one, while a store is compacted.</summary>
public interface IRecordSource
{
    /// <summary>Fills the record of an index, counted from 0; false when there are no more.</summary>
    /// <param name="index">Which record.</param>
    /// <param name="type">What it is.</param>
    /// <param name="body">Overwritten.</param>
    bool TryGet(int index, out byte type, byte[] body);
}
