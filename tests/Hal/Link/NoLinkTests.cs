using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

[TestClass]
public class NoLinkTests
{
    [TestMethod]
    public void There_is_no_link_and_nothing_was_sent()
    {
        NoLink link = new NoLink();
        Assert.AreEqual((int)FaultCode.N401, (int)link.Fault);
        Assert.AreEqual((int)HostProgress.None, (int)link.Poll(0, new HostReply()));
        link.Send(new HostRequest());
        Assert.AreEqual((int)HostProgress.NotSent, (int)link.Poll(0, new HostReply()));
    }
}
