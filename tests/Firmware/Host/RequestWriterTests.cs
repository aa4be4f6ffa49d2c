using nanoFramework.TestFramework;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Host;

/// <summary>The fields of each message, and nothing else. Field 64 is only reserved.</summary>
[TestClass]
public class RequestWriterTests
{
    private const string Track2 = "4012002000060016=49121200000012345";
    private const string Owner = " 41=00000042 42=898411300000001";
    private const string Nonce = " 61=5A5A5A5A5A5A5A5A";
    private const string Serial = " 63=010203040506070800000007";
    private const string Code = " 64=........";
    private const string LongCode = " 128=........";
    private const string Name = " 62=111213141516171800000009";
    private const string Original = " 90=020000004211241805000000000000000000000000";
    private const string Seller = "00000041";
    private const int LastField = 128;

    [TestMethod]
    [DataRow(1, "0200 3=000000 4=000000001250 11=000042 12=180500 13=1124 22=022 25=00 35=" + Track2 + Owner
        + " 49=156 60=22000001" + Nonce + Serial + Code)]
    [DataRow(2, "0400 3=000000 4=000000001250 11=000042 12=180500 13=1124 25=00 39=98" + Owner
        + " 49=156 60=22000001" + Nonce + Name + Serial + Original + LongCode)]
    [DataRow(3, "0800 11=000042 12=180500 13=1124" + Owner + " 60=00000001001" + Nonce + Serial + Code)]
    [DataRow(4, "0800 11=000042 12=180500 13=1124" + Owner + " 60=00000001301" + Nonce + Serial + Code)]
    [DataRow(5, "0820 11=000042 12=180500 13=1124" + Owner + " 60=00000001362" + Nonce
        + " 62=011021030041051" + Serial + Code)]
    public void Each_kind_of_request_has_its_fields(int kind, string expected) =>
        Assert.AreEqual(expected, Write(Request(kind)));

    [TestMethod]
    public void A_PIN_block_travels_behind_the_serial_number()
    {
        HostRequest request = Request(1);
        request.HasPin = true;
        for (int i = 0; i < request.PinBlock.Length; i++)
        {
            request.PinBlock[i] = (byte)(i * 0x11);
        }
        string written = Write(request);
        Assert.IsTrue(written.IndexOf(Serial + "00112233445566778899AABBCCDDEEFF" + Code) > 0, written);
        Assert.IsTrue(written.IndexOf(" 22=021 ") > 0, written);
    }

    [TestMethod]
    public void The_reversal_of_another_terminals_sale_carries_its_consent()
    {
        HostRequest request = Request(2);
        request.Stamp.ConsentCounter = 0x1234;
        for (int i = 0; i < Stamp.ConsentLength; i++)
        {
            request.Stamp.Consent[i] = (byte)(0xA0 + i);
        }
        string written = Write(request);
        Assert.IsTrue(written.IndexOf(Name + "A" + Seller + "00001234A0A1A2A3A4A5A6A7 63=") > 0, written);
    }

    [TestMethod]
    public void Of_a_sale_without_a_date_the_original_data_say_the_trace_number_only()
    {
        HostRequest request = Request(2);
        request.Stamp.Date = 0;
        string written = Write(request);
        Assert.IsTrue(written.IndexOf(" 90=0200000042" + "00000000000000000000000000000000 128=") > 0, written);
        Assert.IsTrue(written.IndexOf(" 11=000042 25=") > 0, written);
    }

    [TestMethod]
    [DataRow(1, "98")]
    [DataRow(2, "96")]
    [DataRow(3, "A0")]
    [DataRow(4, "06")]
    public void A_reversal_says_why(int reason, string code)
    {
        HostRequest request = Request(2);
        request.ReversalReason = (ReversalReason)reason;
        Assert.IsTrue(Write(request).IndexOf(" 39=" + code + " ") > 0);
    }

    [TestMethod]
    [DataRow(0, "000000")]
    [DataRow(59, "005900")]
    [DataRow(60, "010000")]
    [DataRow(1439, "235900")]
    public void The_time_is_in_hours_minutes_and_seconds(int minuteOfDay, string time)
    {
        HostRequest request = Request(4);
        request.Stamp.MinuteOfDay = minuteOfDay;
        Assert.IsTrue(Write(request).IndexOf(" 12=" + time + " 13=1124 ") > 0);
    }

    [TestMethod]
    public void A_clock_that_is_not_set_says_nothing()
    {
        HostRequest request = Request(4);
        request.Stamp.Date = 0;
        Assert.AreEqual("0800 11=000042" + Owner + " 60=00000001301" + Nonce + Serial + Code, Write(request));
    }

    [TestMethod]
    [DataRow(1_000_000_000_000L, 42, 156)]
    [DataRow(-1L, 42, 156)]
    [DataRow(1L, 1_000_000, 156)]
    [DataRow(1L, 42, 1_000)]
    public void What_does_not_fit_its_field_is_not_written(long amountMinor, int stan, int currency)
    {
        HostRequest request = Request(1);
        request.AmountMinor = amountMinor;
        request.Stan = stan;
        request.Stamp.Currency = currency;
        Assert.IsFalse(Writer().TryWrite(request, new Iso8583Message()));
    }

    private static string Write(HostRequest request)
    {
        Iso8583Message message = new Iso8583Message();
        Assert.IsTrue(Writer().TryWrite(request, message));
        Assert.AreEqual(message.Length - 8, message.MacOffset);
        string text = Text(message.Bytes, 0, 4);
        for (int field = 2; field <= LastField; field++)
        {
            if (message.Has(field))
            {
                string value = Text(message.Bytes, message.OffsetOf(field), message.LengthOf(field));
                text += " " + field.ToString() + "=" + value;
            }
        }
        return text;
    }

    private static string Text(byte[] bytes, int offset, int count)
    {
        string text = "";
        for (int i = 0; i < count; i++)
        {
            byte character = bytes[offset + i];
            text += character < ' ' ? "." : ((char)character).ToString();
        }
        return text;
    }

    private static RequestWriter Writer() => new RequestWriter(
        new DukptKeys(new FakeBoard(), new byte[16], new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }), new FakeBoard());

    private static HostRequest Request(int kind)
    {
        HostRequest request = new HostRequest();
        request.Kind = (HostRequestKind)kind;
        request.Stan = 42;
        request.AmountMinor = 1250;
        request.Stamp.Currency = 156;
        request.Stamp.Date = 261124;
        request.Stamp.MinuteOfDay = (18 * 60) + 5;
        request.KeyCounter = 7;
        request.ReversalReason = kind == 2 ? ReversalReason.NoReply : ReversalReason.None;
        Put("00000042", request.TerminalId);
        Put("00000000" + Seller + "898411300000001", request.Stamp.Seller);
        for (int i = 0; i < DeviceKeys.KeyIdLength; i++)
        {
            request.Stamp.Seller[i] = (byte)(0x11 + i);
        }
        request.Stamp.KeyCounter = 9;
        Put("11011", request.DeviceFlags);
        Put(Track2, request.Track2);
        request.Track2Length = Track2.Length;
        return request;
    }

    private static void Put(string text, byte[] bytes)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }
    }
}
