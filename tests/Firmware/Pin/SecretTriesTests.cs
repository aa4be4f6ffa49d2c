using nanoFramework.TestFramework;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Tests.Firmware.Pin;

[TestClass]
public class SecretTriesTests
{
    private const long Day = TryGuard.HoldSeconds;

    [TestMethod]
    [DataRow((int)ServiceSecret.Operator, 3)]
    [DataRow((int)ServiceSecret.Supervisor, 9)]
    [DataRow((int)ServiceSecret.Provider, 9)]
    public void A_secret_is_held_from_its_last_entry_for_a_day(int secret, int limit)
    {
        SecretTries tries = new SecretTries();
        for (int i = 0; i < limit; i++)
        {
            Assert.IsFalse(tries.IsHeld((ServiceSecret)secret, i * 100));
            tries.Raise((ServiceSecret)secret, i * 100);
        }
        Assert.IsTrue(tries.IsHeld((ServiceSecret)secret, Day - 1));
        Assert.IsFalse(tries.IsHeld((ServiceSecret)secret, Day));
        Assert.AreEqual(limit - 1, tries.CountOf((ServiceSecret)secret, Day));
    }

    [TestMethod]
    public void Entries_of_one_secret_say_nothing_of_another()
    {
        SecretTries tries = new SecretTries();
        for (int i = 0; i < 9; i++)
        {
            tries.Raise(ServiceSecret.Supervisor, 5);
        }
        Assert.AreEqual(0, tries.CountOf(ServiceSecret.Operator, 5));
        Assert.AreEqual(0, tries.CountOf(ServiceSecret.Provider, 5));
    }

    [TestMethod]
    public void One_slip_a_day_never_holds_anybody()
    {
        SecretTries tries = new SecretTries();
        for (int day = 0; day < 100; day++)
        {
            tries.Raise(ServiceSecret.Operator, day * Day);
            tries.Raise(ServiceSecret.Supervisor, day * Day);
            Assert.AreEqual(1, tries.CountOf(ServiceSecret.Supervisor, day * Day));
        }
    }

    [TestMethod]
    public void What_is_typed_while_a_secret_is_held_makes_its_hold_no_longer()
    {
        SecretTries tries = new SecretTries();
        for (int i = 0; i < 20; i++)
        {
            tries.Raise(ServiceSecret.Operator, i * 1000);
        }
        Assert.IsFalse(tries.IsHeld(ServiceSecret.Operator, Day));
    }

    [TestMethod]
    public void Only_what_was_counted_is_taken_back()
    {
        SecretTries tries = new SecretTries();
        for (int i = 0; i < 4; i++)
        {
            tries.Raise(ServiceSecret.Operator, 10);
        }
        tries.TakeBack(ServiceSecret.Operator);
        Assert.AreEqual(3, tries.CountOf(ServiceSecret.Operator, 10));
        tries.Clear(ServiceSecret.Operator);
        tries.Raise(ServiceSecret.Operator, 20);
        tries.TakeBack(ServiceSecret.Operator);
        tries.TakeBack(ServiceSecret.Operator);
        Assert.AreEqual(0, tries.CountOf(ServiceSecret.Operator, 20));
    }

    [TestMethod]
    [DataRow(0L)]
    [DataRow(1L)]
    [DataRow(4294800000L)]
    public void A_snapshot_keeps_each_entry_and_never_makes_it_shorter(long second)
    {
        SecretTries tries = new SecretTries();
        for (int i = 0; i < 9; i++)
        {
            tries.Raise(ServiceSecret.Provider, second + (i * 1001));
        }
        byte[] body = new byte[JournalRecord.Length];
        SecretRecord.Write(body, tries, ServiceSecret.Provider, second + 9000);
        JournalRecord.PutSeconds(body, second + 9000);
        SecretTries found = new SecretTries();
        SecretRecord.Read(body, found);
        for (int i = 0; i < 9; i++)
        {
            long over = tries.OverSecondOf(ServiceSecret.Provider, i);
            long late = found.OverSecondOf(ServiceSecret.Provider, i) - over;
            Assert.IsTrue(late == 0 || late == 1);
        }
    }
}
