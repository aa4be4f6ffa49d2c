using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Hal.Storage;

[TestClass]
public class KeyFileTests
{
    [TestMethod]
    public void Every_part_comes_from_its_place()
    {
        DeviceKeys keys = KeyFile.Take(Numbered(), KeyFile.Length);
        AssertPart(keys.InitialKey, 4);
        AssertPart(keys.CardKey, 20);
        AssertPart(keys.UnlockKey, 36);
        AssertPart(keys.InitialKeyId, 52);
        AssertPart(keys.TerminalId, 60);
        AssertPart(keys.OperatorVerifier, 68);
        AssertPart(keys.SupervisorVerifier, 84);
        Assert.AreEqual((101 * 256) + 102, keys.PasscodeRounds);
        AssertPart(keys.Check, 102);
        Assert.AreEqual(102, KeyFile.CheckAt);
        Assert.AreEqual(110, KeyFile.Length);
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(0)]
    [DataRow(100)]
    [DataRow(104)]
    [DataRow(108)]
    [DataRow(111)]
    public void A_file_of_another_length_holds_no_keys(int length)
    {
        DeviceKeys keys = KeyFile.Take(Numbered(), length);
        CollectionAssert.AreEqual(new byte[DeviceKeys.KeyLength], keys.InitialKey);
        CollectionAssert.AreEqual(new byte[DeviceKeys.KeyLength], keys.UnlockKey);
        CollectionAssert.AreEqual(new byte[DeviceKeys.TerminalIdLength], keys.TerminalId);
    }

    [TestMethod]
    [DataRow(0, (int)'p')]
    [DataRow(1, (int)'M')]
    [DataRow(2, 1)]
    [DataRow(3, 1)]
    [DataRow(3, 2)]
    [DataRow(3, 4)]
    public void A_file_of_another_version_holds_no_keys(int at, int value)
    {
        byte[] file = Numbered();
        file[at] = (byte)value;
        DeviceKeys keys = KeyFile.Take(file, KeyFile.Length);
        CollectionAssert.AreEqual(new byte[DeviceKeys.KeyLength], keys.InitialKey);
        CollectionAssert.AreEqual(new byte[DeviceKeys.CheckLength], keys.Check);
    }

    [TestMethod]
    public void The_bytes_of_the_file_are_zeroed()
    {
        byte[] file = Numbered();
        KeyFile.Take(file, KeyFile.Length);
        CollectionAssert.AreEqual(new byte[file.Length], file);
    }

    private static byte[] Numbered()
    {
        byte[] file = new byte[KeyFile.Length + 1];
        for (int i = 0; i < file.Length; i++)
        {
            file[i] = (byte)(i + 1);
        }

        file[0] = (byte)'P';
        file[1] = (byte)'K';
        file[2] = 0;
        file[3] = KeyFile.Version;
        return file;
    }

    private static void AssertPart(byte[] part, int at)
    {
        for (int i = 0; i < part.Length; i++)
        {
            Assert.AreEqual(at + i + 1, part[i]);
        }
    }
}
