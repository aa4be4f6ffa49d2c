using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// What the terminal remembers of the date. Times are those of a host, in seconds since the begin of 2000 (UTC), each
/// with the powered-on second at which it came. In a record: the time in force (4 to 7) and its second (8 to 11), the
/// time that waits for another to agree (12 to 15) and its second (16 to 19), where other records have a sale and a
/// handle; the highest date YYMMDD of a calendar without a host (20 to 23). 0 stands for none.
/// </summary>
public sealed class KnownDates
{
    private const int TimeAt = 4;
    private const int SecondAt = 8;
    private const int WaitingAt = 12;
    private const int WaitingSecondAt = 16;
    private const int HighestAt = 20;

    /// <summary>The time in force; 0 while no host has told any.</summary>
    public long Time;

    /// <summary>Powered-on second of the time in force.</summary>
    public long Second;

    /// <summary>A time that is too far off to be taken at its word; 0 for none.</summary>
    public long Waiting;

    /// <summary>Powered-on second of the time that waits.</summary>
    public long WaitingSecond;

    /// <summary>Highest date of a calendar that had no host to compare with, YYMMDD; 0 for none.</summary>
    public int Highest;

    /// <summary>Writes all of it into a body.</summary>
    public void WriteTo(byte[] body)
    {
        BigEndian.Put(body, TimeAt, 4, Time);
        BigEndian.Put(body, SecondAt, 4, Second);
        BigEndian.Put(body, WaitingAt, 4, Waiting);
        BigEndian.Put(body, WaitingSecondAt, 4, WaitingSecond);
        BigEndian.Put(body, HighestAt, 4, Highest);
    }

    /// <summary>Reads all of it out of a body.</summary>
    public void ReadFrom(byte[] body)
    {
        Time = BigEndian.Get(body, TimeAt, 4);
        Second = BigEndian.Get(body, SecondAt, 4);
        Waiting = BigEndian.Get(body, WaitingAt, 4);
        WaitingSecond = BigEndian.Get(body, WaitingSecondAt, 4);
        int highest = (int)BigEndian.Get(body, HighestAt, 4);
        // Records of before there were times of a host do not repeat the highest date.
        Highest = highest > Highest || Time != 0 ? highest : Highest;
    }
}
