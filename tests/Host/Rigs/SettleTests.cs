using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Rigs.Live;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>Before something is done on a rig, what is on its way has come: late lines, and a start after a cut.
/// </summary>
[TestClass]
public sealed class SettleTests
{
    private readonly ScriptedJig _jig = new();
    private RigBench _bench = null!;

    [TestInitialize]
    public void PowerUp()
    {
        RigLog log = new();
        _bench = new RigBench(new RigParts(new Rig { Id = "a" }, new JigLink(_jig, log), null, null, log), new());
        Start(10);
        _bench.PowerUp();
        Assert.AreEqual("Idle", _bench.State);
    }

    [TestMethod]
    public void Lines_of_the_former_tick_are_waited_for_one_by_one()
    {
        _jig.Tell(30, "c      400 ms  link.up");
        _jig.Tell(80, "c      410 ms  fault.cleared code=N401");
        int before = _bench.Events.Count;
        _bench.Settle();
        Assert.AreEqual("link.up fault.cleared", Names(before));
    }

    [TestMethod]
    public void A_cut_takes_the_supply_behind_the_lines_before_it_and_an_act_waits_for_the_start()
    {
        int before = _bench.Events.Count;
        _bench.ArmCut("link.up", 4_000_000, 300_000_000);
        Assert.AreEqual("cut arm on=link.up after=4000 off=300000", _jig.Asked[^1]);
        _jig.Tell(10, "c      400 ms  link.up");
        _jig.Tell(10, "cut");
        _bench.RunFor(60_000_000);
        Assert.AreEqual("Off", _bench.State);
        Assert.AreEqual("link.up", Names(before));
        Assert.AreEqual(1, _bench.ArmedCutsCome);
        _jig.Tell(0, "back");
        Start(200);
        _bench.RunUntil(() => _bench.State == "Starting", _bench.NowNs + 1_000_000_000);
        _bench.Settle();
        Assert.AreEqual("Idle", _bench.State);
        Assert.AreEqual("link.up power.up terminal.state", Names(before));
        Assert.AreEqual(1, _bench.ArmedCutsCome);
    }

    private string Names(int from) => string.Join(' ', _bench.Events.Skip(from).Select(one => one.Name));

    private void Start(int afterMs)
    {
        _jig.Tell(afterMs, "c        0 ms  power.up");
        _jig.Tell(afterMs, "c      100 ms  terminal.state from=Starting to=Idle");
    }
}
