using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Issuer;

/// <summary>A reversal that a terminal has computed before it lost its keys, and sends again and again.</summary>
[TestClass]
public sealed class FinishedReversalTests
{
    [TestMethod]
    [DataRow(true, "00")]
    [DataRow(false, "25")]
    public void It_needs_no_sign_on_and_each_repeat_is_answered_as_the_first(bool isSold, string code)
    {
        ForeignTerminal terminal = new();
        if (isSold)
        {
            terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        }
        byte[] finished = Finished(terminal, 9);
        for (int i = 0; i < 3; i++)
        {
            Assert.AreEqual(code, terminal.Ask(finished, new IssuerLine()).Code);
        }
        Assert.AreEqual(1, terminal.Issuer.Ledger.Reversals);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Approvals);
    }

    [TestMethod]
    public void Other_bytes_under_its_counter_are_refused_as_used()
    {
        ForeignTerminal terminal = new();
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        terminal.Ask(Finished(terminal, 9), new IssuerLine());
        byte[] other = Finished(terminal, 9, request => request.AmountMinor++);
        Assert.AreEqual(IssuerAnswer.UsedCounter, terminal.Ask(other, new IssuerLine()).Code);
        Assert.AreEqual(IssuerAnswer.UsedCounter, terminal.Ask(Finished(terminal, 7), new IssuerLine()).Code);
    }

    [TestMethod]
    public void One_without_its_mark_needs_the_bytes_of_a_sign_on()
    {
        ForeignTerminal terminal = new();
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        byte[] plain = ForeignTerminal.SealedOver(terminal.Request(HostRequestKind.Reversal, 9), SignOns.None);
        Assert.AreEqual(IssuerAnswer.ForeignHostBytes, terminal.Ask(plain).Code);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals);
    }

    [TestMethod]
    public void The_book_keeps_the_answer()
    {
        string path = Path.Combine(Path.GetTempPath(), $"finished-{Guid.NewGuid():N}");
        try
        {
            IssuerBook.Open(path).Answer("1234567800000001000000FF", new string('A', 64), "25");
            IssuerBook book = IssuerBook.Open(path);
            Assert.AreEqual("25", book.AnswerTo("1234567800000001000000FF", new string('A', 64)));
            Assert.IsNull(book.AnswerTo("1234567800000001000000FF", new string('B', 64)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Finished(ForeignTerminal terminal, long keyCounter, Action<HostRequest>? change = null) =>
        ForeignTerminal.SealedOver(
            terminal.Request(HostRequestKind.Reversal, keyCounter, request =>
            {
                request.IsFinished = true;
                change?.Invoke(request);
            }),
            SignOns.None);
}
