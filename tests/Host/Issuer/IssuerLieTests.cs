using System.Collections.Generic;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.HostLink;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Issuer;

/// <summary>An issuer that does something else than it says.</summary>
[TestClass]
public class IssuerLieTests
{
    private const long SecondNs = 1_000_000_000;

    [TestMethod]
    [DataRow("{ answer: '94', book: approve }", "94", 1)]
    [DataRow("{ answer: '00', book: decline }", "00", 0)]
    [DataRow("{ answer: '00', book: approve }", "00", 1)]
    [DataRow("{ answer: '05', then: '00' }", "05", 0)]
    [DataRow("{ answer: '00', then: 'A0' }", "00", 1)]
    public void It_books_what_it_is_told_and_answers_something_else(string order, string first, int booked)
    {
        Bench bench = Make(order, out Witness witness);
        Sell(bench);
        Assert.AreEqual(first, witness.Codes[0]);
        Assert.AreEqual(booked > 0, witness.WasBooked);
    }

    [TestMethod]
    [DataRow("{ answer: auto }", 1)]
    [DataRow("{ answer: auto, then: 'A0' }", 2)]
    [DataRow("{ answer: auto, twice: true }", 2)]
    [DataRow("{ answer: auto, then: 'A0', twice: true }", 4)]
    public void It_answers_as_often_as_it_is_told(string order, int answers)
    {
        CountedReplies replies = new();
        Bench bench = Make(order, out _, replies);
        bench.RunFor(5 * SecondNs);
        int before = replies.Count;
        Sell(bench);
        Sell(bench);
        // The terminal looks for those behind the first when it sends the next message.
        Assert.AreEqual(answers + 1, replies.Count - before);
    }

    [TestMethod]
    public void It_does_not_obey_a_reversal_that_it_refuses()
    {
        Bench bench = Make("{ reversal: '96' }", out _);
        bench.SetNetwork("after-request");
        Sell(bench);
        bench.RunFor(40 * SecondNs);
        bench.SetNetwork("up");
        bench.RunFor(60 * SecondNs);
        Assert.AreEqual(1, bench.Ledger.Approvals);
        Assert.AreEqual(0, bench.Ledger.Reversals);
        bench.SetIssuerAnswer("auto");
        bench.RunFor(60 * SecondNs);
        Assert.AreEqual(0, bench.Ledger.Approvals);
    }

    [TestMethod]
    public void Every_answer_about_money_comes_twice_and_counts_once()
    {
        Bench bench = Make("{ twice: true }", out Witness witness);
        Sell(bench);
        Sell(bench);
        Assert.AreEqual(2, bench.Ledger.Approvals);
        CollectionAssert.AreEqual((string[])["00", "00"], witness.Codes);
    }

    [TestMethod]
    public void It_forgets_what_it_has_booked_and_what_it_has_undone()
    {
        Bench bench = Make("{ answer: auto }", out _);
        Sell(bench);
        Assert.AreEqual(1, bench.Ledger.Approvals);
        Read("{ forget: true }").ApplyTo(bench);
        Assert.AreEqual(0, bench.Ledger.Approvals);
        Sell(bench);
        Assert.AreEqual(1, bench.Ledger.Approvals);
    }

    [TestMethod]
    public void What_it_has_forgotten_is_forgotten_by_its_file_too()
    {
        string path = Path.GetTempFileName();
        IssuerBook book = IssuerBook.Open(path);
        book.Approve(Name(1), new BookedSale("00000001", 1, 100, 156, "M"));
        book.Reverse(Name(2), new BookedSale("00000001", 2, 100, 156, "M"));
        book.Forget();
        book.Approve(Name(3), new BookedSale("00000001", 3, 100, 156, "M"));
        IssuerBook again = IssuerBook.Open(path);
        Assert.AreEqual(1, again.ApprovedCount);
        Assert.AreEqual(0, again.ReversedCount);
        Assert.IsTrue(again.IsApproved(Name(3)));
        File.Delete(path);
    }

    [TestMethod]
    public void The_next_answer_ends_its_lies()
    {
        Bench bench = Make("{ answer: '94', book: approve, then: '00', reversal: '96', twice: true }", out _);
        Assert.AreNotEqual(IssuerLie.None, bench.Issuer.Lie);
        bench.SetIssuerAnswer("auto");
        Assert.AreEqual(IssuerLie.None, bench.Issuer.Lie);
        Assert.IsTrue(bench.Issuer.IsWell);
    }

    private static Bench Make(string order, out Witness witness, BenchParts? parts = null)
    {
        Bench bench = new(new BenchOptions(), parts);
        witness = new Witness();
        bench.Observer = witness;
        Read(order).ApplyTo(bench);
        bench.PowerUpSignedOn();
        return bench;
    }

    private static IssuerStep Read(string order) =>
        (IssuerStep)Scenario.Load($"version: 1\nsteps:\n- issuer: {order}")[0].Steps[0];

    private static void Sell(Bench bench)
    {
        bench.TypeKeys($"{1250 + bench.Events.Count}#");
        bench.Swipe(new SwipeOrder { Card = "amex-nopin" });
        bench.RunFor(5 * SecondNs);
        bench.TypeKeys("*");
    }

    private sealed class Witness : BenchObserver
    {
        private bool _isSale;

        public List<string> Codes { get; } = [];

        public bool WasBooked { get; private set; }

        public override void Sending(HostRequest request) => _isSale = request.Kind == HostRequestKind.Sale;

        public override void Decided(HostRequest request, IssuerAnswer answer) => WasBooked |= answer.IsBooked;

        public override void Delivered(HostReply reply)
        {
            if (_isSale)
            {
                Codes.Add($"{(char)reply.CodeHigh}{(char)reply.CodeLow}");
            }
        }
    }

    private static string Name(int counter) => TestKeys.SerialOf("00000001", counter);
}
