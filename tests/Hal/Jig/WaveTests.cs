using nanoFramework.TestFramework;
using PosTerminal.Hal.Jig;

namespace PosTerminal.Tests.Hal.Jig;

/// <summary>Waves as RMT items, and the lines that bring them.</summary>
[TestClass]
public class WaveTests
{
    [TestMethod]
    public void The_check_value_of_the_standard()
    {
        byte[] data = new byte[] { 0, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0 };
        Assert.AreEqual(0x29B1, Crc16.Of(data, 1, 10));
    }

    [TestMethod]
    public void Levels_change_with_each_interval_and_a_long_one_is_several()
    {
        WaveBuffer wave = new WaveBuffer();
        wave.Begin(false);
        Assert.IsTrue(wave.TryAdd(372));
        Assert.IsTrue(wave.TryAdd(WaveBuffer.MostTicks + 5));
        Assert.IsTrue(wave.TryAdd(1));
        Assert.AreEqual(4, wave.Count);
        Assert.AreEqual(3, wave.Intervals);
        Assert.AreEqual(372L + WaveBuffer.MostTicks + 6, wave.LengthUs);
        Assert.AreEqual(0x8000 | 372, LevelOf(wave, 0));
        Assert.AreEqual(WaveBuffer.MostTicks, LevelOf(wave, 1));
        Assert.AreEqual(5, LevelOf(wave, 2));
        Assert.AreEqual(0x8001, LevelOf(wave, 3));
    }

    [TestMethod]
    public void An_odd_number_of_levels_ends_with_one_of_no_duration()
    {
        WaveBuffer wave = new WaveBuffer();
        wave.Begin(true);
        wave.TryAdd(100);
        Assert.AreEqual(4, wave.ByteCount);
        Assert.AreEqual(100, LevelOf(wave, 0));
        Assert.AreEqual(0x8000, LevelOf(wave, 1));
    }

    [TestMethod]
    public void There_is_no_room_for_more_than_it_holds()
    {
        WaveBuffer wave = new WaveBuffer();
        wave.Begin(false);
        for (int i = 0; i < WaveBuffer.MostLevels; i++)
        {
            Assert.IsTrue(wave.TryAdd(10));
        }
        Assert.IsFalse(wave.TryAdd(10));
        Assert.IsFalse(wave.TryAdd(0));
    }

    [TestMethod]
    public void A_wave_comes_in_lines_and_is_played()
    {
        JigRig rig = new JigRig();
        rig.Ask("> @1 power on");
        rig.Board.TakeDone();
        Assert.AreEqual("< =2 ok t=2000\n", rig.Ask("> @2 wave begin n=5 idle=0"));
        Assert.AreEqual("< =3 ok t=3000 have=3\n", rig.Ask(AddOf(3, "372,371,190")));
        Assert.AreEqual("< ~4000 garbled\n", rig.Ask("> @4 wave add 1,2 *0000"));
        Assert.AreEqual("< =5 ok t=5000 have=5\n", rig.Ask(AddOf(5, "188,20")));
        Assert.AreEqual("< =6 ok t=6000 took=35000\n", rig.Ask("> @6 wave play before=20000 until=15000"));
        Assert.AreEqual(5, rig.Board.LevelCount);
        rig.Ask("> @7 wave play");
        Assert.AreEqual("play unseen ", rig.Board.TakeDone());
    }

    private static string AddOf(int number, string intervals)
    {
        string line = "> @" + number + " wave add " + intervals;
        byte[] bytes = new byte[line.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)line[i];
        }
        return line + " *" + Crc16.Of(bytes, 0, bytes.Length).ToString("X4");
    }

    private static int LevelOf(WaveBuffer wave, int index) =>
        wave.Bytes[2 * index] | (wave.Bytes[(2 * index) + 1] << 8);
}
