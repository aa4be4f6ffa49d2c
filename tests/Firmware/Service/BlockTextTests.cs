using nanoFramework.TestFramework;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Firmware.Service;

[TestClass]
public class BlockTextTests
{
    [TestMethod]
    [DataRow("POSTERMINAL STANDBY 2\nMZXW6")]
    [DataRow("POSTERMINAL STANDBY 1")]
    [DataRow("MZXW6")]
    [DataRow("POSTERMINAL STANDBY 1\nmzxw6")]
    [DataRow("POSTERMINAL STANDBY 1\nMZXW0")]
    [DataRow("POSTERMINAL STANDBY 1\nMZXW6==")]
    [DataRow("POSTERMINAL STANDBY 1\nMZXW6Y")]
    [DataRow("POSTERMINAL STANDBY 1\nMZ")]
    [DataRow("POSTERMINAL STANDBY 1\nMZXW6YTBOIMZXW6YTBOIMZXW6YTBOI")]
    public void Text_that_is_none_of_ours_is_refused(string text) => Assert.AreEqual(-1, Read(text, new byte[16]));

    // RFC 4648 section 10, without the padding.
    [TestMethod]
    [DataRow("f", "MY")]
    [DataRow("fo", "MZXQ")]
    [DataRow("foo", "MZXW6")]
    [DataRow("foob", "MZXW6YQ")]
    [DataRow("fooba", "MZXW6YTB")]
    [DataRow("foobar", "MZXW6YTBOI")]
    public void Bytes_are_written_in_base32(string bytes, string expected)
    {
        byte[] text = new byte[64];
        int length = BlockText.Write(Bytes(bytes + "\0"), bytes.Length, text);
        Assert.AreEqual(BlockText.Header + expected + "\n", Text(text, length));
        Assert.AreEqual(BlockText.LengthOf(bytes.Length), length);
    }

    [TestMethod]
    public void What_is_written_is_read_at_every_length()
    {
        byte[] bytes = new byte[100];
        byte[] text = new byte[BlockText.LengthOf(98)];
        for (int count = 1; count <= 98; count++)
        {
            bytes[count - 1] = (byte)(count * 7);
            byte[] read = new byte[100];
            int length = BlockText.Write(bytes, count, text);
            Assert.AreEqual(BlockText.LengthOf(count), length);
            Assert.AreEqual(count, BlockText.Read(text, length, read));
            for (int i = 0; i < count; i++)
            {
                Assert.AreEqual((int)bytes[i], (int)read[i]);
            }
        }
    }

    [TestMethod]
    public void Lines_have_32_characters_and_blanks_say_nothing()
    {
        byte[] text = new byte[128];
        int length = BlockText.Write(new byte[22], 21, text);
        Assert.AreEqual(BlockText.Header + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAA\n", Text(text, length));
        Assert.AreEqual(3, Read(BlockText.Header + " MZ\r\n XW\n\n6\n\n", new byte[16]));
    }

    private static int Read(string text, byte[] bytes) => BlockText.Read(Bytes(text), text.Length, bytes);

    private static byte[] Bytes(string text)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }
        return bytes;
    }

    private static string Text(byte[] bytes, int length)
    {
        string text = "";
        for (int i = 0; i < length; i++)
        {
            text += ((char)bytes[i]).ToString();
        }
        return text;
    }
}
