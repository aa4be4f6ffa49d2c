using nanoFramework.TestFramework;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

/// <summary>Times are in us; a cell takes 400.</summary>
[TestClass]
public class F2fDecoderTests
{
    private const int Cells = 60;
    private const int CellUs = 400;
    private const int SpikeUs = 16;
    private const int Share = 4;
    private const int Threshold = 91;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_spike_belongs_to_the_cell_around_it(bool fromEnd)
    {
        for (int interval = 20; interval < 50; interval++)
        {
            ushort[] durations = Intervals();
            F2fDecoder clean = new F2fDecoder(Cells);
            Assert.IsTrue(clean.Decode(durations, durations.Length, fromEnd, Share, Threshold));
            Assert.AreEqual(0, clean.SpikeCount);

            F2fDecoder decoder = new F2fDecoder(Cells);
            Assert.IsTrue(decoder.Decode(
                WithSpike(durations, interval), durations.Length + 2, fromEnd, Share, Threshold));
            Assert.AreEqual(1, decoder.SpikeCount);
            Assert.AreEqual(0, decoder.UnknownCount);
            Assert.AreEqual(clean.BitCount, decoder.BitCount);
            CollectionAssert.AreEqual(clean.Bits, decoder.Bits);
        }
    }

    // Zeros, with a one in every third cell of the middle.
    private static ushort[] Intervals()
    {
        ushort[] durations = new ushort[Cells + 10];
        int at = 0;
        for (int cell = 0; cell < Cells; cell++)
        {
            bool isOne = cell >= 15 && cell < 45 && cell % 3 == 0;
            durations[at] = (ushort)(isOne ? CellUs / 2 : CellUs);
            at++;
            if (isOne)
            {
                durations[at] = CellUs / 2;
                at++;
            }
        }

        return durations;
    }

    private static ushort[] WithSpike(ushort[] durations, int interval)
    {
        ushort[] more = new ushort[durations.Length + 2];
        for (int i = 0; i < durations.Length; i++)
        {
            more[i <= interval ? i : i + 2] = durations[i];
        }

        int before = (durations[interval] - SpikeUs) / 2;
        more[interval] = (ushort)before;
        more[interval + 1] = SpikeUs;
        more[interval + 2] = (ushort)(durations[interval] - SpikeUs - before);
        return more;
    }
}
