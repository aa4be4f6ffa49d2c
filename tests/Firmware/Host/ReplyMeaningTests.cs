using nanoFramework.TestFramework;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Host;

[TestClass]
public class ReplyMeaningTests
{
    private const long AskedMinor = 1250;

    [TestMethod]
    [DataRow("00", -1, (int)HostVerdict.Approved, 0)]
    [DataRow("00", 1250, (int)HostVerdict.Approved, 0)]
    [DataRow("00", 1249, (int)HostVerdict.Unknown, (int)FaultCode.C709)]
    [DataRow("00", 0, (int)HostVerdict.Unknown, (int)FaultCode.C709)]
    [DataRow("08", 125000, (int)HostVerdict.Unknown, (int)FaultCode.C709)]
    [DataRow("10", -1, (int)HostVerdict.Unknown, (int)FaultCode.C709)]
    [DataRow("10", 700, (int)HostVerdict.Unknown, (int)FaultCode.C709)]
    [DataRow("10", 1250, (int)HostVerdict.Unknown, (int)FaultCode.C709)]
    [DataRow("51", 700, (int)HostVerdict.Declined, (int)FaultCode.C709)]
    [DataRow("A0", 1250, (int)HostVerdict.Unknown, (int)FaultCode.N410)]
    public void An_approval_counts_for_the_amount_that_was_asked_and_for_no_other(
        string code, int amountMinor, int verdict, int fault)
    {
        ReplyMeaning meaning = new ReplyMeaning(new TerminalConfiguration());
        meaning.Read(Reply(code, amountMinor), AskedMinor);
        Assert.AreEqual(verdict, (int)meaning.Verdict);
        Assert.AreEqual(fault, (int)meaning.Fault);
    }

    [TestMethod]
    [DataRow("PE", (int)HostVerdict.Declined, (int)FaultCode.P602)]
    [DataRow("71", (int)HostVerdict.Declined, (int)FaultCode.P602)]
    [DataRow("55", (int)HostVerdict.WantsPin, (int)FaultCode.P601)]
    [DataRow("00", (int)HostVerdict.Approved, 0)]
    [DataRow("25", (int)HostVerdict.Unknown, (int)FaultCode.U505)]
    public void A_code_for_an_expired_pin_gives_way_to_what_the_list_says(string code, int verdict, int fault)
    {
        byte[] bytes = TerminalConfigurationBytes(code);
        TerminalConfiguration configuration = new TerminalConfiguration();
        Assert.IsTrue(configuration.TryRead(bytes, bytes.Length));
        ReplyMeaning meaning = new ReplyMeaning(configuration);
        meaning.Read(Reply(code, -1), AskedMinor);
        Assert.AreEqual(verdict, (int)meaning.Verdict);
        Assert.AreEqual(fault, (int)meaning.Fault);
    }

    [TestMethod]
    [DataRow("PX")]
    [DataRow("XE")]
    public void Half_of_the_code_for_an_expired_pin_decides_nothing(string code)
    {
        byte[] bytes = TerminalConfigurationBytes("PE");
        TerminalConfiguration configuration = new TerminalConfiguration();
        Assert.IsTrue(configuration.TryRead(bytes, bytes.Length));
        ReplyMeaning meaning = new ReplyMeaning(configuration);
        meaning.Read(Reply(code, -1), AskedMinor);
        Assert.AreEqual((int)HostVerdict.Unknown, (int)meaning.Verdict);
        Assert.AreEqual((int)FaultCode.S199, (int)meaning.Fault);
    }

    private static byte[] TerminalConfigurationBytes(string pinExpired)
    {
        byte[] bytes = new byte[46];
        bytes[0] = (byte)'P';
        bytes[1] = (byte)'2';
        bytes[14] = (byte)pinExpired[0];
        bytes[15] = (byte)pinExpired[1];
        bytes[16] = HostProfile.UnionPay;
        return bytes;
    }

    private static HostReply Reply(string code, long amountMinor)
    {
        HostReply reply = new HostReply();
        reply.CodeHigh = (byte)code[0];
        reply.CodeLow = (byte)code[1];
        reply.AmountMinor = amountMinor;
        return reply;
    }
}
