using nanoFramework.TestFramework;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Tests.Firmware.Keys;

[TestClass]
public class DukptCounterTests
{
    [TestMethod]
    [DataRow(0L, 1L)]
    [DataRow(1L, 2L)]
    [DataRow(0xFFFEL, 0xFFFFL)]
    [DataRow(0xFFFFL, 0x10000L)]
    [DataRow(0x10000L, 0x10001L)]
    [DataRow(0x1FFFEL, 0x20000L)]
    [DataRow(0x20000L, 0x20001L)]
    [DataRow(0xFFFE0000L, 0xFFFE0001L)]
    [DataRow(0xFFFE0001L, 0xFFFE0002L)]
    [DataRow(0xFFFE2000L, 0xFFFE4000L)]
    [DataRow(0xFFFE4000L, 0xFFFE8000L)]
    [DataRow(0xFFFE8000L, 0xFFFF0000L)]
    public void After_a_counter_comes_the_next_with_16_ones_at_most(long counter, long next) =>
        Assert.AreEqual(next, DukptCounter.Next(counter));

    [TestMethod]
    [DataRow(0x1FFFFL, 0x20000L)]
    [DataRow(0x7FFFFFL, 0x800000L)]
    [DataRow(0xFFFDFFFFL, 0xFFFE0000L)]
    [DataRow(0xFFFE2001L, 0xFFFE4000L)]
    public void After_a_number_that_is_no_counter_comes_the_next_that_is_one(long number, long next) =>
        Assert.AreEqual(next, DukptCounter.Next(number));

    [TestMethod]
    [DataRow(0xFFFF0000L)]
    [DataRow(0xFFFF0001L)]
    [DataRow(0xFFFFFFFFL)]
    public void After_the_last_counter_there_is_none(long number) =>
        Assert.AreEqual(0L, DukptCounter.Next(number));
}
