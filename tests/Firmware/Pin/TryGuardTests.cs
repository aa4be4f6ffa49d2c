using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;

namespace PosTerminal.Tests.Firmware.Pin;

[TestClass]
public class TryGuardTests
{
    private const long Day = TryGuard.HoldSeconds;

    [TestMethod]
    [DataRow(0, "-")]
    [DataRow(2, "-")]
    [DataRow(3, "P604")]
    [DataRow(9, "P604")]
    public void Three_wrong_pins_hold_a_card(int wrong, string refusal)
    {
        TryGuard guard = new TryGuard();
        for (int i = 0; i < wrong; i++)
        {
            guard.RecordWrong(Card(1), 100 + i);
        }
        Assert.AreEqual(refusal, Refusal(guard, 1, 200));
        Assert.AreEqual("-", Refusal(guard, 2, 200));
    }

    [TestMethod]
    public void A_hold_and_a_count_are_over_a_day_after_the_last_wrong_pin()
    {
        TryGuard guard = Held(1, 100);
        Assert.AreEqual("P604", Refusal(guard, 1, 100 + Day - 1));
        Assert.AreEqual("-", Refusal(guard, 1, 100 + Day));
        Assert.AreEqual(0, guard.TriesOf(Card(1), 100 + Day));
    }

    [TestMethod]
    public void Only_forgiving_that_card_lifts_its_hold()
    {
        TryGuard guard = Held(1, 100);
        guard.Forgive(Card(2));
        Assert.AreEqual("P604", Refusal(guard, 1, 100));
        guard.Forgive(Card(1));
        Assert.AreEqual("-", Refusal(guard, 1, 100));
    }

    [TestMethod]
    public void The_issuers_lock_is_told_apart_from_the_terminals_hold()
    {
        TryGuard guard = Held(1, 100);
        guard.RecordIssuerLock(Card(1), 100);
        guard.RecordIssuerLock(Card(2), 100);
        Assert.AreEqual("P603", Refusal(guard, 1, 200));
        Assert.AreEqual("P603", Refusal(guard, 2, 200));
    }

    [TestMethod]
    public void No_card_is_ever_pushed_out_by_others()
    {
        TryGuard guard = new TryGuard();
        for (int i = 1; i <= 5000; i++)
        {
            guard.RecordWrong(Card(i), 100 + i);
        }
        for (int i = 1; i <= TryTable.Capacity; i++)
        {
            Assert.AreEqual(1, guard.TriesOf(Card(i), 5200));
        }
    }

    [TestMethod]
    public void Two_tries_then_those_of_hundreds_of_other_cards_and_the_third_holds_the_first_card()
    {
        TryGuard guard = new TryGuard();
        guard.RecordWrong(Card(1), 100);
        guard.RecordWrong(Card(1), 101);
        for (int i = 2; i <= TryTable.Capacity; i++)
        {
            guard.RecordWrong(Card(i), 100 + i);
        }
        guard.RecordWrong(Card(1), 1000);
        Assert.AreEqual("P604", Refusal(guard, 1, 1000));
    }

    [TestMethod]
    public void With_a_count_in_every_place_other_cards_wait_until_one_is_over()
    {
        TryGuard guard = new TryGuard();
        for (int i = 1; i <= TryTable.Capacity; i++)
        {
            guard.RecordWrong(Card(i), i * 10);
        }
        Assert.AreEqual("-", Refusal(guard, 1, 6000));
        Assert.AreEqual("P609", Refusal(guard, 999, 6000));
        Assert.AreEqual(10 + Day - 6000, guard.WaitSeconds);
        Assert.AreEqual("-", Refusal(guard, 999, 10 + Day));
    }

    [TestMethod]
    public void A_hundred_new_cards_a_day_that_all_get_their_PIN_wrong_never_fill_the_table()
    {
        TryGuard guard = new TryGuard();
        for (int i = 1; i <= 2 * TryTable.Capacity; i++)
        {
            long second = i * Day / 100;
            Assert.AreEqual("-", Refusal(guard, i, second));
            Assert.IsFalse(guard.RecordWrong(Card(i), second));
        }
    }

    [TestMethod]
    public void A_place_whose_hold_is_over_is_given_to_the_next_card()
    {
        TryGuard guard = new TryGuard();
        for (int i = 1; i <= TryTable.Capacity; i++)
        {
            Hold(guard, i, i * 10);
        }
        Hold(guard, 999, 10 + Day);
        Assert.AreEqual("P604", Refusal(guard, 999, 10 + Day));
        guard.RecordIssuerLock(Card(998), 20 + Day);
        Assert.AreEqual("P603", Refusal(guard, 998, 20 + Day));
    }

    [TestMethod]
    public void A_hundred_and_twenty_entries_fill_an_hour()
    {
        TryGuard guard = new TryGuard();
        for (int i = 0; i < TryGuard.EntriesPerHour; i++)
        {
            Assert.AreEqual("-", Refusal(guard, 1, i * 20));
            guard.RecordEntry(i * 20);
        }
        Assert.AreEqual("P609", Refusal(guard, 1, 3599));
        Assert.AreEqual("-", Refusal(guard, 1, 3600));
    }

    [TestMethod]
    public void The_hour_counts_for_a_PIN_that_is_asked_for_again_too()
    {
        TryGuard guard = new TryGuard();
        for (int i = 0; i < TryGuard.EntriesPerHour; i++)
        {
            Assert.IsTrue(guard.SecondsToEntry(i) <= 0);
            guard.RecordEntry(i);
        }
        Assert.AreEqual(3600L - 119, guard.SecondsToEntry(119));
        Assert.AreEqual(0L, guard.SecondsToEntry(3600));
    }

    [TestMethod]
    public void The_provider_unlocks_the_hold_begun_last()
    {
        TryGuard guard = Held(1, 100);
        Hold(guard, 2, 300);
        byte[] handle = new byte[8];
        Assert.IsTrue(guard.TryNewestHold(400, handle));
        Assert.AreEqual(2, (int)handle[0]);
        guard.Forgive(handle);
        Assert.IsTrue(guard.TryNewestHold(400, handle));
        Assert.AreEqual(1, (int)handle[0]);
        Assert.IsFalse(guard.TryNewestHold(100 + Day, handle));
    }

    private static TryGuard Held(int card, long nowSeconds)
    {
        TryGuard guard = new TryGuard();
        Hold(guard, card, nowSeconds);
        return guard;
    }

    private static void Hold(TryGuard guard, int card, long nowSeconds)
    {
        for (int i = 0; i < TryGuard.WrongPinsUntilHeld; i++)
        {
            guard.RecordWrong(Card(card), nowSeconds);
        }
    }

    private static string Refusal(TryGuard guard, int card, long nowSeconds) =>
        FaultName.Of(guard.RefusalOf(Card(card), nowSeconds));

    private static byte[] Card(int number)
    {
        byte[] handle = new byte[8];
        handle[0] = (byte)number;
        handle[1] = (byte)(number >> 8);
        return handle;
    }
}
