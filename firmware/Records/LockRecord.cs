using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>The terminal is locked, or free again: the fault that locks it, 0 when it is free (25 to 26).</summary>
public static class LockRecord
{
    private const int FaultAt = 25;

    /// <summary>The fault that locks the terminal, None when it is free.</summary>
    public static FaultCode FaultOf(byte[] body) => (FaultCode)BigEndian.Get(body, FaultAt, 2);

    /// <summary>Writes the fault.</summary>
    public static void Write(byte[] body, FaultCode fault) => BigEndian.Put(body, FaultAt, 2, (int)fault);
}
