using nanoFramework.TestFramework;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Tests.Firmware.Transaction;

[TestClass]
public class StanCounterTests
{
    [TestMethod]
    public void Trace_numbers_run_from_1_to_999999_and_begin_again()
    {
        StanCounter stans = new StanCounter();
        for (int i = 1; i <= StanCounter.Maximum; i++)
        {
            if (stans.Next() != i)
            {
                Assert.AreEqual(i, -1, "number is not its predecessor plus 1");
            }
        }
        Assert.AreEqual(1, stans.Next());
    }
}
