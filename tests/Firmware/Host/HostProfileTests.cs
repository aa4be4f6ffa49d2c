using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;

namespace PosTerminal.Tests.Firmware.Host;

[TestClass]
public class HostProfileTests
{
    private const string Decided =
        "01 02 04 05 07 13 14 15 31 33 34 35 36 37 38 41 43 51 54 56 57 58 59 61 62 63 64 65 66 75 03 22";

    [TestMethod]
    [DataRow((int)HostProfile.UnionPay, " 45 77 97")]
    [DataRow((int)HostProfile.Iso1987, "")]
    public void Only_a_decision_about_the_sale_is_a_decline_and_all_else_that_is_no_approval_is_unknown(
        int profile, string alsoDecided)
    {
        for (char high = ' '; high <= 'a'; high++)
        {
            for (char low = ' '; low <= 'a'; low++)
            {
                HostVerdict expected = Has(Decided + alsoDecided, high, low)
                    ? HostVerdict.Declined : HostVerdict.Unknown;
                expected = Has("55 70", high, low) ? HostVerdict.WantsPin : expected;
                expected = Has("00 08 11 16", high, low) ? HostVerdict.Approved : expected;
                Assert.AreEqual((int)expected, (int)HostProfile.VerdictOf(RowOf(profile, high, low)));
            }
        }
    }

    [TestMethod]
    [DataRow("P601", "55", "55")]
    [DataRow("P603", "38 75", "38 75")]
    [DataRow("P605", "70", "70")]
    [DataRow("P606", "81 99 A8", "81")]
    [DataRow("P607", "83 86 88", "83 86 88")]
    [DataRow("C703", "19", "19")]
    [DataRow("C704", "33 54", "33 54")]
    [DataRow("C705", "14 15 31 39 42 44 52 53 56", "14 15 31 39 42 44 52 53 56")]
    [DataRow("C706", "45", "--")]
    [DataRow("C707", "04 07 34 35 37 41 43 67", "04 07 34 35 37 41 43 67")]
    [DataRow("C708", "36 57 62 63", "36 57 62 63")]
    [DataRow("C709", "10 51 61 65", "10 32 51 61 65")]
    [DataRow("C710", "01 02 05 59 60 66", "01 02 05 59 60 66")]
    [DataRow("S107", "03 22 58 77 97", "03 22 58")]
    [DataRow("S108", "06 30 90 95 96", "06 30 90 95 96")]
    [DataRow("N410", "A0", "98")]
    [DataRow("N411", "09 68 91 92 98", "09 68 91 92")]
    [DataRow("N412", "94", "94")]
    [DataRow("U505", "12 13 25 40 64", "12 13 25 40 64")]
    [DataRow("H207", "A7 A9", "--")]
    public void A_fault_stands_behind_these_codes_and_no_others(string fault, string ofUnionPay, string of1987)
    {
        Assert.AreEqual(ofUnionPay, CodesOf(HostProfile.UnionPay, fault));
        Assert.AreEqual(of1987 == "--" ? "" : of1987, CodesOf(HostProfile.Iso1987, fault));
    }

    [TestMethod]
    [DataRow((int)HostProfile.UnionPay, "17 71 93 B0 :0 A: 0/ /0 a0")]
    [DataRow((int)HostProfile.Iso1987, "17 45 71 77 93 97 99 A0 A7 A8 A9 :0")]
    public void What_the_list_of_the_host_does_not_have_is_unknown(int profile, string codes)
    {
        for (int i = 0; i < codes.Length; i += 3)
        {
            FaultCode fault = HostProfile.FaultOf(RowOf(profile, codes[i], codes[i + 1]));
            Assert.AreEqual((int)FaultCode.S199, (int)fault, codes.Substring(i, 2));
        }
    }

    private static bool Has(string codes, char high, char low)
    {
        bool has = false;
        for (int i = 0; i < codes.Length && !has; i += 3)
        {
            has = codes[i] == high && codes[i + 1] == low;
        }
        return has;
    }

    private static string CodesOf(int profile, string fault)
    {
        string codes = "";
        for (int i = 0; i < 110; i++)
        {
            char high = i < 100 ? (char)('0' + (i / 10)) : 'A';
            char low = (char)('0' + (i % 10));
            if (FaultName.Of(HostProfile.FaultOf(RowOf(profile, high, low))) == fault)
            {
                codes += (codes.Length > 0 ? " " : "") + high + low;
            }
        }
        return codes;
    }

    private static int RowOf(int profile, char high, char low) => HostProfile.RowOf(profile, (byte)high, (byte)low);
}
