using nanoFramework.TestFramework;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Firmware.Service;

[TestClass]
public class BlockTextTests
{
    private const string Line = "MZXW6YTBOIMZXW6YTBOIMZXW6YTBOI22";

    [TestMethod]
    [DataRow("")]
    [DataRow("POSTERMINAL STANDBY 2\n")]
    [DataRow("POSTERMINAL STANDBY 1\nMZXW6YTBOIMZXW6YTBOIMZXW6YTBOI22")]
    [DataRow("POSTERMINAL STANDBY 12\nMZXW6YTBOIMZXW6YTBOIMZXW6YTBOI22")]
    [DataRow("MZXW6YTBOIMZXW6YTBOIMZXW6YTBOI22")]
    [DataRow("POSTERMINAL STANDBY 2\nmzxw6ytboimzxw6ytboimzxw6ytboi22")]
    [DataRow("POSTERMINAL STANDBY 2\nMZXW6YTBOIMZXW6YTBOIMZXW6YTBOI21")]
    [DataRow("POSTERMINAL STANDBY 2\nMZXW6YTBOIMZXW6YTBOIMZXW6YTBOI28")]
    [DataRow("POSTERMINAL STANDBY 2\nMZXW6YTBOIMZXW6YTBOIMZXW6YTBOI2[")]
    [DataRow("POSTERMINAL STANDBY 2\nMZXW6YTBOIMZXW6YTBOIMZXW6YTBOI2@")]
    [DataRow("POSTERMINAL STANDBY 2\nMZXW6YTBOIMZXW6YTBOIMZXW6YTBOI2")]
    [DataRow("POSTERMINAL STANDBY 2\nMZXW6YTBOIMZXW6YTBOIMZXW6YTBOI22A")]
    public void Text_that_is_none_of_ours_is_refused(string text) => Assert.AreEqual(0, Read(text, new byte[41]));

    [TestMethod]
    public void Text_that_is_longer_than_its_room_is_refused()
    {
        Assert.AreEqual(2, Read(BlockText.Header + "\n" + Line + Line, new byte[41]));
        Assert.AreEqual(0, Read(BlockText.Header + "\n" + Line + Line + Line, new byte[41]));
    }

    // "foobar" is MZXW6YTBOI (RFC 4648 section 10).
    [TestMethod]
    public void A_row_is_a_line_of_base32()
    {
        byte[] bytes = new byte[21];
        System.Array.Copy(Bytes("foobarfoobarfoobarfo"), 0, bytes, 0, 20);
        byte[] text = new byte[64];
        int length = BlockText.Write(bytes, 1, text);
        Assert.AreEqual(BlockText.Header + "\nMZXW6YTBOJTG633CMFZGM33PMJQXEZTP\n", Text(text, length));
    }

    [TestMethod]
    public void What_is_written_is_read_whatever_blanks_are_between()
    {
        byte[] bytes = new byte[41];
        for (int i = 0; i < 40; i++)
        {
            bytes[i] = (byte)((i * 37) + 11);
        }
        byte[] text = new byte[128];
        byte[] read = new byte[41];
        string written = Text(text, BlockText.Write(bytes, 2, text));
        string spaced = BlockText.Header + "\r\n \r\n" + written.Substring(BlockText.Header.Length) + "\n";
        Assert.AreEqual(2, Read(spaced, read));
        for (int i = 0; i < 40; i++)
        {
            Assert.AreEqual((int)bytes[i], (int)read[i]);
        }
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
