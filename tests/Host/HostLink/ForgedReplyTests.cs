using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Forging;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Forged and stale replies: whatever comes before it, only the genuine reply counts.</summary>
[TestClass]
public sealed class ForgedReplyTests
{
    private const int Rounds = 2_000;
    private const int RepliesPerRound = 50;
    private const int Sales = 250;
    private const int RepliesPerSale = 40;

    // A terminal takes 120 PINs an hour.
    private const int SalesPerPin = 3;
    private const long SecondNs = 1_000_000_000;

    private static readonly string[] s_codes = ["00", "08", "51", "55", "75", "91"];

    [TestMethod]
    public void A_sealed_reply_that_names_another_terminal_is_not_taken()
    {
        SessionBench bench = new();
        bench.Session.Send(SessionBench.Request(HostRequestKind.Sale));
        byte[] reply = bench.SealedReply(210, "10000002", message => Assert.IsTrue(message.TryReserveMac()));
        Assert.AreEqual(HostProgress.Invalid, bench.Take(reply));
    }

    [TestMethod]
    public void An_answer_to_a_sign_on_with_a_wrong_code_signs_nobody_on()
    {
        SessionBench bench = new();
        byte[] reply = bench.Exchange(SessionBench.Request(HostRequestKind.SignOn, keyCounter: 9));
        for (int bit = 0; bit < 64; bit++)
        {
            byte[] forged = [.. reply];
            forged[^(1 + (bit / 8))] ^= (byte)(1 << (bit % 8));
            Assert.AreEqual(HostProgress.BadMac, bench.Take(forged), $"bit {bit}");
            Assert.IsFalse(bench.Session.IsSignedOn);
        }
        Assert.AreEqual(HostProgress.Replied, bench.Take(reply));
        Assert.IsTrue(bench.Session.IsSignedOn);
    }

    [TestMethod]
    [DataRow(1)]
    public void A_hundred_thousand_forged_replies_are_not_taken_and_the_genuine_one_after_them_is(int seed)
    {
        Random random = new(seed);
        Forger forger = new(random);
        SessionBench bench = new();
        Dictionary<(string Kind, HostProgress Progress), int> seen = [];
        for (int round = 0; round < Rounds; round++)
        {
            HostRequest request = SessionBench.Request(
                KindOf(random), random.Next(1, 1_000_000), random.Next(1, 60_000));
            bench.SignOn();
            bench.Session.Send(request);
            byte[] genuine = forger.Genuine(
                request, MessageSeal.CodeIn(bench.Connection.Sent), s_codes[random.Next(s_codes.Length)]);
            for (int i = 0; i < RepliesPerRound; i++)
            {
                int kind = random.Next(Forger.Kinds.Count);
                HostProgress progress = TakeForged(bench, forger, kind, request, genuine);
                string where = $"seed {seed}: {request.Kind}, {Forger.Kinds[kind]}";
                Assert.AreNotEqual(HostProgress.Replied, progress, where);
                Assert.IsFalse(kind < Forger.Strange && progress == HostProgress.BadMac, where);
                seen[(Forger.Kinds[kind], progress)] = seen.GetValueOrDefault((Forger.Kinds[kind], progress)) + 1;
            }
            Assert.AreEqual(HostProgress.Replied, bench.Take(genuine), $"seed {seed}, round {round}");
        }
        Assert.AreEqual(Rounds * RepliesPerRound, seen.Values.Sum());
        Assert.HasCount(Forger.Kinds.Count, seen.Keys.Select(key => key.Kind).Distinct().ToArray());
    }

    [TestMethod]
    [DataRow(2)]
    public void Replies_that_answer_nothing_do_not_keep_the_terminal_from_the_one_that_does(int seed)
    {
        ForgedLine line = new(new Random(seed), Forger.Strange, RepliesPerSale);
        Bench bench = Play(line, seed, () => "auto", out InvariantWatch watch);
        Assert.AreEqual("", watch.Breach, $"seed {seed}");
        Assert.AreEqual(Sales, Count(bench, "auth.approved"), $"seed {seed}");
        Assert.AreEqual(Sales, bench.Ledger.Approvals);
        Assert.IsGreaterThanOrEqualTo(Sales * RepliesPerSale, line.Forged);
        Assert.AreEqual("", Raised(bench), $"seed {seed}");
    }

    [TestMethod]
    [DataRow(3)]
    public void A_forged_code_undoes_a_sale_and_never_approves_one_or_calls_the_PIN_wrong(int seed)
    {
        Random random = new(seed);
        ForgedLine line = new(random, Forger.Kinds.Count, most: 6);
        Bench bench = Play(line, seed, () => random.Next(4) == 0 ? "51" : "auto", out InvariantWatch watch);
        Assert.AreEqual("", watch.Breach, $"seed {seed}");
        Assert.AreEqual(Count(bench, "auth.approved"), bench.Ledger.Approvals, $"seed {seed}");
        Assert.IsGreaterThan(Sales / 10, bench.Ledger.Approvals);
        Assert.IsGreaterThan(Sales / 10, bench.Ledger.Reversals);
        // Six PINs of a card without a verdict are all that leave in a day: who forges can bar it, and nobody is told
        // that the PIN was wrong.
        Assert.AreEqual("C709 N410 P609 U502", Raised(bench), $"seed {seed}");
    }

    private static HostRequestKind KindOf(Random random) => random.Next(5) switch
    {
        0 => HostRequestKind.Reversal,
        1 => HostRequestKind.SignOn,
        _ => HostRequestKind.Sale,
    };

    // By chance a forged reply is the genuine one: a field is exchanged for itself, a bit is changed back.
    private static HostProgress TakeForged(
        SessionBench bench, Forger forger, int kind, HostRequest request, byte[] genuine)
    {
        byte[] forged;
        do
        {
            forged = forger.Make(kind, request, MessageSeal.CodeIn(bench.Connection.Sent), genuine);
        }
        while (forged.AsSpan().SequenceEqual(genuine));
        return bench.Take(forged);
    }

    private static Bench Play(ForgedLine line, int seed, Func<string> answer, out InvariantWatch watch)
    {
        Bench bench = new(new BenchOptions { Seed = seed }, line);
        watch = InvariantWatch.On(bench);
        InvariantWatch watched = watch;
        bench.PowerUpSignedOn();
        for (int i = 0; i < Sales; i++)
        {
            bench.SetIssuerAnswer(answer());
            bench.TypeKeys($"{1250 + i}#");
            bool hasPin = i % SalesPerPin == 0;
            bench.Swipe(new SwipeOrder { Card = hasPin ? "visa-pin" : "visa-nopin" });
            bench.TypeKeys(hasPin ? "4321#" : "");
            bench.RunUntil(
                () => bench.State == "Idle" && !watched.View.IsReversalPending, bench.NowNs + (100 * SecondNs));
            bench.RunFor(SecondNs / 2);
        }
        watch.Settle();
        return bench;
    }

    private static int Count(Bench bench, string name) => bench.Events.Count(entry => entry.Name == name);

    private static string Raised(Bench bench) => string.Join(" ", bench.Events
        .Where(entry => entry.Name == "fault.raised").Select(entry => entry.Data[^1].Value).Distinct().Order());
}
