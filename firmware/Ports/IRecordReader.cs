namespace PosTerminal.Firmware.Ports;

/// <summary>Takes records while a store is opened.</summary>
public interface IRecordReader
{
    /// <summary>Takes one record; records come in the order of writing.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="body">Its bytes; overwritten after the call, so copy what is needed.</param>
    void Read(byte type, byte[] body);

    /// <summary>A number of the user's, 0 to 4294967295, that every anchor keeps.</summary>
    long Mark { get; }

    /// <summary>Says that the record at this place is damaged and cannot be read.</summary>
    void NoteLost();
}
