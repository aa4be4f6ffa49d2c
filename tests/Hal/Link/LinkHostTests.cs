using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

/// <summary>Which host a connection goes to while a reversal is owed to one of them.</summary>
[TestClass]
public class LinkHostTests
{
    private const int Other = 9;

    [TestMethod]
    [DataRow(1, 1, true)]
    [DataRow(1, 2, false)]
    [DataRow(2, 1, false)]
    [DataRow(1, 3, true)]
    [DataRow(3, 1, true)]
    [DataRow(2, 3, false)]
    [DataRow(0, 1, true)]
    [DataRow(0, 2, true)]
    [DataRow(0, 3, true)]
    [DataRow(0, Other, false)]
    [DataRow(1, Other, false)]
    [DataRow(2, 0, true)]
    public void Who_settles_what_a_host_has_sold(int host, int seller, bool settles)
    {
        HostAddress[] hosts =
        {
            new HostAddress("10.0.0.1", 7001, null, 1, 1), new HostAddress("10.0.0.2", 7002, null, 2, 2),
            new HostAddress("10.0.0.3", 7003, null, 3, 1),
        };
        Assert.AreEqual(settles, new LinkRig(hosts).Connection.Settles(host, seller));
    }

    [TestMethod]
    public void A_host_that_keeps_the_book_of_one_that_is_not_here_settles_for_it()
    {
        LinkRig rig = new LinkRig(new[] { new HostAddress("10.0.0.2", 7002, null, 2, 1) });
        Assert.IsTrue(rig.Connection.Settles(0, 1));
        Assert.IsTrue(rig.Connection.Settles(2, 1));
        Assert.IsFalse(rig.Connection.Settles(0, Other));
    }

    [TestMethod]
    public void A_connection_bears_the_id_of_its_host()
    {
        LinkRig rig = LinkRig.TwoHosts();
        rig.Socket.ConnectFault = FaultCode.N406;
        while (rig.Socket.Connects < 2)
        {
            rig.Step();
        }

        rig.Socket.ConnectFault = FaultCode.None;
        rig.PassUntilUp();
        Assert.AreEqual(2, rig.Connection.Session & 0xFF);
    }

    [TestMethod]
    public void While_a_reversal_is_owed_to_one_host_no_other_is_connected()
    {
        LinkRig rig = LinkRig.TwoHosts();
        rig.Connection.Owed = 2;
        rig.PassUntilUp();
        Assert.AreEqual(2, rig.Connection.Session & 0xFF);
        rig.Prove();
        rig.Connection.Owed = 1;
        rig.Step();
        Assert.AreEqual(0, rig.Connection.Session);
        Assert.AreEqual((int)FaultCode.None, rig.Fault);
        rig.Socket.ConnectFault = FaultCode.N406;
        for (int i = 0; i < 600_000 / LinkRig.StepMs; i++)
        {
            rig.Step();
            Assert.AreEqual(rig.Connection.Session == 0 ? rig.Socket.Host!.Port : 7001, rig.Socket.Host!.Port);
        }

        Assert.AreEqual(7001, rig.Socket.Host!.Port);
        rig.Socket.ConnectFault = FaultCode.None;
        rig.PassUntilUp();
        Assert.AreEqual(1, rig.Connection.Session & 0xFF);
    }

    [TestMethod]
    public void What_no_host_can_settle_keeps_nobody_from_his_turn()
    {
        LinkRig rig = LinkRig.TwoHosts();
        rig.Connection.Owed = Other;
        rig.PassUntilUp();
        rig.Prove();
        rig.Pass(10_000);
        Assert.AreEqual(1, rig.Connection.Session & 0xFF);
        Assert.AreEqual(0, rig.Socket.Closes);
    }
}
