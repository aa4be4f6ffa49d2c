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
        AssertPart(keys.InitialKey, 0);
        AssertPart(keys.CardKey, 16);
        AssertPart(keys.UnlockKey, 32);
        AssertPart(keys.InitialKeyId, 48);
        AssertPart(keys.TerminalId, 56);
        AssertPart(keys.OperatorVerifier, 64);
        AssertPart(keys.SupervisorVerifier, 80);
        AssertPart(keys.Check, 96);
        Assert.AreEqual(96, KeyFile.CheckAt);
        Assert.AreEqual(104, KeyFile.Length);
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(0)]
    [DataRow(96)]
    [DataRow(105)]
    public void A_file_of_another_length_holds_no_keys(int length)
    {
        DeviceKeys keys = KeyFile.Take(Numbered(), length);
        CollectionAssert.AreEqual(new byte[DeviceKeys.KeyLength], keys.InitialKey);
        CollectionAssert.AreEqual(new byte[DeviceKeys.KeyLength], keys.UnlockKey);
        CollectionAssert.AreEqual(new byte[DeviceKeys.TerminalIdLength], keys.TerminalId);
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
