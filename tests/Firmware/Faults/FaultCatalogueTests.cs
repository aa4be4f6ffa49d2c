using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Faults;

[TestClass]
public class FaultCatalogueTests
{
    [TestMethod]
    public void Every_row_has_texts_that_fit()
    {
        Fault row = new Fault();
        int count = 0;
        for (int number = FaultCatalogue.FirstNumber; number <= FaultCatalogue.LastNumber; number++)
        {
            if (!FaultCatalogue.TryRead((FaultCode)number, row))
            {
                continue;
            }
            count++;
            string name = FaultName.Of(row.Code);
            Assert.IsTrue(IsFit(row.OperatorEnglish), name);
            Assert.IsTrue(IsFit(row.OperatorChinese), name);
        }
        Assert.AreEqual(66, count);
    }

    [TestMethod]
    public void Every_remedy_has_texts_that_fit()
    {
        for (int i = 0; i < RemedyText.Count; i++)
        {
            Remedy remedy = (Remedy)(1 << i);
            Assert.IsTrue(IsFit(RemedyText.EnglishOf(remedy)), i.ToString());
            Assert.IsTrue(IsFit(RemedyText.ChineseOf(remedy)), i.ToString());
        }
    }

    [TestMethod]
    [DataRow(0, "-")]
    [DataRow(107, "S107")]
    [DataRow(710, "C710")]
    [DataRow(899, "?899")]
    public void The_hundreds_give_the_letter(int number, string name)
    {
        Assert.AreEqual(name, FaultName.Of((FaultCode)number));
    }

    [TestMethod]
    public void An_unknown_number_has_no_row()
    {
        Assert.IsFalse(FaultCatalogue.TryRead((FaultCode)699, new Fault()));
        Assert.IsFalse(FaultCatalogue.TryRead(FaultCode.None, new Fault()));
    }

    [TestMethod]
    public void A_lasting_fault_is_present_once()
    {
        ActiveFaults faults = new ActiveFaults();
        Assert.IsTrue(faults.TryAdd(FaultCode.H202));
        Assert.IsFalse(faults.TryAdd(FaultCode.H202));
        Assert.IsTrue(faults.TryAdd(FaultCode.N401));
        Assert.IsTrue(faults.TryRemove(FaultCode.H202));
        Assert.IsFalse(faults.TryRemove(FaultCode.H202));
        Assert.AreEqual(1, faults.Count);
        Assert.AreEqual((int)FaultCode.N401, (int)faults.At(0));
    }

    private static bool IsFit(string text)
    {
        int cells = 0;
        for (int i = 0; i < text.Length; i++)
        {
            cells += text[i] >= '\u1100' ? 2 : 1;
        }
        return cells > 0 && cells <= TextScreen.CellCount;
    }
}
