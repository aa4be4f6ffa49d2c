using nanoFramework.TestFramework;

namespace PosTerminal.Tests.Device.Budgets;

/// <summary>
/// Marks where a thousand runs of work begin and end. An interpreter that counts what it takes from its heap prints the
/// bytes of one run behind the second mark, as {measure garbage-name bytes}; others say nothing, and the host has its
/// own counter.
/// </summary>
[TestClass]
public class GarbageTests
{
    private const int WarmUp = 100;
    private const int Runs = 1000;
    private const int Ticks = 640;

    [TestMethod]
    public void An_idle_tick_is_counted() => Count("tick", new IdleTick());

    [TestMethod]
    public void A_key_is_counted() => Count("key", new PressedKey());

    [TestMethod]
    public void A_message_is_counted()
    {
        SaleMessage message = new SaleMessage();
        Count("message", message);
        Assert.IsTrue(message.IsWritten);
    }

    // Two columns each tick, the switch of the case every 100 ms, the slot with every 33rd look.
    [TestMethod]
    public void An_idle_tick_reads_two_pins_and_now_and_then_a_third()
    {
        IdleTick tick = new IdleTick();
        tick.Run();
        long before = tick.Board.ReadCount;
        for (int i = 0; i < Ticks; i++)
        {
            tick.Run();
        }
        int others = (int)(tick.Board.ReadCount - before) - (2 * Ticks);
        Assert.IsTrue(others >= Ticks / 11, "too few: " + others.ToString());
        Assert.IsTrue(others <= (Ticks / 10) + (Ticks / 32) + 2, "too many: " + others.ToString());
    }

    private static void Count(string name, IRepeated work)
    {
        for (int i = 0; i < WarmUp; i++)
        {
            work.Run();
        }
        MarkedLine.Print("begin", name);
        for (int i = 0; i < Runs; i++)
        {
            work.Run();
        }
        MarkedLine.Print("end", name);
    }
}
