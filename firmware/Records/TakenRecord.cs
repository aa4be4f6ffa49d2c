using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// The last hand-over of another terminal that this one took over, in a snapshot: number of that terminal (12 to 19),
/// where other records have a handle; number of the hand-over (27 to 28).
/// </summary>
public static class TakenRecord
{
    private const int NumberAt = 27;

    /// <summary>Number of the hand-over, 1 to 65535.</summary>
    public static int NumberOf(byte[] body) => (int)BigEndian.Get(body, NumberAt, 2);

    /// <summary>Copies the number of the terminal that handed over.</summary>
    public static void CopyTerminalId(byte[] body, byte[] terminalId) =>
        Array.Copy(body, JournalRecord.HandleAt, terminalId, 0, DeviceKeys.TerminalIdLength);

    /// <summary>Writes the whole of it.</summary>
    public static void Write(byte[] body, byte[] terminalId, int number)
    {
        Array.Copy(terminalId, 0, body, JournalRecord.HandleAt, DeviceKeys.TerminalIdLength);
        BigEndian.Put(body, NumberAt, 2, number);
    }
}
