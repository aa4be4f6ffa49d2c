using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Invariants;

/// <summary>
/// Each way out of a sale leaves nothing in the memory of the terminal, and what is put back into any of its buffers is
/// found. All PINs have 12 digits: chance does not write them.
/// </summary>
[TestClass]
public class NothingLeftAtRestTests
{
    private const string Pin = "907153264818";
    private const long SecondNs = 1_000_000_000;

    [TestMethod]
    [DynamicData(nameof(WaysOut))]
    public void Nothing_is_left_after(string way, Action<Bench> sell)
    {
        Bench bench = Make(out InvariantWatch watch);
        sell(bench);
        bench.SetNetwork("up");
        bench.RunFor(200 * SecondNs);
        Assert.AreEqual("Idle", bench.State, way);
        watch.Settle();
        Assert.AreEqual("", watch.Breach, way);
    }

    [TestMethod]
    [DataRow("PinBuffer._digits")]
    [DataRow("CardData.Track2")]
    [DataRow("HostRequest.Track2")]
    [DataRow("HostRequest.PinBlock")]
    [DataRow("SaleRequest._pinKey")]
    [DataRow("HostSession._key")]
    [DataRow("HostSession._replyKey")]
    [DataRow("DukptKeys._block")]
    [DataRow("Iso8583Message._bytes")]
    [DataRow("RequestWriter._text")]
    [DataRow("MagstripeReader._durations2")]
    [DataRow("TrackFramer.Text")]
    [DataRow("F2fDecoder.Bits")]
    [DataRow("F2fDecoder.LengthsUs")]
    [DataRow("PhaseTimes.Times")]
    [DataRow("PulseRing._durations")]
    [DataRow("KeyQueue._keys")]
    [DataRow("EventRing._digits")]
    public void What_is_put_into_any_buffer_is_found(string buffer)
    {
        Bench bench = Make(out InvariantWatch watch);
        SellWith(bench, "00");
        bench.RunFor(60 * SecondNs);
        watch.Settle();
        Assert.AreEqual("", watch.Breach);
        Array[] arrays = [.. ArraysOf(bench, buffer)];
        Assert.IsNotEmpty(arrays, buffer);
        for (int i = 0; i < Math.Min(Pin.Length, arrays[^1].Length); i++)
        {
            arrays[^1].SetValue(Convert.ChangeType(Pin[i] - '0', arrays[^1].GetType().GetElementType()!), i);
        }
        watch.Settle();
        Assert.StartsWith($"{InvariantWatch.AtRest}: ", watch.Breach);
    }

    // One number tells nothing, but a new reader has none.
    [TestMethod]
    [DataRow("MagstripeReader._durations2")]
    [DataRow("TrackFramer.Text")]
    [DataRow("F2fDecoder.LengthsUs")]
    [DataRow("PhaseTimes.Times")]
    [DataRow("PulseRing._durations")]
    public void One_number_that_the_reader_has_kept_is_found(string buffer)
    {
        Bench bench = Make(out InvariantWatch watch);
        Array kept = ArraysOf(bench, buffer)[^1];
        kept.SetValue(Convert.ChangeType(1, kept.GetType().GetElementType()!), kept.Length - 1);
        watch.Settle();
        Assert.Contains($"the reader has kept something of a swipe in {buffer}", watch.Breach);
    }

    [TestMethod]
    [DataRow("HostRequest.ReplyKey")]
    [DataRow("HostSession._replyKey")]
    [DataRow("FinishedReversal._body")]
    [DataRow("CardMemory._handles")]
    [DataRow("PresentationHistory._handle")]
    [DataRow("EventInHand.SwipeHandle")]
    public void An_opened_case_leaves_nothing_once_its_sale_is_undone(string buffer)
    {
        Bench bench = Make(out _);
        SellWith(bench, "00");
        bench.SetNetwork("after-request");
        EnterPin(bench);
        bench.TypeKeys("#");
        bench.RunFor(SecondNs);
        bench.SetDevice("tamper", "open");
        bench.RunFor(60 * SecondNs);
        bool wasFinished = ArraysOf(bench, "HostRequest.ReplyKey").Exists(IsAny);
        bench.SetNetwork("up");
        bench.RunFor(300 * SecondNs);
        Assert.IsTrue(wasFinished, "no reversal was finished");
        Assert.IsFalse(ArraysOf(bench, buffer).Exists(IsAny), buffer);
    }

    private static bool IsAny(Array bytes) => Array.Exists((byte[])bytes, one => one != 0);

