using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>
/// Somebody on the line, without any key, lets a sale through, keeps its answer, sends the sale again, right or with
/// one bit of its code changed, and hands on what the issuer says to that.
/// </summary>
[TestClass]
public sealed class HeldReplyTests
{
    private const long SecondNs = 1_000_000_000;

    [TestMethod]
    [DataRow(1, "N410", DisplayName = "a copy with a wrong code")]
    [DataRow(0, "S199", DisplayName = "a copy")]
    public void What_the_issuer_says_to_a_copy_does_not_hide_that_it_has_booked(int changedBits, string code)
    {
        Bench bench = new(new BenchOptions(), new HeldReply((byte)changedBits));
        bench.PowerUp();
        bench.RunFor(5 * SecondNs);
        bench.TypeKeys("1250#");
        bench.Swipe(new SwipeOrder { Card = "visa-pin" });
        bench.TypeKeys("4321#");
        Assert.IsTrue(bench.RunUntil(() => Has(bench, "reversal.queued"), bench.NowNs + (5 * SecondNs)));
        Assert.IsFalse(Has(bench, "auth.declined") || Has(bench, "auth.approved"));
        Assert.AreEqual(code, bench.Events.Last(entry => entry.Name == "fault.raised").Data[^1].Value);
        Assert.IsTrue(bench.RunUntil(() => Has(bench, "reversal.acknowledged"), bench.NowNs + (90 * SecondNs)));
        Assert.AreEqual(0, bench.Ledger.Approvals);
        Assert.AreEqual(1, bench.Ledger.Reversals);
    }

    private static bool Has(Bench bench, string name) => bench.Events.Any(entry => entry.Name == name);

    private sealed class HeldReply(byte changedBits) : BenchParts
    {
        public override IHostConnection MakeConnection(IHostConnection connection) =>
            new Line(connection, changedBits);
    }

    private sealed class Line(IHostConnection inner, byte changedBits) : PassingConnection(inner)
    {
        private bool _isHolding;

        public override void Send(byte[] message, int count, int session)
        {
            Inner.Send(message, count, session);
            if (message.AsSpan().StartsWith("0200"u8))
            {
                _isHolding = true;
                byte[] copy = message[..count];
                copy[^1] ^= changedBits;
                Inner.Send(copy, count, session);
            }
        }

        public override int Receive(byte[] message)
        {
            int count = Inner.Receive(message);
            if (count > 0 && _isHolding && message.AsSpan().StartsWith("0210"u8))
            {
                _isHolding = false;
                count = Inner.Receive(message);
            }
            return count;
        }
    }
}
