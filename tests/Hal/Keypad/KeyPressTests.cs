using nanoFramework.TestFramework;
using PosTerminal.Hal.Keypad;

namespace PosTerminal.Tests.Hal.Keypad;

[TestClass]
public class KeyPressTests
{
    [TestMethod]
    public void A_glitch_shorter_than_the_debounce_time_is_no_key()
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(),
            10,
            "0 - -",
            "95 5 -",
            "105 - -",
            "295 5 -",
            "309 - -");
    }

    [TestMethod]
    public void Glitches_closer_than_the_debounce_time_do_not_add_up_to_a_key()
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(),
            10,
            "0 - -",
            "99 5 -",
            "101 - -",
            "119 5 -",
            "121 - -",
            "139 5 -",
            "141 - -",
            "159 5 -",
            "161 - -");
    }

    [TestMethod]
    public void A_bouncing_press_and_release_is_one_key()
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(),
            10,
            "0 - -",
            "101 5 -",
            "102 - -",
            "104 5 -",
            "105 - -",
            "107 5 5",
            "300 - -",
            "302 5 -",
            "303 - -",
            "306 5 -",
            "307 - -",
            "500 5 5");
    }

    [TestMethod]
    [DataRow(100)]
    [DataRow(101)]
    [DataRow(103)]
    [DataRow(104)]
    [DataRow(105)]
    [DataRow(107)]
    [DataRow(109)]
    [DataRow(110)]
    [DataRow(111)]
    [DataRow(113)]
    [DataRow(114)]
    [DataRow(115)]
    [DataRow(117)]
    [DataRow(119)]
    public void A_press_that_bounces_for_6_ms_is_reported_within_40_ms(int pressedMs)
    {
        KeypadRig rig = KeypadRig.FourByFour();
        int reportedMs = 0;
        for (int nowMs = 0; nowMs < 200 && reportedMs == 0; nowMs++)
        {
            bool bounces = nowMs < pressedMs + 6 && (nowMs - pressedMs) % 2 == 1;
            rig.Board.NowNs = nowMs * 1_000_000L;
            rig.Touch(nowMs >= pressedMs && !bounces ? "5" : "-");
            if (nowMs % 10 == 0)
            {
                rig.ScanAt(nowMs);
            }

            reportedMs = rig.Taken() == "5" ? nowMs : 0;
        }

        Assert.IsTrue(reportedMs > 0, "never reported");
        Assert.IsTrue(reportedMs - pressedMs <= 40, "after ms: " + (reportedMs - pressedMs).ToString());
    }

    [TestMethod]
    [DataRow("123A456B789C*0#D", 4)]
    [DataRow("123456789*0#", 3)]
    public void Every_key_reports_its_legend(string legends, int columns)
    {
        KeypadRig rig = columns == 4 ? KeypadRig.FourByFour() : KeypadRig.FourByThree();
        rig.ScanAt(0);
        for (int i = 0; i < legends.Length; i++)
        {
            string key = legends[i].ToString();
            string from = (1000 * i + 1000).ToString();
            string until = (1000 * i + 1100).ToString();
            KeypadTable.Run(rig, 10, from + " " + key + " " + key, until + " - -");
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(5)]
    [DataRow(8)]
    [DataRow(10)]
    [DataRow(20)]
    [DataRow(50)]
    public void Any_cadence_of_scans_reports_a_long_press_once(int tickMs)
    {
        KeypadTable.Run(
            KeypadRig.FourByFour(), tickMs, "0 - -", "1000 7 7", "1600 - -", "2000 8 8", "2600 - -");
    }

    [TestMethod]
    public void One_late_sample_alone_is_no_key()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        rig.ScanAt(0);
        rig.ScanAt(10);
        rig.Touch("5");
        rig.ScanAt(5000);
        rig.Touch("-");
        rig.ScanAt(5010);
        Assert.AreEqual("", rig.Taken());
    }

    [TestMethod]
    [DataRow(0L)]
    [DataRow(-50_000L)]
    [DataRow(86_400_000L)]
    [DataRow(9_000_000_000_000L)]
    public void A_jump_of_time_makes_no_key_and_no_stuck_key(long jumpMs)
    {
        KeypadRig rig = KeypadRig.FourByFour();
        long nowMs = 100_000;
        rig.ScanAt(nowMs);
        rig.Touch("5");
        rig.ScanAt(nowMs + 10);
        nowMs += 10 + jumpMs;
        rig.Keypad.Scan(nowMs);
        rig.Keypad.Scan(nowMs + 10);
        rig.Keypad.Scan(nowMs + 20);
        Assert.AreEqual("5", rig.Taken());
        Assert.AreEqual("ok", rig.Condition());
    }

    [TestMethod]
    public void Scans_at_the_same_time_do_not_age_a_press()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        rig.ScanAt(0);
        rig.Touch("5");
        for (int i = 0; i < 10; i++)
        {
            rig.Keypad.Scan(10);
        }

        Assert.AreEqual("", rig.Taken());
    }

    [TestMethod]
    public void A_full_queue_keeps_the_oldest_presses()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        Type(rig, "1234567890");
        Assert.AreEqual("12345678", rig.Taken());
    }

    [TestMethod]
    public void Discard_forgets_what_was_pressed_before()
    {
        KeypadRig rig = KeypadRig.FourByFour();
        Type(rig, "123");
        rig.Keypad.Discard();
        Assert.IsFalse(rig.Keypad.TryTake(out byte key));
        Assert.AreEqual((byte)0, key);
        KeypadTable.Run(rig, 10, "5000 9 9", "5100 - -");
    }

    [TestMethod]
    [DataRow("5")]
    [DataRow("8")]
    [DataRow("0")]
    public void A_scanner_that_does_not_wait_misreads(string key)
    {
        string press = "100 " + key + " ";
        KeypadTable.Run(KeypadRig.FourByFour(), 10, "0 - -", press + key, "200 - -");
        KeypadRig hasty = new KeypadRig(KeypadLayout.FourByFour(), 4, new NoDelay());
        KeypadTable.Run(hasty, 10, "0 - -", press + "-", "200 - -");
    }

    [TestMethod]
    public void Wrong_constructor_arguments_are_refused()
    {
        Assert.ThrowsException(
            typeof(System.ArgumentException), () => new KeypadRig(KeypadLayout.FourByFour(), 5));
    }

    private static void Type(KeypadRig rig, string legends)
    {
        rig.ScanAt(0);
        for (int i = 0; i < legends.Length; i++)
        {
            for (int nowMs = 0; nowMs < 200; nowMs += 10)
            {
                rig.Touch(nowMs < 100 ? legends[i].ToString() : "-");
                rig.ScanAt(1000 + i * 200 + nowMs);
            }
        }
    }

    private sealed class NoDelay : ISettleDelay
    {
        public void WaitUs(int microseconds)
        {
        }
    }
}
