using nanoFramework.TestFramework;
using PosTerminal.Firmware.Pin;

namespace PosTerminal.Tests.Firmware.Pin;

[TestClass]
public class PinBufferTests
{
    [TestMethod]
    [DataRow(0, false)]
    [DataRow(3, false)]
    [DataRow(4, true)]
    [DataRow(12, true)]
    public void A_pin_is_complete_from_4_digits_on(int digits, bool isComplete)
    {
        Assert.AreEqual(isComplete, Filled(digits).IsComplete);
    }

    [TestMethod]
    public void The_thirteenth_digit_is_refused_and_changes_nothing()
    {
        PinBuffer pin = Filled(PinPolicy.MaximumLength);
        Assert.IsFalse(pin.TryAdd(9));
        Assert.AreEqual(PinPolicy.MaximumLength, pin.Length);
        Assert.AreEqual(2, pin.DigitAt(11));
    }

    [TestMethod]
    public void Wiping_zeroes_every_digit()
    {
        PinBuffer pin = Filled(PinPolicy.MaximumLength);
        pin.Wipe();
        Assert.AreEqual(0, pin.Length);
        for (int i = 0; i < PinPolicy.MaximumLength; i++)
        {
            Assert.AreEqual(0, pin.DigitAt(i));
        }
    }

    [TestMethod]
    [DataRow(1000, 1000, false, 31000)]
    [DataRow(1000, 5000, true, 15000)]
    [DataRow(1000, 55000, true, 61000)]
    public void Entry_ends_30_s_without_a_key_10_s_after_a_key_60_s_in_all(
        int startedMs, int lastKeyMs, bool hasKeys, int deadlineMs)
    {
        Assert.AreEqual((long)deadlineMs, PinPolicy.DeadlineMs(startedMs, lastKeyMs, hasKeys));
    }

    private static PinBuffer Filled(int digits)
    {
        PinBuffer pin = new PinBuffer();
        for (int i = 0; i < digits; i++)
        {
            pin.TryAdd((i + 1) % 10);
        }
        return pin;
    }
}
