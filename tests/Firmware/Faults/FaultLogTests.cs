using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Tests.Firmware.Faults;

[TestClass]
public class FaultLogTests
{
    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 1)]
    [DataRow(32, 32)]
    [DataRow(33, 32)]
    [DataRow(100, 32)]
    public void The_last_32_faults_are_kept_newest_first(int added, int kept)
    {
        FaultLog log = new FaultLog();
        for (int i = 0; i < added; i++)
        {
            log.Add((FaultCode)(100 + i), i);
        }
        Assert.AreEqual(kept, log.Count);
        for (int i = 0; i < kept; i++)
        {
            Assert.AreEqual(100 + added - 1 - i, (int)log.CodeAt(i));
            Assert.AreEqual((long)(added - 1 - i), log.SecondsAt(i));
        }
    }
}
