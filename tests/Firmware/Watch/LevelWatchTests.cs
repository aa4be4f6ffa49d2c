using nanoFramework.TestFramework;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Tests.Firmware.Watch;

[TestClass]
public class LevelWatchTests
{
    // Low below 100 for 10 ms, good again from 120 for 10 ms; one sample every 5 ms.
    [TestMethod]
    [DataRow("99", false)]
    [DataRow("99 99", true)]
    [DataRow("99 100 99", false)]
    [DataRow("100 100 100 100", false)]
    [DataRow("99 99 119 119 119", true)]
    [DataRow("99 99 120", true)]
    [DataRow("99 99 120 120", false)]
    [DataRow("99 99 120 99 120", true)]
    public void A_level_is_low_when_it_stays_low_and_good_when_it_stays_well_above(string levels, bool isLow)
    {
        LevelWatch watch = new LevelWatch(100, 120, 10);
        string[] words = levels.Split(' ');
        watch.Update(100, 0);
        for (int i = 0; i < words.Length; i++)
        {
            watch.Update(int.Parse(words[i]), 5 * (i + 1));
        }
        Assert.AreEqual(isLow, watch.IsLow);
    }
}
