using nanoFramework.TestFramework;

namespace PosTerminal.Tests;

/// <summary>Written as a device test is: proves that the runner finds and runs such classes.</summary>
[TestClass]
public class ShimUnderTest
{
    private static int s_setups;
    private static int s_sum;

    [Setup]
    public void CountSetups() => s_setups++;

    [TestMethod]
    public void Setup_ran_once_before_this_test()
    {
        Assert.AreEqual(1, s_setups);
    }

    [TestMethod]
    [DataRow(1, "a")]
    [DataRow(2, "b")]
    public void Each_row_is_one_call(int value, string text)
    {
        s_sum += value;
        Assert.AreEqual(value == 1 ? "a" : "b", text);
        Assert.IsTrue(s_sum >= value, "rows run in order");
        Assert.AreEqual(1, s_setups);
    }

    [TestMethod]
    [DataRow(new byte[] { 1, 2 }, (byte)3, null)]
    public void Arrays_small_numbers_and_null_are_row_values(byte[] bytes, byte last, string? nothing)
    {
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, bytes);
        Assert.AreEqual((byte)3, last);
        Assert.IsNull(nothing);
    }
}
