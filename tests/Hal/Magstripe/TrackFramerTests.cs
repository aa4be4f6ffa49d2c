using nanoFramework.TestFramework;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

[TestClass]
public class TrackFramerTests
{
    private const string Core = "11010" + "10000" + "01000" + "11001" + "11111" + "00100";

    [TestMethod]
    [DataRow("0000" + Core + "000000", (byte)TrackFault.None)]
    [DataRow("000" + Core + "000000", (byte)TrackFault.NoStartSentinel)]
    [DataRow("0000" + "11010" + "10000" + "01000" + "11001" + "11111" + "00101" + "0000", (byte)TrackFault.Lrc)]
    [DataRow("0000" + "11010" + "10000" + "01000" + "11001" + "11111" + "01000" + "0000", (byte)TrackFault.Lrc)]
    [DataRow("0000" + "11010" + "10001" + "01000" + "11001" + "11111" + "00100" + "0000", (byte)TrackFault.Parity)]
    [DataRow("0000" + "11010" + "1?000" + "01000" + "11001" + "11111" + "00100" + "0000", (byte)TrackFault.Parity)]
    [DataRow("0000" + "11010" + "10000" + "01000" + "110", (byte)TrackFault.NoEndSentinel)]
    [DataRow("0000" + "11010" + "10000" + "01000" + "11001" + "11111" + "0", (byte)TrackFault.NoEndSentinel)]
    [DataRow("0000" + Core + "0001", (byte)TrackFault.DirtyTail)]
    [DataRow("00001000" + "0000" + Core + "000000", (byte)TrackFault.None)]
    [DataRow("", (byte)TrackFault.NoStartSentinel)]
    [DataRow("0000000000000000000000000", (byte)TrackFault.NoStartSentinel)]
    public void Each_corruption_of_track_2_is_named_in_both_directions(string text, byte fault)
    {
        TrackFramer framer = new TrackFramer(new TrackFormat(2));
        byte[] bits = Bits(text, false);
        Assert.AreEqual(fault == 0, framer.Read(bits, bits.Length, false));
        Assert.AreEqual((int)fault, (int)framer.Fault);
        bits = Bits(text, true);
        Assert.AreEqual(fault == 0, framer.Read(bits, bits.Length, true));
        Assert.AreEqual((int)fault, (int)framer.Fault);
    }

    [TestMethod]
    public void The_longest_text_is_none_without_an_end_sentinel_although_the_sum_is_right()
    {
        TrackFramer framer = new TrackFramer(new TrackFormat(2));
        byte[] bits = StripeBits.Track2(";4111111111111111=49121200000123456789");
        Assert.IsFalse(framer.Read(bits, bits.Length, false));
        bits = StripeBits.Track2(";4111111111111111=491212000001234567890");
        Assert.IsFalse(framer.Read(bits, bits.Length, false));
        Assert.AreEqual(39, framer.TextLength);
        Assert.AreEqual((int)TrackFault.NoEndSentinel, (int)framer.Fault);
    }

    [TestMethod]
    public void MagTeks_vector_of_track_2_reads_123()
    {
        TrackFramer framer = new TrackFramer(new TrackFormat(2));
        byte[] bits = Bits("0000" + Core + "0000", false);
        Assert.IsTrue(framer.Read(bits, bits.Length, false));
        Assert.AreEqual(";123?", Text(framer));
    }

    [TestMethod]
    public void MagTeks_vector_of_track_1_reads_AT3()
    {
        TrackFramer framer = new TrackFramer(new TrackFormat(1));
        string core = "1010001" + "1000011" + "0010110" + "1100100" + "1111100" + "0011100";
        byte[] bits = Bits("000000000" + core + "0000", false);
        Assert.IsTrue(framer.Read(bits, bits.Length, false));
        Assert.AreEqual("%AT3?", Text(framer));
    }

    [TestMethod]
    public void Zeros_of_the_sum_that_a_reader_hides_at_the_end_are_put_back()
    {
        TrackFramer framer = new TrackFramer(new TrackFormat(2));
        byte[] bits = Bits("0000" + "11010" + "10000" + "01000" + "11001" + "11111" + "001", false);
        Assert.IsTrue(framer.Read(bits, bits.Length, false));
    }

    [TestMethod]
    public void A_cleared_framer_holds_no_text()
    {
        TrackFramer framer = new TrackFramer(new TrackFormat(2));
        byte[] bits = Bits("0000" + Core + "0000", false);
        framer.Read(bits, bits.Length, false);
        framer.Clear();
        for (int i = 0; i < framer.Text.Length; i++)
        {
            Assert.AreEqual(0, (int)framer.Text[i]);
        }
    }

    private static string Text(TrackFramer framer)
    {
        char[] text = new char[framer.TextLength];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)framer.Text[i];
        }

        return new string(text);
    }

    private static byte[] Bits(string text, bool isBackward)
    {
        byte[] bits = new byte[text.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            char bit = text[isBackward ? bits.Length - 1 - i : i];
            bits[i] = bit == '?' ? F2fDecoder.Unknown : (byte)(bit - '0');
        }

        return bits;
    }
}
