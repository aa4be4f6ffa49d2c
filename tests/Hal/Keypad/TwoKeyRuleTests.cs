using nanoFramework.TestFramework;
using PosTerminal.Hal.Keypad;

namespace PosTerminal.Tests.Hal.Keypad;

/// <summary>The scans of two keys, as bits: what is closed, what is closed for certain, and what comes out.</summary>
[TestClass]
public class TwoKeyRuleTests
{
    private const int First = 1;
    private const int Second = 2;
    private const int Both = First | Second;
    private const int Digits = 0xFF;

    [TestMethod]
    public void A_second_key_that_goes_down_when_the_first_is_counted_counts_too()
    {
        TwoKeyRule rule = new TwoKeyRule(Digits);
        Assert.AreEqual(0, rule.Update(First, 0, false));
        Assert.AreEqual(First, rule.Update(First, First, false));
        Assert.AreEqual(0, rule.Update(Both, First, false));
        Assert.AreEqual(Second, rule.Update(Both, Both, false));
        Assert.IsFalse(rule.TakeDropped());
    }

    // Both settle in one scan: nobody can tell which was first, and two at once are no key.
    [TestMethod]
    public void A_second_key_that_goes_down_while_the_first_still_bounces_takes_both()
    {
        TwoKeyRule rule = new TwoKeyRule(Digits);
        Assert.AreEqual(0, rule.Update(First, 0, false));
        Assert.AreEqual(0, rule.Update(Both, 0, false));
        Assert.AreEqual(0, rule.Update(Both, Both, false));
        Assert.IsTrue(rule.TakeDropped());
        Assert.IsFalse(rule.TakeDropped());
        Assert.AreEqual(0, rule.Update(0, 0, false));
        Assert.AreEqual(Second, rule.Update(Second, Second, false));
    }
}