    private static List<Array> ArraysOf(Bench bench, string buffer)
    {
        List<Array> arrays = [];
        new MemoryWalk(MemoryWalk.IsTerminal, (name, target) =>
        {
            if (name == buffer && target is Array array)
            {
                arrays.Add(array);
            }
        }).Visit(bench.Machine, "terminal");
        return arrays;
    }

    public static IEnumerable<(string Way, Action<Bench> Sell)> WaysOut()
    {
        yield return ("approved", bench => SellWith(bench, "00"));
        yield return ("declined", bench => SellWith(bench, "51"));
        yield return ("locked by the issuer", bench => SellWith(bench, "75"));
        yield return ("wrong PIN, then cancelled", bench => { SellWith(bench, "55"); bench.TypeKeys($"{Pin}*"); });
        yield return ("held", HoldCard);
        yield return ("cancelled", bench => { EnterPin(bench); bench.TypeKeys("*"); });
        yield return ("corrected and cancelled", bench => { EnterPin(bench); bench.TypeKeys($"B{Pin}*"); });
        yield return ("time-out of the PIN", EnterPin);
        yield return ("time-out of the card", bench => bench.TypeKeys("1250#"));
        yield return ("no reply", bench => { bench.SetNetwork("after-request"); Sell(bench); });
        yield return ("half a reply", bench => { bench.SetNetwork("mid-reply"); Sell(bench); });
        yield return ("never sent", bench => { bench.SetNetwork("before-request"); Sell(bench); });
        yield return ("broken", bench => { bench.SetNetwork("reset"); Sell(bench); });
        yield return ("forged", bench => SellWith(bench, "A0"));
        yield return ("a reply that came late", bench => SellWith(bench, "late"));
        yield return ("unread swipes", FailSwipes);
        yield return ("a swipe that was mended", bench => SwipeBad(bench, "scratched"));
        yield return ("a card without a PIN", bench => SwipeBad(bench, "amex-nopin"));
        yield return ("a fault", FailMemory);
        yield return ("a failure of the software", FailSoftware);
        yield return ("no power in the PIN", bench => { EnterPin(bench); Restart(bench); });
        yield return ("no power before the reply", bench => { EnterPin(bench); bench.TypeKeys("#"); Restart(bench); });
    }

    private static Bench Make(out InvariantWatch watch)
    {
        Bench bench = new(new BenchOptions());
        watch = InvariantWatch.On(bench, [InvariantWatch.AtRest]);
        bench.PowerUpSignedOn();
        return bench;
    }

    private static void StartSale(Bench bench)
    {
        bench.TypeKeys($"{1250 + bench.Events.Count}#");
        bench.Swipe(new SwipeOrder { Card = "visa-pin" });
        bench.RunFor(SecondNs);
    }

    private static void EnterPin(Bench bench)
    {
        StartSale(bench);
        Assert.AreEqual("EnteringPin", bench.State);
        bench.TypeKeys(Pin);
    }

    private static void Sell(Bench bench)
    {
        EnterPin(bench);
        bench.TypeKeys("#");
        bench.RunFor(60 * SecondNs);
    }

    private static void SellWith(Bench bench, string answer)
    {
        bench.SetIssuerAnswer(answer);
        EnterPin(bench);
        bench.TypeKeys("#");
        bench.RunFor(3 * SecondNs);
        bench.SetIssuerAnswer("auto");
    }

    private static void HoldCard(Bench bench)
    {
        bench.SetIssuerAnswer("55");
        EnterPin(bench);
        for (int i = 0; i < 3; i++)
        {
            bench.TypeKeys($"#{(i < 2 ? Pin : "")}");
            bench.RunFor(3 * SecondNs);
        }
        bench.SetIssuerAnswer("auto");
    }

    private static void FailSwipes(Bench bench)
    {
        bench.TypeKeys("1250#");
        for (int i = 0; i < 3; i++)
        {
            bench.Swipe(new SwipeOrder { Card = "demagnetised" });
            bench.RunFor(SecondNs);
        }
    }

    private static void SwipeBad(Bench bench, string card)
    {
        bench.TypeKeys("1250#");
        bench.Swipe(new SwipeOrder { Card = card });
        bench.RunFor(SecondNs);
        bench.TypeKeys("*");
    }

    private static void FailMemory(Bench bench)
    {
        EnterPin(bench);
        bench.SetDevice("sale-memory", "altered");
        bench.RunFor(SecondNs);
    }

    private static void FailSoftware(Bench bench)
    {
        EnterPin(bench);
        bench.SetDevice("software-failure", "now");
        bench.TypeKeys("#");
        bench.RunFor(5 * SecondNs);
    }

    private static void Restart(Bench bench)
    {
        bench.PowerDown();
        bench.RunFor(SecondNs);
        bench.PowerUpSignedOn();
    }
}
