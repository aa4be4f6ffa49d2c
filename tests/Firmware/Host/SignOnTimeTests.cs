using nanoFramework.TestFramework;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Tests.Firmware.Host;

[TestClass]
public class SignOnTimeTests
{
    private const string Rest = "H00000007S00000006R0011223344556677";

    [TestMethod]
    [DataRow("000101000000", 0, 0)]
    [DataRow("261124235959", 9824, 86_399)]
    [DataRow("280229120000", 10_286, 43_200)]
    [DataRow("991231000001", 36_524, 1)]
    public void The_answer_to_a_sign_on_brings_the_time(string time, int day, int second)
    {
        HostReply reply = Read(time);
        Assert.IsTrue(reply.IsSignOn);
        Assert.AreEqual(((long)day * CalendarTime.SecondsPerDay) + second, reply.Time);
    }

    [TestMethod]
    [DataRow("261124240000")]
    [DataRow("261124006000")]
    [DataRow("261124000060")]
    [DataRow("260229120000")]
    [DataRow("261131120000")]
    [DataRow("261300120000")]
    [DataRow("260024120000")]
    [DataRow("261100120000")]
    [DataRow("999999999999")]
    [DataRow("000000000000")]
    public void A_time_that_does_not_exist_is_none_and_spoils_nothing_else(string time)
    {
        HostReply reply = Read(time);
        Assert.IsTrue(reply.IsSignOn);
        Assert.AreEqual(0L, reply.Time);
        Assert.AreEqual(7L, reply.HighestCounter);
    }

    private static HostReply Read(string time)
    {
        HostRequest request = new HostRequest { Kind = HostRequestKind.SignOn };
        ReplyReader reader = new ReplyReader();
        reader.Expect(request);
        Iso8583Message message = new Iso8583Message();
        message.Begin(MessageTypes.ReplyTo(request.Kind));
        Assert.IsTrue(message.TryPutText(Field.ResponseCode, "00"));
        Assert.IsTrue(message.TryPutText(Field.Private62, "T" + time + Rest));
        HostReply reply = new HostReply { Time = 1 };
        reader.Read(message, reply);
        return reply;
    }
}
