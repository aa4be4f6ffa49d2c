using nanoFramework.TestFramework;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Tests.Firmware.Card;

namespace PosTerminal.Tests.Firmware.Iso8583;

[TestClass]
public class Iso8583MessageTests
{
    private const string NoFields = "0000000000000000";
    private const string Digits = "0123456789ABCDEF";

    [TestMethod]
    [DataRow(3, "00000")]
    [DataRow(3, "0000000")]
    [DataRow(3, "00000a")]
    [DataRow(28, "12345678")]
    [DataRow(28, "X12345678")]
    [DataRow(35, "")]
    [DataRow(35, "4111111111111111=2912101000000000000012")]
    [DataRow(35, "4111111111111111^29121010000000000")]
    [DataRow(39, "0.")]
    [DataRow(41, "ABCDEFG\u00E9")]
    [DataRow(41, "ABCDEFG\u0141")]
    [DataRow(0, "1")]
    [DataRow(1, "12345678")]
    [DataRow(129, "1")]
    public void What_a_field_may_not_hold_is_refused_and_leaves_the_message_as_it_was(int field, string value)
    {
        Iso8583Message message = Begun();
        Assert.IsFalse(message.TryPutText(field, value));
        Assert.AreEqual("0800 " + NoFields + " ", Shown(message));
        Assert.IsTrue(message.TryPutNumber(3, 1));
    }

    [TestMethod]
    public void Fields_are_taken_in_ascending_order_only_and_each_once()
    {
        Iso8583Message message = Begun();
        Assert.IsTrue(message.TryPutNumber(11, 1));
        Assert.IsFalse(message.TryPutNumber(4, 1));
        Assert.IsFalse(message.TryPutNumber(11, 1));
    }

    [TestMethod]
    [DataRow(11, 1000000L)]
    [DataRow(11, -1L)]
    [DataRow(2, 5L)]
    [DataRow(28, 5L)]
    public void A_number_that_is_too_long_negative_or_for_another_kind_of_field_is_refused(int field, long value)
    {
        Assert.IsFalse(Begun().TryPutNumber(field, value));
    }

    [TestMethod]
    public void What_does_not_fit_into_the_buffer_is_refused()
    {
        Iso8583Message message = Begun();
        byte[] value = new byte[Iso8583Message.MaximumLength];
        Fill(value, 'A');
        Assert.IsFalse(message.TryPut(60, value, 0, 498));
        Assert.IsTrue(message.TryPut(60, value, 0, 497));
        Assert.AreEqual(Iso8583Message.MaximumLength, message.Length);
        Assert.IsFalse(message.TryReserveMac());
    }

    [TestMethod]
    public void The_second_bitmap_needs_room_too()
    {
        Iso8583Message message = Begun();
        byte[] value = new byte[Iso8583Message.MaximumLength];
        Fill(value, 'A');
        Assert.IsTrue(message.TryPut(60, value, 0, 487));
        Assert.IsFalse(message.TryPutNumber(70, 301));
        Assert.AreEqual(502, message.Length);
    }

    [TestMethod]
    public void Without_a_beginning_and_after_a_reply_was_read_nothing_can_be_put()
    {
        Iso8583Message message = new Iso8583Message();
        Assert.IsFalse(message.TryPutNumber(3, 1));
        Assert.AreEqual(0, Parse(message, "0810", NoFields, ""));
        Assert.IsFalse(message.TryPutNumber(3, 1));
    }

    [TestMethod]
    public void A_sign_on_is_these_bytes()
    {
        Iso8583Message message = Begun();
        Assert.IsTrue(message.TryPutNumber(11, 42));
        Assert.IsTrue(message.TryPutText(41, "T0000001"));
        Assert.IsTrue(message.TryPutText(60, "00000001001"));
        Assert.IsTrue(message.TryReserveMac());
        Assert.AreEqual("0800 0020000000800011 000042T000000101100000001001........", Shown(message));
        Assert.AreEqual(message.Length - 8, message.MacOffset);
    }

    [TestMethod]
    public void A_field_above_64_brings_the_second_bitmap_and_moves_what_was_there()
    {
        Iso8583Message message = Begun();
        Assert.IsTrue(message.TryPutNumber(11, 42));
        Assert.IsTrue(message.TryPutNumber(70, 301));
        Assert.IsTrue(message.TryPutNumber(71, 7));
        Assert.AreEqual("0800 80200000000000000600000000000000 0000423010007", Shown(message));
        Assert.AreEqual(42L, message.NumberOf(11));
        Assert.AreEqual(301L, message.NumberOf(70));
        Assert.AreEqual(7L, message.NumberOf(71));
    }

    [TestMethod]
    public void A_reply_is_read_where_it_lies()
    {
        Iso8583Message message = new Iso8583Message();
        Assert.AreEqual(0, Parse(message, "0210", "0020000002000002", "00004255004OKAY"));
        Assert.AreEqual(210, message.MessageType);
        Assert.AreEqual(42L, message.NumberOf(11));
        Assert.IsTrue(message.Equals(39, Ascii.Bytes("55")));
        Assert.IsFalse(message.Equals(39, Ascii.Bytes("5")));
        Assert.AreEqual(4, message.LengthOf(63));
        Assert.AreEqual((int)'O', (int)message.Bytes[message.OffsetOf(63)]);
        Assert.AreEqual(-1L, message.NumberOf(63));
        Assert.AreEqual(-1L, message.NumberOf(4));
        Assert.AreEqual(0, message.LengthOf(4));
        Assert.AreEqual(0, message.MacOffset);
    }

