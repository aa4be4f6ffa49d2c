using nanoFramework.TestFramework;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Hal.Storage;

[TestClass]
public class Crc32Tests
{
    [TestMethod]
    public void The_check_value_of_the_standard()
    {
        byte[] data = new byte[] { 0, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0 };
        Assert.AreEqual(0xCBF43926, new Crc32().Of(data, 1, 9));
    }

    [TestMethod]
    public void Nothing_has_none()
    {
        Assert.AreEqual(0u, new Crc32().Of(new byte[1], 0, 0));
    }

    [TestMethod]
    public void Erased_memory_is_no_valid_record()
    {
        Assert.IsTrue(new Crc32().Of(new byte[36], 0, 36) != 0);
    }
}
