using nanoFramework.TestFramework;

namespace PosTerminal.Tests.Hal.Keypad;

[TestClass]
public class LostKeyTests
{
    [TestMethod]
    [DataRow("- 5 -", "5", 0)]
    [DataRow("- 1 12 2 -", "12", 0)]
    [DataRow("- 1 1# 1 -", "1", 1)]
    [DataRow("- 1 1* # # -", "1", 2)]
    [DataRow("- 1 1C 1 - C -", "1C", 1)]
    [DataRow("- 1 12 123 23 3 - 3 -", "123", 1)]
    [DataRow("- 1 12 123 1235 - 5 -", "125", 2)]
    [DataRow("- 12 2 - 2 -", "2", 1)]
    [DataRow("- # #1 # - 1 -", "#1", 1)]
    [DataRow("- 124 - 7 -", "7", 1)]
    public void A_press_that_is_lost_is_told_once(string contacts, string keys, int lost)
    {
        KeypadRig rig = KeypadRig.FourByFour();
        int count = Play(rig, contacts.Split(' '), 100);
        Assert.AreEqual(keys, rig.Taken());
        Assert.AreEqual(lost, count);
        Assert.IsFalse(rig.Keypad.TakeDropped());
    }

    [TestMethod]
    public void A_contact_that_only_flickers_was_no_press()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        Assert.AreEqual(0, Play(rig, new[] { "-", "1" }, 100));
        Assert.AreEqual(0, Play(rig, new[] { "1#" }, 10));
        Assert.AreEqual(0, Play(rig, new[] { "1", "-" }, 100));
        Assert.AreEqual("1", rig.Taken());
    }

    [TestMethod]
    public void What_is_down_while_the_lines_are_shorted_has_a_fault_of_its_own()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        Assert.AreEqual(0, Play(rig, new[] { "-", "4~R2", "4", "-" }, 3_000));
    }

    [TestMethod]
    public void Presses_beyond_the_room_of_the_queue_are_told()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        Assert.AreEqual(0, Play(rig, "- 1 - 2 - 3 - 4 - 5 - 6 - 7 - 8 -".Split(' '), 100));
        Assert.AreEqual(1, Play(rig, new[] { "9", "-" }, 100));
        Assert.AreEqual("12345678", rig.Taken());
    }

    // Whatever the scan looks at when the first goes down.
    [TestMethod]
    public void Two_digits_30_ms_apart_both_count()
    {
        for (int pressedMs = 100; pressedMs < 120; pressedMs++)
        {
            Assert.AreEqual("12", Roll(pressedMs, 30), pressedMs.ToString());
        }
    }

    private static string Roll(int pressedMs, int apartMs)
    {
        KeypadRig rig = KeypadRig.FourByFour();
        for (int nowMs = 0; nowMs < 300; nowMs++)
        {
            if (nowMs == pressedMs || nowMs == pressedMs + apartMs)
            {
                rig.Touch(nowMs == pressedMs ? "1" : "12");
            }
            if (nowMs % 10 == 0)
            {
                rig.ScanAt(nowMs);
            }
        }
        return rig.Taken();
    }

    private static int Play(KeypadRig rig, string[] contacts, int eachMs)
    {
        int count = 0;
        long nowMs = rig.Board.NowNs / 1_000_000;
        for (int i = 0; i < contacts.Length; i++)
        {
            rig.Touch(contacts[i]);
            for (int ms = 0; ms < eachMs; ms += 10)
            {
                nowMs += 10;
                rig.ScanAt(nowMs);
                count += rig.Keypad.TakeDropped() ? 1 : 0;
            }
        }
        return count;
    }
}