    [TestMethod]
    [DataRow("", "", "", 1, (int)Iso8583Error.Truncated)]
    [DataRow("0210", "00000000000000", "", 1, (int)Iso8583Error.Truncated)]
    [DataRow("0210", "8000000000000000000000", "", 1, (int)Iso8583Error.Truncated)]
    [DataRow("02x0", "0000000000000000", "", 1, (int)Iso8583Error.MessageType)]
    [DataRow("0210", "0000000000000000", "!", 1, (int)Iso8583Error.Excess)]
    [DataRow("0210", "0020000000000000", "00042", 11, (int)Iso8583Error.Truncated)]
    [DataRow("0210", "0020000000000000", "0004x", 11, (int)Iso8583Error.Truncated)]
    [DataRow("0210", "0020000000000000", "00004x", 11, (int)Iso8583Error.Character)]
    [DataRow("0210", "0000000000000002", "0", 63, (int)Iso8583Error.Truncated)]
    [DataRow("0210", "0000000000000002", "00x", 63, (int)Iso8583Error.Length)]
    [DataRow("0210", "0000000000000002", "000", 63, (int)Iso8583Error.Length)]
    [DataRow("0210", "0000000000000002", "002A", 63, (int)Iso8583Error.Truncated)]
    [DataRow("0210", "0000000000000002", "001\u00E9", 63, (int)Iso8583Error.Character)]
    [DataRow("0210", "0000000020000000", "3800", 35, (int)Iso8583Error.Length)]
    [DataRow("0210", "80000000000000000400000000000000", "30", 70, (int)Iso8583Error.Truncated)]
    public void What_is_no_message_names_the_field_at_fault_and_why(
        string type, string bitmaps, string values, int field, int error)
    {
        Iso8583Message message = new Iso8583Message();
        Assert.AreEqual(field, Parse(message, type, bitmaps, values));
        Assert.AreEqual(error, (int)message.Error);
        Assert.AreEqual(0, message.Length);
        Assert.AreEqual(0, message.MessageType);
        Assert.IsFalse(message.Has(11));
    }

    [TestMethod]
    public void More_bytes_than_the_buffer_holds_are_no_message()
    {
        Iso8583Message message = new Iso8583Message();
        Assert.AreEqual(Iso8583Message.Head, message.Parse(Iso8583Message.MaximumLength + 1));
        Assert.AreEqual((int)Iso8583Error.Excess, (int)message.Error);
        Assert.AreEqual(Iso8583Message.Head, message.Parse(-1));
    }

    [TestMethod]
    public void A_code_that_does_not_end_the_message_covers_nothing()
    {
        Iso8583Message message = new Iso8583Message();
        Assert.AreEqual(0, Parse(message, "0810", "80000000000000010400000000000000", "MACMACMA301"));
        Assert.AreEqual(0, message.MacOffset);
        Assert.AreEqual(20, message.OffsetOf(64));
        Assert.IsTrue(message.HasMac);
    }

    [TestMethod]
    public void A_cleared_buffer_holds_nothing_of_a_refused_or_accepted_value()
    {
        Iso8583Message message = Begun();
        Assert.IsTrue(message.TryPutText(35, "4111111111111111=29121010000000000"));
        Assert.IsFalse(message.TryPutText(41, "4111111\n"));
        message.Clear();
        for (int i = 0; i < message.Bytes.Length; i++)
        {
            Assert.AreEqual(0, (int)message.Bytes[i]);
        }
        Assert.IsFalse(message.Has(35));
    }

    private static Iso8583Message Begun()
    {
        Iso8583Message message = new Iso8583Message();
        message.Begin(800);
        return message;
    }

    private static int Parse(Iso8583Message message, string type, string bitmaps, string values)
    {
        int count = Put(message, 0, type);
        for (int i = 0; i < bitmaps.Length; i += 2)
        {
            message.Bytes[count] = (byte)((Digits.IndexOf(bitmaps[i]) << 4) + Digits.IndexOf(bitmaps[i + 1]));
            count++;
        }
        return message.Parse(Put(message, count, values));
    }

    private static int Put(Iso8583Message message, int at, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            message.Bytes[at + i] = (byte)text[i];
        }
        return at + text.Length;
    }

    // Type, bitmaps in hex, and the values with a dot for each zero.
    private static string Shown(Iso8583Message message)
    {
        int end = message.Bytes[4] >= 0x80 ? 20 : 12;
        string text = Ascii.Text(message.Bytes, 4) + " ";
        for (int i = 4; i < end; i++)
        {
            text += Digits[message.Bytes[i] >> 4].ToString() + Digits[message.Bytes[i] & 15].ToString();
        }
        text += " ";
        for (int i = end; i < message.Length; i++)
        {
            text += message.Bytes[i] == 0 ? "." : ((char)message.Bytes[i]).ToString();
        }
        return text;
    }

    private static void Fill(byte[] bytes, char character)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)character;
        }
    }
}
