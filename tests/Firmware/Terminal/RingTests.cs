using nanoFramework.TestFramework;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Tests.Firmware.Terminal;

[TestClass]
public class RingTests
{
    [TestMethod]
    public void Events_come_out_in_order_and_one_too_many_is_refused()
    {
        EventRing ring = new EventRing();
        for (int i = 0; i < EventRing.Capacity; i++)
        {
            Assert.IsTrue(ring.TryPost(TerminalEvent.Digit, i % 10));
        }
        Assert.IsFalse(ring.TryPost(TerminalEvent.Enter, 0));
        for (int i = 0; i < EventRing.Capacity; i++)
        {
            Assert.AreEqual((int)TerminalEvent.Digit, (int)ring.Take(out int digit));
            Assert.AreEqual(i % 10, digit);
        }
        Assert.AreEqual(0, ring.Count);
    }

    [TestMethod]
    public void The_trace_keeps_the_last_64_entries_under_their_own_numbers()
    {
        TraceRing trace = new TraceRing();
        for (int i = 0; i < 100; i++)
        {
            trace.Write(i * 10, TraceKind.AuthSent, i, -i);
        }
        Assert.AreEqual(100L, trace.NextSequence);
        Assert.AreEqual(36L, trace.OldestSequence);
        Assert.AreEqual(360L, trace.TimeMsAt(36));
        Assert.AreEqual(99L, trace.FirstAt(99));
        Assert.AreEqual(-99L, trace.SecondAt(99));
    }
}
