using nanoFramework.TestFramework;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

/// <summary>Cells of one hand change slowly; where two stripes were joined their length jumps.</summary>
[TestClass]
public class SeamWitnessTests
{
    private const int Cells = 60;
    private const int Half = 30;

    [TestMethod]
    [DataRow(300, 300, 0, true)]
    [DataRow(300, 300, 4, true)]
    [DataRow(300, 300, -4, true)]
    [DataRow(300, 240, 0, false)]
    [DataRow(240, 300, 0, false)]
    [DataRow(300, 285, 0, false)]
    [DataRow(285, 300, 0, false)]
    public void A_jump_up_or_down_is_a_seam_and_a_slope_is_none(
        int frontUs, int rearUs, int slopeUs, bool isSeamless)
    {
        ushort[] lengthsUs = new ushort[Cells];
        for (int i = 0; i < Cells; i++)
        {
            lengthsUs[i] = (ushort)((i < Half ? frontUs : rearUs) + (i * slopeUs));
        }
        Assert.AreEqual(isSeamless, SeamWitness.IsSeamless(lengthsUs, 0, Cells - 1, 0));
    }
}
