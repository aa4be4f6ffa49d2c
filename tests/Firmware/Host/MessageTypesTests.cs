using nanoFramework.TestFramework;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Host;

[TestClass]
public class MessageTypesTests
{
    [TestMethod]
    [DataRow(1, 200, 210, false)]
    [DataRow(2, 400, 410, false)]
    [DataRow(3, 800, 810, true)]
    [DataRow(4, 800, 810, true)]
    [DataRow(5, 820, 830, true)]
    public void Each_kind_of_request_has_its_type_and_that_of_its_reply(
        int kind, int request, int reply, bool isManagement)
    {
        Assert.AreEqual(request, MessageTypes.Of((HostRequestKind)kind));
        Assert.AreEqual(reply, MessageTypes.ReplyTo((HostRequestKind)kind));
        Assert.AreEqual(isManagement, MessageTypes.IsManagement(request));
        Assert.AreEqual(isManagement, MessageTypes.IsManagement(reply));
    }
}
