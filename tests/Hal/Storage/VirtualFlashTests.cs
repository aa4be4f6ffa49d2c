using nanoFramework.TestFramework;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Hal.Storage;

[TestClass]
public class VirtualFlashTests
{
    private static readonly byte[] s_data = new byte[] { 1, 2, 3, 4, 5, 6 };

    [TestMethod]
    [DataRow((int)FlashFault.None, 0, true, 12, 12)]
    [DataRow((int)FlashFault.OpenError, 2, false, 6, 6)]
    [DataRow((int)FlashFault.WriteError, 2, false, 8, 8)]
    [DataRow((int)FlashFault.WriteError, 9, false, 12, 12)]
    [DataRow((int)FlashFault.CloseError, 2, false, 12, 12)]
    [DataRow((int)FlashFault.Full, 2, false, 6, 6)]
    [DataRow((int)FlashFault.Torn, 2, false, -2, 8)]
    [DataRow((int)FlashFault.LostAfterReturn, 2, true, 12, 6)]
    [DataRow((int)FlashFault.CutBefore, 2, false, -2, 6)]
    [DataRow((int)FlashFault.CutAfter, 2, false, -2, 12)]
    public void An_append_with_a_fault(int fault, int kept, bool answer, int lengthNow, int lengthAfterPowerUp)
    {
        VirtualFlash flash = new(null, 100);
        Assert.IsTrue(flash.TryAppend(0, s_data, 6));
        flash.Inject(2, (FlashFault)fault, kept);
        Assert.AreEqual(answer, flash.TryAppend(0, s_data, 6));
        Assert.AreEqual(lengthNow, flash.LengthOf(0));
        flash.PowerUp();
        Assert.AreEqual(lengthAfterPowerUp, flash.LengthOf(0));
    }

    [TestMethod]
    [DataRow((int)FlashFault.None, true, -1, -1)]
    [DataRow((int)FlashFault.OpenError, false, 6, 6)]
    [DataRow((int)FlashFault.CloseError, false, -1, -1)]
    [DataRow((int)FlashFault.LostAfterReturn, true, -1, 6)]
    [DataRow((int)FlashFault.Torn, false, -2, 6)]
    [DataRow((int)FlashFault.CutBefore, false, -2, 6)]
    [DataRow((int)FlashFault.CutAfter, false, -2, -1)]
    public void A_removal_with_a_fault(int fault, bool answer, int lengthNow, int lengthAfterPowerUp)
    {
        VirtualFlash flash = new(null, 100);
        Assert.IsTrue(flash.TryAppend(0, s_data, 6));
        flash.Inject(2, (FlashFault)fault);
        Assert.AreEqual(answer, flash.TryDelete(0));
        Assert.AreEqual(lengthNow, flash.LengthOf(0));
        flash.PowerUp();
        Assert.AreEqual(lengthAfterPowerUp, flash.LengthOf(0));
    }

    [TestMethod]
    public void A_lost_append_leaves_what_came_after_it()
    {
        VirtualFlash flash = new(null, 100);
        flash.Inject(1, FlashFault.LostAfterReturn);
        Assert.IsTrue(flash.TryAppend(0, s_data, 6));
        Assert.IsTrue(flash.TryAppend(0, s_data, 2));
        flash.PowerUp();
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, flash.Copy(0)!);
    }

    [TestMethod]
    public void A_file_whose_only_append_was_lost_is_not_there()
    {
        VirtualFlash flash = new(null, 100);
        flash.Inject(1, FlashFault.LostAfterReturn);
        Assert.IsTrue(flash.TryAppend(0, s_data, 6));
        flash.PowerUp();
        Assert.AreEqual(-1, flash.LengthOf(0));
    }

    [TestMethod]
    public void A_lost_removal_leaves_the_old_bytes_before_the_new_ones()
    {
        VirtualFlash flash = new(null, 100);
        Assert.IsTrue(flash.TryAppend(0, s_data, 3));
        flash.Inject(2, FlashFault.LostAfterReturn);
        Assert.IsTrue(flash.TryDelete(0));
        Assert.IsTrue(flash.TryAppend(0, s_data, 2));
        flash.PowerUp();
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 1, 2 }, flash.Copy(0)!);
    }

    [TestMethod]
    public void Operations_are_counted_with_their_bytes()
    {
        VirtualFlash flash = new(null, 100);
        flash.TryAppend(0, s_data, 6);
        flash.TryAppend(1, s_data, 2);
        flash.TryDelete(0);
        Assert.AreEqual(3, flash.Operations);
        Assert.AreEqual(6, flash.BytesOf(1));
        Assert.AreEqual(2, flash.BytesOf(2));
        Assert.AreEqual(0, flash.BytesOf(3));
        Assert.AreEqual(-1, flash.BytesOf(4));
        Assert.AreEqual(-1, flash.BytesOf(0));
    }

    [TestMethod]
    public void What_does_not_fit_is_refused()
    {
        VirtualFlash flash = new(null, 8);
        Assert.IsTrue(flash.TryAppend(0, s_data, 6));
        Assert.IsFalse(flash.TryAppend(0, s_data, 3));
        Assert.IsTrue(flash.TryAppend(0, s_data, 2));
    }

    [TestMethod]
    public void Without_power_nothing_is_done_or_counted()
    {
        VirtualFlash flash = new(null, 8);
        flash.PowerDown();
        Assert.IsFalse(flash.TryAppend(0, s_data, 6));
        Assert.IsFalse(flash.TryDelete(0));
        Assert.AreEqual(-1, flash.Read(0, 0, new byte[1], 1));
        Assert.AreEqual(0, flash.Operations);
    }
}
