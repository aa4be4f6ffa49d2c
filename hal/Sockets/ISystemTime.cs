namespace PosTerminal.Hal.Sockets;

/// <summary>The system's calendar, which can be set, and its counter, which nobody sets.</summary>
public interface ISystemTime
{
    /// <summary>
    /// Ms since the begin of 2000 in UTC, negative while nobody has set it. Setting drops what is below a second.
    /// </summary>
    long CalendarMs { get; set; }

    /// <summary>Ms since some moment; never goes back.</summary>
    long CounterMs { get; }
}
