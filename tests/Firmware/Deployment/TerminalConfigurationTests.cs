using System;
using nanoFramework.TestFramework;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Host;
using PosTerminal.Tests.Firmware.Card;

namespace PosTerminal.Tests.Firmware.Deployment;

[TestClass]
public class TerminalConfigurationTests
{
    private const int Length = 48;
    private const int ProfileAt = 16;
    private const int MerchantAt = 17;

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(45)]
    [DataRow(47)]
    [DataRow(49)]
    public void What_is_cut_or_too_long_is_no_configuration(int count)
    {
        Assert.IsFalse(new TerminalConfiguration().TryRead(Make(480, 1200), count));
    }

    [TestMethod]
    public void A_profile_that_nobody_knows_is_refused_and_what_was_read_before_stays()
    {
        TerminalConfiguration configuration = Read(480, 1200);
        byte[] bytes = Make(0, 0);
        bytes[ProfileAt] = TerminalConfiguration.ProfileCount;
        Assert.IsFalse(configuration.TryRead(bytes, Length));
        Assert.AreEqual(HostProfile.Iso1987, configuration.Profile);
        Assert.IsFalse(configuration.IsOpenAt(0));
    }

    [TestMethod]
    [DataRow(0x01, true, false, false)]
    [DataRow(0x41, true, false, true)]
    [DataRow(0x81, true, true, false)]
    [DataRow(0xC0, true, true, true)]
    [DataRow(0xC2, false, false, false)]
    [DataRow(0x21, false, false, false)]
    public void Two_bits_beside_the_profile_are_rules_and_no_other(
        int byteOfProfile, bool isRead, bool keepsKeys, bool mayLook)
    {
        TerminalConfiguration configuration = new TerminalConfiguration();
        byte[] bytes = Make(0, 0);
        bytes[ProfileAt] = (byte)byteOfProfile;
        Assert.AreEqual(isRead, configuration.TryRead(bytes, Length));
        Assert.AreEqual(isRead ? byteOfProfile & 1 : 0, configuration.Profile);
        Assert.AreEqual(keepsKeys, configuration.KeepsKeys);
        Assert.AreEqual(mayLook, configuration.MayLook);
    }

    [TestMethod]
    [DataRow(480, 1200, 479, false)]
    [DataRow(480, 1200, 480, true)]
    [DataRow(480, 1200, 1199, true)]
    [DataRow(480, 1200, 1200, false)]
    [DataRow(1200, 120, 1199, false)]
    [DataRow(1200, 120, 1439, true)]
    [DataRow(1200, 120, 0, true)]
    [DataRow(1200, 120, 120, false)]
    [DataRow(600, 600, 0, true)]
    public void A_shop_is_open_from_opening_to_closing_also_over_midnight(
        int opening, int closing, int minute, bool isOpen)
    {
        Assert.AreEqual(isOpen, Read(opening, closing).IsOpenAt(minute));
    }

    [TestMethod]
    [DataRow("33", false)]
    [DataRow("34", true)]
    [DataRow("69", true)]
    [DataRow("70", false)]
    public void An_account_has_a_route_when_its_first_two_digits_lie_in_one(string start, bool hasRoute)
    {
        byte[] pan = { (byte)start[0], (byte)start[1] };
        Assert.AreEqual(hasRoute, Read(0, 0).HasRoute(pan));
    }

    [TestMethod]
    public void A_configuration_of_before_has_no_time_zone_and_is_refused()
    {
        byte[] bytes = Make(480, 1200);
        bytes[1] = (byte)'C';
        Assert.IsFalse(new TerminalConfiguration().TryRead(bytes, Length));
    }

    [TestMethod]
    public void The_time_zone_is_read()
    {
        Assert.AreEqual(480 * 60L + 1, Read(0, 0).Zone.LocalOf(1));
    }

    [TestMethod]
    public void Profile_merchant_and_currency_are_read()
    {
        TerminalConfiguration configuration = Read(0, 0);
        Assert.AreEqual(HostProfile.Iso1987, configuration.Profile);
        Assert.AreEqual("MERCHANT0000042", Ascii.Text(configuration.Merchant, TerminalConfiguration.MerchantLength));
        Assert.AreEqual(978, configuration.Currency);
    }

    [TestMethod]
    public void Parts_access_point_and_the_code_for_an_expired_pin_are_read()
    {
        TerminalConfiguration configuration = Read(0, 0);
        Assert.AreEqual(5, configuration.ExpectedParts);
        Assert.AreEqual(0x010203040506, configuration.AccessPoint);
        Assert.AreEqual((int)'P', (int)configuration.PinExpiredHigh);
        Assert.AreEqual((int)'E', (int)configuration.PinExpiredLow);
    }

    private static TerminalConfiguration Read(int opening, int closing)
    {
        TerminalConfiguration configuration = new TerminalConfiguration();
        Assert.IsTrue(configuration.TryRead(Make(opening, closing), Length));
        return configuration;
    }

    private static byte[] Make(int opening, int closing)
    {
        byte[] bytes = Head(opening, closing);
        Array.Copy(Ascii.Bytes("MERCHANT0000042"), 0, bytes, MerchantAt, TerminalConfiguration.MerchantLength);
        return bytes;
    }

    private static byte[] Head(int opening, int closing) => new byte[]
    {
        (byte)'P', (byte)'2', 0, 5, (byte)(opening >> 8), (byte)opening, (byte)(closing >> 8), (byte)closing,
        1, 2, 3, 4, 5, 6, (byte)'P', (byte)'E', HostProfile.Iso1987,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 978 >> 8, 978 & 255,
        1, 224, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 34, 69, 0,
    };
}
