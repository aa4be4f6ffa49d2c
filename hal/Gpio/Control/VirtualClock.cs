namespace PosTerminal.Hal.Gpio;

/// <summary>Board time, and when something next happens by itself.</summary>
internal sealed class VirtualClock
{
    internal long NowNs;
    internal long NextDueNs = long.MaxValue;

    internal void Request(long dueNs)
    {
        if (dueNs < NextDueNs)
        {
            NextDueNs = dueNs;
        }
    }
}
