using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Documents;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;

namespace PosTerminal.Tests.Host.Firmware;

[TestClass]
public partial class CatalogueDataTests
{
    [TestMethod]
    public void Every_row_says_what_the_fault_research_says()
    {
        using JsonDocument document =
            JsonDocument.Parse(File.ReadAllText(KnownAnswers.PathOf("faults.json")));
        Fault row = new();
        int compared = 0;
        foreach (JsonElement source in document.RootElement.EnumerateArray())
        {
            string code = Text(source, "code");
            if (FaultCatalogue.TryRead((FaultCode)int.Parse(code[1..]), row))
            {
                Compare(code, source, row);
                compared++;
            }
        }
        Assert.AreEqual(System.Enum.GetValues<FaultCode>().Length - 1, compared);
    }

    // The rules of tries give P609 a remedy that the research has not: a wait of a day is no answer at a counter. And
    // the research's terminal has a chip reader; of this one "insert the card" would be no help.
    private static void Compare(string code, JsonElement source, Fault row)
    {
        Assert.AreEqual(code, FaultName.Of(row.Code));
        bool isChip = row.Code == FaultCode.C706;
        Assert.AreEqual(isChip ? "本机不读芯片" : Text(source, "zh"), row.OperatorChinese, code);
        Assert.AreEqual(isChip ? "NO CHIP READER" : Text(source, "en"), row.OperatorEnglish, code);
        string customer = isChip ? "请换卡或扫码" : Text(source, "customer_zh").Trim('-');
        Assert.AreEqual(customer, CustomerTexts.Of(row.Code).Chinese, code);
        bool isRuled = row.Code == FaultCode.P609;
        Assert.AreEqual(isRuled ? Remedy.OtherPayment : RemediesOf(source), row.Remedies, code);
        Assert.AreEqual(isRuled ? Remedy.OtherPayment : FirstRemedyOf(source), row.FirstRemedy, code);
        Assert.AreEqual("IWEFL".IndexOf(Text(source, "severity")[0]), (int)row.Severity, code);
        bool isReversed = Text(source, "reversal").Contains('Y') || IsBehindAnUnknownOutcome(row.Code);
        Assert.AreEqual(isReversed, row.MayNeedReversal, code);
    }

    // The rules of money are stricter than the research: what a host did not decide is reversed.
    private static bool IsBehindAnUnknownOutcome(FaultCode code) =>
        (from profile in new[] { HostProfile.UnionPay, HostProfile.Iso1987 }
         from high in "0123456789A"
         from low in "0123456789"
         select HostProfile.RowOf(profile, (byte)high, (byte)low))
        .Any(row => HostProfile.FaultOf(row) == code && HostProfile.VerdictOf(row) == HostVerdict.Unknown);

    private static Remedy RemediesOf(JsonElement source) => source.GetProperty("actions").EnumerateArray()
        .Select(action => RemedyNumber().Match(action.GetString()!))
        .Where(match => match.Success)
        .Aggregate(Remedy.None, (all, match) => all | (Remedy)(1 << (int.Parse(match.Groups[1].Value) - 1)));

    private static Remedy FirstRemedyOf(JsonElement source)
    {
        Match first = RemedyNumber().Match(source.GetProperty("actions")[0].GetString()!);
        return first.Success ? (Remedy)(1 << (int.Parse(first.Groups[1].Value) - 1)) : Remedy.None;
    }

    private static string Text(JsonElement source, string name) => source.GetProperty(name).GetString()!;

    [GeneratedRegex(@"^R(\d+)$")]
    private static partial Regex RemedyNumber();
}
