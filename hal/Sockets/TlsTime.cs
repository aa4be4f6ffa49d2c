using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Hal.Sockets;

/// <summary>
/// The time by which a handshake judges certificates: the latest of the day on which the software was built, the
/// host's own time and that of the system. Anybody may forge the system's (SNTP): after an N407 the next attempt goes
/// without it, after another one with it again, and an attempt that worked goes on as it was. All times are seconds
/// since the begin of 2000 in UTC. Nothing is stored.
/// </summary>
public sealed class TlsTime
{
    private readonly object _gate = new object();
    private long _hostSeconds;
    private bool _isWithoutSystem;

    /// <summary>
    /// The last time that a host told, plus powered-on time; 0 for none. The terminal's thread writes it each tick, the
    /// link's reads it.
    /// </summary>
    public long HostSeconds
    {
        get
        {
            lock (_gate)
            {
                return _hostSeconds;
            }
        }

        set
        {
            lock (_gate)
            {
                _hostSeconds = value;
            }
        }
    }

    /// <summary>The time of the next handshake.</summary>
    /// <param name="systemSeconds">What the system says; any number while nobody has set it.</param>
    public long Seconds(long systemSeconds)
    {
        long built = (long)CalendarTime.DayOf(BuildDate.Date) * CalendarTime.SecondsPerDay;
        long proven = Latest(built, HostSeconds);
        return _isWithoutSystem ? proven : Latest(proven, systemSeconds);
    }

    /// <summary>Tells how a handshake ended.</summary>
    /// <param name="fault"><see cref="FaultCode.None"/> or N407.</param>
    public void Tell(FaultCode fault)
    {
        if (fault != FaultCode.None)
        {
            _isWithoutSystem = !_isWithoutSystem;
        }
    }

    private static long Latest(long time, long other) => time > other ? time : other;
}
