using PosTerminal.Hal.Jig;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Hal.Jig;

/// <summary>A jig between a host and a board that both only keep what they get.</summary>
public sealed class JigRig
{
    public HeldBoard Board { get; } = new HeldBoard();

    public FakeSerialLine Host { get; } = new FakeSerialLine();

    public FakeSerialLine Console { get; } = new FakeSerialLine();

    public JigMachine Jig { get; }

    public long NowUs { get; private set; }

    public JigRig()
    {
        Jig = new JigMachine(Host, Console, Board);
        Wait(1_000);
        Host.TakeText();
    }

    /// <summary>Sends a line and answers what came back.</summary>
    public string Ask(string line)
    {
        Host.Type(line + "\n");
        Wait(1_000);
        return Host.TakeText();
    }

    /// <summary>Lets time pass; the jig ticks each 100 us.</summary>
    public void Wait(long us)
    {
        for (long end = NowUs + us; NowUs < end; NowUs += 100)
        {
            Jig.Tick(NowUs);
        }
    }
}
