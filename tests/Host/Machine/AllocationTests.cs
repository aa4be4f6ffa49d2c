using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Qr;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Display;
using PosTerminal.Tests.Device.Crypto;
using PosTerminal.Tests.Firmware.Support;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Machine;

[TestClass]
public class AllocationTests
{
    [TestMethod]
    public void A_boot_from_the_fullest_journal_allocates_nothing()
    {
        FakeStore store = new();
        Journal writer = new(store);
        writer.Open();
        for (int i = 0; i < 250; i++)
        {
            byte[] handle = BitConverter.GetBytes((long)i);
            writer.TryBegin(FakeSale.Of(100), handle, 1);
            writer.TryEnd(SaleOutcome.WrongPin, FaultCode.P601);
        }
        Journal journal = writer;
        Assert.AreEqual(0, Allocation.Of(() =>
        {
            journal = new Journal(store);
            return () => journal.Open();
        }));
        Assert.AreEqual(250, journal.State.Last.Stan);
    }

    [TestMethod]
    public void A_symbol_allocates_nothing()
    {
        QrCode symbol = new();
        byte[] text = new byte[QrCode.LongestText];
        Assert.AreEqual(0, Allocation.Of(() =>
        {
            for (int count = 1; count <= text.Length; count++)
            {
                Assert.IsTrue(symbol.TryEncode(text, count));
                while (symbol.Work())
                {
                }
            }
        }));
    }

    // The cipher of .NET would allocate.
    [TestMethod]
    public void A_thousand_exchanges_with_the_host_allocate_nothing()
    {
        SessionBench bench = new(new ManagedAes());
        HostRequest request = SessionBench.Request(HostRequestKind.Sale);
        Exchange(bench, request, 10, out _);
        // The runtime may compile anew beneath one round; what the exchange itself allocates comes again in each.
        long least = long.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            Assert.AreEqual(1_000, Exchange(bench, request, 1_000, out long bytes));
            least = Math.Min(least, bytes);
        }
        Assert.AreEqual(0, least);
    }

    [TestMethod]
    public void Drawing_allocates_nothing()
    {
        FrameBuffer frame = new();
        TextScreen screen = new();
        screen.Write(0, "密码错 RETRY");
        frame.Draw(screen);
        Assert.AreEqual(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                screen.Write(i % TextScreen.LineCount, "密码错 RETRY");
                frame.Draw(screen);
            }
        }));
    }

    // What the issuer allocates for its reply does not count.
    private static int Exchange(SessionBench bench, HostRequest request, int count, out long bytes)
    {
        int replied = 0;
        bytes = 0;
        for (int i = 0; i < count; i++)
        {
            request.KeyCounter++;
            long before = GC.GetAllocatedBytesForCurrentThread();
            bench.Session.Send(request);
            bool isWaiting = bench.Session.Poll(0, bench.Reply) == HostProgress.Waiting;
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            byte[] reply = bench.Answer();
            before = GC.GetAllocatedBytesForCurrentThread();
            replied += isWaiting && bench.Take(reply) == HostProgress.Replied ? 1 : 0;
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }
        return replied;
    }
}
