using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Host;

namespace PosTerminal.Tests.Host.Firmware;

/// <summary>The profiles against the published lists of response codes: 00 to 99, and A0 to A9.</summary>
[TestClass]
public class HostProfileDataTests
{
    // Answers of the card schemes about PINs, which neither list has.
    private static readonly string[] s_ofSchemes = ["70", "81", "83", "86", "88"];

    private static readonly string[] s_ofUnionPayOnly = ["45", "77", "A0", "A7", "A8", "A9"];

    private static readonly IEnumerable<string> s_all = Enumerable.Range(0, 110)
        .Select(i => i < 100 ? $"{i:D2}" : $"A{i - 100}");

    [TestMethod]
    public void UnionPay_has_a_fault_for_what_its_list_names_except_codes_that_answer_no_sale()
    {
        using JsonDocument list = Read("unionpay_field39.json");
        Dictionary<string, string> classes = list.RootElement.GetProperty("rows").EnumerateArray().ToDictionary(
            row => row.GetProperty("code").GetString()!, row => row.GetProperty("class").GetString()!);
        string[] answerNoSale = ["20", "21", "23", "79", "93"];
        string[] leftOut = ["08", "10", "11", "16", .. s_ofSchemes, .. s_ofUnionPayOnly];
        AssertKnows(HostProfile.UnionPay, [.. classes.Keys.Except(answerNoSale), .. leftOut]);
        foreach ((string code, string letter) in classes)
        {
            bool isApproved = HostProfile.VerdictOf(RowOf(HostProfile.UnionPay, code)) == HostVerdict.Approved;
            Assert.AreEqual(letter == "A", isApproved, code);
        }
    }

    [TestMethod]
    public void The_list_of_1987_has_a_fault_for_what_it_names_except_codes_that_answer_no_sale()
    {
        using JsonDocument list = Read("iso8583_1987_field39.json");
        string[] answerNoSale =
            ["17", "18", "20", "21", "23", "24", "26", "27", "28", "29", "93", "97", "99"];
        IEnumerable<string> codes = list.RootElement.GetProperty("codes").EnumerateObject().Select(code => code.Name);
        AssertKnows(HostProfile.Iso1987, [.. codes.Except(answerNoSale), .. s_ofSchemes]);
    }

    private static void AssertKnows(int profile, string[] named)
    {
        foreach (string code in s_all)
        {
            bool isKnown = HostProfile.IsListed(RowOf(profile, code));
            Assert.AreEqual(named.Contains(code), isKnown, code);
        }
    }

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllText(KnownAnswers.PathOf(file)));

    private static int RowOf(int profile, string code) =>
        HostProfile.RowOf(profile, (byte)code[0], (byte)code[1]);
}
