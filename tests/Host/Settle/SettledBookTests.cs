using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Settle;

/// <summary>The book decides first, and a running issuer takes up what is written beside it.</summary>
[TestClass]
public sealed class SettledBookTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [TestMethod]
    [DataRow(false, false, "25")]
    [DataRow(true, false, "00")]
    [DataRow(true, true, "21")]
    public void A_running_issuer_answers_later_requests_as_it_was_settled(bool isBooked, bool stands, string reversal)
    {
        SimulatedIssuer issuer = SimulatedIssuer.Make(IssuerBook.Open(_path));
        if (isBooked)
        {
            Assert.AreEqual("00", Ask(issuer, HostRequestKind.Sale, 31, 31));
        }
        if (isBooked || stands)
        {
            Beside().Settle(Sale(31), stands);
        }
        Assert.AreEqual(reversal, Ask(issuer, HostRequestKind.Reversal, 40, 31));
        Assert.AreEqual(stands, issuer.HasBooked(TestKeys.SerialOf(TestKeys.TerminalId, 31)));
    }

    [TestMethod]
    public void A_sale_that_comes_after_it_was_settled_as_undone_is_refused()
    {
        SimulatedIssuer issuer = SimulatedIssuer.Make(IssuerBook.Open(_path));
        Beside().Settle(Sale(31), false);
        Assert.AreEqual("94", Ask(issuer, HostRequestKind.Sale, 31, 31));
    }

    [TestMethod]
    public void A_line_that_was_torn_is_named_and_can_be_removed()
    {
        IssuerBook.Open(_path).RaiseCounter("key", 1, isSale: false);
        string whole = File.ReadAllText(_path);
        File.WriteAllText(_path, whole + "approved 31");
        InvalidDataException torn = Assert.ThrowsExactly<InvalidDataException>(() => IssuerBook.Open(_path));
        Assert.AreEqual($"{_path}(3,1): the last line is not whole: what it says was answered to nobody; remove it",
            torn.Message);
        File.WriteAllText(_path, whole);
        Assert.AreEqual(1, IssuerBook.Open(_path).HighestCounter("key"));
    }

    [TestMethod]
    public void Only_what_the_book_has_can_stand_and_nothing_is_settled_twice_otherwise()
    {
        SimulatedIssuer issuer = SimulatedIssuer.Make(IssuerBook.Open(_path));
        Assert.ThrowsExactly<InvalidDataException>(() => Beside().Settle(Sale(31), true));
        Ask(issuer, HostRequestKind.Sale, 31, 31);
        Assert.ThrowsExactly<InvalidDataException>(() => Beside().Settle(Sale(31) with { AmountMinor = 1 }, false));
        Beside().Settle(Sale(31), true);
        Beside().Settle(Sale(31), true);
        Assert.ThrowsExactly<InvalidDataException>(() => Beside().Settle(Sale(31), false));
    }

    [TestMethod]
    public void A_sale_whose_name_the_terminal_has_lost_is_found_by_trace_number_and_amount()
    {
        SimulatedIssuer issuer = SimulatedIssuer.Make(IssuerBook.Open(_path));
        Ask(issuer, HostRequestKind.Sale, 31, 31);
        Assert.AreEqual(TestKeys.SerialOf(TestKeys.TerminalId, 31), Beside().Settle(Sale(0), false));
        Assert.AreEqual("", Beside().Settle(Sale(0) with { Stan = 99 }, false));
    }

    [TestMethod]
    [DataRow(false, "00")]
    [DataRow(true, "25")]
    public void The_report_is_acknowledged_when_the_book_says_the_same(bool stands, string code)
    {
        SimulatedIssuer issuer = SimulatedIssuer.Make(IssuerBook.Open(_path));
        Beside().Settle(Sale(31), false);
        HostRequest report = Request(HostRequestKind.Settled, 41, 31);
        report.Stands = stands;
        Assert.AreEqual(code, issuer.Decide(report, Convert.ToHexString(KeyId())).Code);
    }

    [TestMethod]
    public void A_book_whose_last_line_is_not_whole_is_refused_by_its_place()
    {
        _ = IssuerBook.Open(_path);
        File.AppendAllText(_path, "approved 1234");
        InvalidDataException exception = Assert.ThrowsExactly<InvalidDataException>(() => IssuerBook.Open(_path));
        StringAssert.Contains(exception.Message, "(2,1)");
    }

    [TestMethod]
    [DataRow("0-12", "note: without a key counter this is the newest sale 12 of 12.50 of terminal 00000001: "
        + "31-12, which the book had as approved\n")]
    [DataRow("31-12", "")]
    [DataRow("0-99", "note: the book has no sale 99 of 12.50 of terminal 00000001: there was nothing to undo\n")]
    [DataRow("32-13", "note: the book never had sale 13 of terminal 00000001, and 12.50 is as it was typed: "
        + "where the display has another amount, settle it again with that one\n")]
    public void Beside_the_answer_the_tool_says_what_the_book_did_not_have(string sale, string note)
    {
        Ask(SimulatedIssuer.Make(IssuerBook.Open(_path)), HostRequestKind.Sale, 31, 31);
        Assert.AreEqual(ExitCode.Pass, Settle(sale, "12.50", out string answer, out string said));
        Assert.AreEqual(8, answer.Trim().Length);
        Assert.AreEqual(note, said);
        Settle(sale, "12.50", out _, out said);
        Assert.AreEqual(note.Replace("approved", "reversed", StringComparison.Ordinal), said);
    }

    [TestMethod]
    public void A_mistyped_amount_of_a_sale_that_the_book_never_had_can_be_typed_again_and_answers_stay_the_same()
    {
        _ = IssuerBook.Open(_path);
        string[] amounts = ["12.05", "12.50", "12.05", "12.50"];
        string[] answers = [.. amounts.Select(amount =>
        {
            Assert.AreEqual(ExitCode.Pass, Settle("31-12", amount, out string answer, out _));
            return answer;
        })];
        CollectionAssert.AreEqual(answers[..2], answers[2..]);
        Assert.AreNotEqual(answers[0], answers[1]);
        IssuerBook book = IssuerBook.Open(_path);
        string name = TestKeys.SerialOf(TestKeys.TerminalId, 31);
        Assert.AreEqual(1250, book.Find(name)!.AmountMinor);
        Assert.AreEqual(false, book.SettlementOf(name));
        SimulatedIssuer issuer = SimulatedIssuer.Make(book);
        Assert.AreEqual("94", Ask(issuer, HostRequestKind.Sale, 31, 31));
        Assert.AreEqual("00", Ask(issuer, HostRequestKind.Reversal, 40, 31));
    }

    [TestMethod]
    [DataRow(HostRequestKind.Sale)]
    [DataRow(HostRequestKind.Reversal)]
    public void An_amount_that_a_terminal_has_told_is_the_only_one_also_behind_a_settlement(HostRequestKind kind)
    {
        Ask(SimulatedIssuer.Make(IssuerBook.Open(_path)), kind, 40, 31);
        Assert.AreEqual(ExitCode.BadInput, Settle("31-12", "12.05", out _, out string refusal));
        Assert.AreEqual(
            "error: the book has 12.50 and trace number 12 for this sale\n", refusal);
        Assert.AreEqual(ExitCode.Pass, Settle("31-12", "12.50", out _, out _));
        Assert.AreEqual(ExitCode.BadInput, Settle("31-12", "12.05", out _, out _));
    }

    // The terminal that has lost the name of sale 31 means that one, and not the slip beside it.
    [TestMethod]
    public void What_was_only_typed_does_not_hide_a_sale_that_stands()
    {
        SimulatedIssuer issuer = SimulatedIssuer.Make(IssuerBook.Open(_path));
        Ask(issuer, HostRequestKind.Sale, 31, 31);
        Settle("32-12", "12.50", out _, out _);
        Assert.AreEqual(TestKeys.SerialOf(TestKeys.TerminalId, 31), Beside().Settle(Sale(0), false));
        Assert.AreEqual("00", Ask(issuer, HostRequestKind.Reversal, 40, 31));
        Assert.IsFalse(issuer.HasBooked(TestKeys.SerialOf(TestKeys.TerminalId, 31)));
    }

    [TestMethod]
    [DataRow("0.00")]
    [DataRow("0000000.00")]
    [DataRow("12.5")]
    [DataRow("1250")]
    public void An_amount_of_no_sale_is_refused_and_the_book_stays_as_it_was(string amount)
    {
        IssuerBook.Open(_path);
        string before = File.ReadAllText(_path);
        Assert.AreEqual(ExitCode.BadInput, Settle("31-12", amount, out string answer, out string refusal));
        StringAssert.StartsWith(refusal, $"error: '--amount' is an amount as 12.50, more than 0.00, not '{amount}'");
        Assert.AreEqual("", answer);
        Assert.AreEqual(before, File.ReadAllText(_path));
    }

    private int Settle(string sale, string amount, out string answer, out string said)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        string[] words =
            ["5-0007-12345678", "--sale", sale, "--amount", amount, "--book", _path, "--as", SettledBook.Undone];
        int code = SettleCommand.Create().Parse(words)
            .Invoke(new InvocationConfiguration { Output = output, Error = error });
        answer = output.ToString();
        said = error.ToString();
        return code;
    }

    private SettledBook Beside() => new(IssuerBook.Open(_path), TestKeys.KeySet);

    private static SettledSale Sale(long counter) => new(TestKeys.TerminalId, counter, 12, 1250);

    private static string Ask(SimulatedIssuer issuer, HostRequestKind kind, long counter, long sale) =>
        issuer.Decide(Request(kind, counter, sale), Convert.ToHexString(KeyId())).Code;

    private static HostRequest Request(HostRequestKind kind, long counter, long sale)
    {
        HostRequest request = new() { Kind = kind, Stan = 12, AmountMinor = 1250, KeyCounter = counter };
        KeyId().CopyTo(request.Stamp.Seller, 0);
        TestKeys.Make().TerminalId.CopyTo(request.TerminalId, 0);
        TestKeys.Make().TerminalId.CopyTo(request.Stamp.Seller, Stamp.TerminalAt);
        "4111111111111111=30121011234567890123"u8.CopyTo(request.Track2);
        request.Track2Length = 37;
        request.Stamp.KeyCounter = sale;
        return request;
    }

    private static byte[] KeyId() => TestKeys.Make().InitialKeyId;
}
