namespace PosTerminal.Hal.Sockets;

/// <summary>
/// Lends the calendar to a handshake that judges certificates by it and by no other time, and puts it back. Whoever
/// calls sees to it that nobody reads the calendar in between.
/// </summary>
public sealed class TimeLoan
{
    private const int MsPerSecond = 1_000;
    private const int HalfSecondMs = 500;

    private readonly ISystemTime _system;
    private long _ownStartMs;
    private long _lentStartMs;
    private bool _isLent;

    /// <summary>A loan of one calendar.</summary>
    public TimeLoan(ISystemTime system)
    {
        _system = system;
    }

    /// <summary>Sets the calendar to the time of the next handshake, where that is another one.</summary>
    /// <param name="time">Knows that time.</param>
    public void Borrow(TlsTime time)
    {
        _isLent = false;
        long ownSeconds = _system.CalendarMs / MsPerSecond;
        long seconds = time.Seconds(ownSeconds);
        if (seconds != ownSeconds)
        {
            _ownStartMs = StartMs;
            _system.CalendarMs = seconds * MsPerSecond;
            _lentStartMs = StartMs;
            _isLent = true;
        }
    }

    /// <summary>Puts the calendar back to its own time, unless SNTP has set it since.</summary>
    public void GiveBack()
    {
        long movedMs = StartMs - _lentStartMs;
        if (_isLent && movedMs < HalfSecondMs && movedMs > -HalfSecondMs)
        {
            // Setting drops what is below a second: half of one makes the error go either way.
            _system.CalendarMs = _ownStartMs + _system.CounterMs + HalfSecondMs;
        }

        _isLent = false;
    }

    // When the counter began, by the calendar: it moves only when somebody sets the calendar.
    private long StartMs => _system.CalendarMs - _system.CounterMs;
}
