using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Tests.Firmware.Transaction;

[TestClass]
public class UnionPayProfileTests
{
    [TestMethod]
    [DataRow("00", (int)HostVerdict.Approved)]
    [DataRow("11", (int)HostVerdict.Approved)]
    [DataRow("10", (int)HostVerdict.Unclear)]
    [DataRow("68", (int)HostVerdict.Unclear)]
    [DataRow("55", (int)HostVerdict.WantsPin)]
    [DataRow("70", (int)HostVerdict.WantsPin)]
    [DataRow("99", (int)HostVerdict.Declined)]
    [DataRow("A0", (int)HostVerdict.Declined)]
    [DataRow("Z9", (int)HostVerdict.Declined)]
    [DataRow("  ", (int)HostVerdict.Declined)]
    public void Only_an_approval_moves_money_and_only_55_and_70_ask_for_a_pin(string code, int verdict)
    {
        Assert.AreEqual(verdict, (int)UnionPayProfile.VerdictOf(Reply(code)));
    }

    [TestMethod]
    [DataRow("55", "P601")]
    [DataRow("75", "P603")]
    [DataRow("38", "P603")]
    [DataRow("70", "P605")]
    [DataRow("99", "P606")]
    [DataRow("A8", "P606")]
    [DataRow("86", "P607")]
    [DataRow("19", "C703")]
    [DataRow("54", "C704")]
    [DataRow("14", "C705")]
    [DataRow("45", "C706")]
    [DataRow("41", "C707")]
    [DataRow("62", "C708")]
    [DataRow("51", "C709")]
    [DataRow("05", "C710")]
    [DataRow("97", "S107")]
    [DataRow("96", "S108")]
    [DataRow("98", "N411")]
    [DataRow("94", "N412")]
    [DataRow("13", "U505")]
    [DataRow("A0", "N410")]
    [DataRow("A7", "H207")]
    [DataRow("B0", "S199")]
    [DataRow("71", "S199")]
    public void A_code_of_the_host_has_one_fault(string code, string fault)
    {
        Assert.AreEqual(fault, FaultName.Of(UnionPayProfile.FaultOf(Reply(code))));
    }

    private static HostReply Reply(string code)
    {
        HostReply reply = new HostReply();
        reply.CodeHigh = (byte)code[0];
        reply.CodeLow = (byte)code[1];
        return reply;
    }
}
