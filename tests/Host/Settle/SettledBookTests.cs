using System;
using System.CommandLine;
using System.IO;
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
    [DataRow("0-12", "")]
    [DataRow("0-99", "note: the book has no sale 99 of 12.50 of terminal 00000001: there was nothing to undo\n")]
    public void Beside_the_answer_the_tool_says_where_there_was_nothing_to_undo(string sale, string note)
    {
        Ask(SimulatedIssuer.Make(IssuerBook.Open(_path)), HostRequestKind.Sale, 31, 31);
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        string[] words =
            ["5-0007-12345678", "--sale", sale, "--amount", "12.50", "--book", _path, "--as", SettledBook.Undone];
        Assert.AreEqual(ExitCode.Pass, SettleCommand.Create().Parse(words)
            .Invoke(new InvocationConfiguration { Output = output, Error = error }));
        Assert.AreEqual(8, output.ToString().Trim().Length);
        Assert.AreEqual(note, error.ToString());
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
