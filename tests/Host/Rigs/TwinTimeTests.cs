using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Twin;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>A twin whose process stood still catches up, and does nothing earlier than it was asked to.</summary>
[TestClass]
public sealed class TwinTimeTests
{
    private const long NsPerMs = 1_000_000;

    // While the first key is down the twin stands still; before it goes on, the second one is asked for.
    [TestMethod]
    public void What_is_asked_while_the_twin_is_late_is_done_when_it_has_caught_up()
    {
        LinePair line = new();
        using TwinMachine twin = new(
            new TwinOptions(new HostAddress("127.0.0.1", 1, null), IsThroughJig: true),
            new BenchFactory(), line.Board, new LinePair().Board);
        Assert.AreEqual("< ~0 boot\n< =1 ok t=10000\n", Play(twin, line, "> @1 power on", 10));
        twin.RunTo(2_000 * NsPerMs);
        Read(line);
        string told = Play(twin, line, "> @2 key r=1 c=1 down=60000", 2_001)
            + Play(twin, line, "> @3 key r=1 c=2 down=60000", 2_300) + Play(twin, line, null, 3_000);
        Assert.Contains("< =2 ok t=2001000\n", told);
        Assert.Contains("< =3 ok t=2300000\n", told);
        Assert.Contains("to=EnteringAmount", told);
        Assert.DoesNotContain("key.dropped", told);
    }

    private static string Play(TwinMachine twin, LinePair line, string? request, long untilMs)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(request is null ? "" : JigLink.WithCrc(request) + "\n");
        line.Jig.Write(bytes, bytes.Length);
        twin.Fetch();
        twin.RunTo(untilMs * NsPerMs);
        return Read(line);
    }

    private static string Read(LinePair line)
    {
        byte[] bytes = new byte[65_536];
        return Encoding.ASCII.GetString(bytes, 0, line.Jig.Read(bytes));
    }
}
