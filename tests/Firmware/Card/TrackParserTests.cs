using nanoFramework.TestFramework;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Tests.Firmware.Card;

[TestClass]
public class TrackParserTests
{
    [TestMethod]
    [DataRow("", (byte)BadTrackField.PanLength)]
    [DataRow("=49121200", (byte)BadTrackField.PanLength)]
    [DataRow("4111111111111111", (byte)BadTrackField.PanLength)]
    [DataRow("41111111111=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("67999901000000000190=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("411111111111111=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("41111:1111111111=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("511111111111115=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("22211111111111112=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("3782822463100003=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("305693090259049=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("621234567890128=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("4111111111111112=4912120", (byte)BadTrackField.CheckDigit)]
    [DataRow("4111111111111111=4900120", (byte)BadTrackField.Expiry)]
    [DataRow("4111111111111111=4913120", (byte)BadTrackField.Expiry)]
    [DataRow("4111111111111111=49", (byte)BadTrackField.Expiry)]
    [DataRow("4111111111111111=4912", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=491212", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=49121:0", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=4912020", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=4912320", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=4912420", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=4912820", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=4912110", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=4912130", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=4912160", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=4912108", (byte)BadTrackField.ServiceCode)]
    [DataRow("4111111111111111=4912109", (byte)BadTrackField.ServiceCode)]
    [DataRow("6364920000000006=4912198", (byte)BadTrackField.ServiceCode)]
    [DataRow("5900000000000000==120", (byte)BadTrackField.CountryCode)]
    [DataRow("5900000000000000=84", (byte)BadTrackField.CountryCode)]
    [DataRow("5900000000000000=4912120", (byte)BadTrackField.Expiry)]
    [DataRow("4111111111111111=4912120:", (byte)BadTrackField.Discretionary)]
    [DataRow("4111111111111111=491212012345678901234", (byte)BadTrackField.TrackLength)]
    public void A_wrong_track_2_names_its_first_bad_field_and_leaves_no_card(string text, byte field)
    {
        CardData card = new CardData();
        BadTrackField found = TrackParser.ParseTrack2(Ascii.Bytes(text), 0, text.Length, card);
        Assert.AreEqual((int)field, (int)found);
        Assert.AreEqual(0, card.PanLength);
        for (int i = 0; i < card.Track2.Length; i++)
        {
            Assert.AreEqual(0, (int)card.Track2[i]);
        }
    }

    [TestMethod]
    [DataRow("4111111111111111=4912120", 16, 4912, 120)]
    [DataRow("378282246310005=491210100000", 15, 4912, 101)]
    [DataRow("6799990100000000019=4912120", 19, 4912, 120)]
    [DataRow("4012002000060016=25121011803939600000", 16, 2512, 101)]
    [DataRow("4111111111111111==120", 16, 0, 120)]
    [DataRow("4111111111111111=4912=55", 16, 4912, -1)]
    [DataRow("4111111111111111===", 16, 0, -1)]
    [DataRow("30569309025904=1808101", 14, 1808, 101)]
    [DataRow("4111111111111111=4912247", 16, 4912, 247)]
    [DataRow("4111111111111111=4912501", 16, 4912, 501)]
    [DataRow("4111111111111111=4912622", 16, 4912, 622)]
    [DataRow("4111111111111111=4912703", 16, 4912, 703)]
    [DataRow("4111111111111111=4912946", 16, 4912, 946)]
    [DataRow("5900000000000000=8404912120", 16, 4912, 120)]
    [DataRow("591111111111111117=724=101", 18, 0, 101)]
    public void A_right_track_2_gives_its_fields(string text, int panLength, int expiry, int serviceCode)
    {
        CardData card = new CardData();
        BadTrackField found = TrackParser.ParseTrack2(Ascii.Bytes(text), 0, text.Length, card);
        Assert.AreEqual((int)BadTrackField.None, (int)found);
        Assert.AreEqual(panLength, card.PanLength);
        Assert.AreEqual(expiry, card.ExpiryYearMonth);
        Assert.AreEqual(serviceCode, card.ServiceCode);
        Assert.AreEqual(text, Ascii.Text(card.Track2, card.Track2Length));
    }

    [TestMethod]
    [DataRow("", (byte)BadTrackField.FormatCode)]
    [DataRow("A4111111111111111^TEST/CARD^4912120", (byte)BadTrackField.FormatCode)]
    [DataRow("B4111111111111111=TEST/CARD=4912120", (byte)BadTrackField.PanLength)]
    [DataRow("B4111111111111112^TEST/CARD^4912120", (byte)BadTrackField.CheckDigit)]
    [DataRow("B4111111111111111^T^4912120", (byte)BadTrackField.Name)]
    [DataRow("B4111111111111111^TEST/CARD", (byte)BadTrackField.Name)]
    [DataRow("B4111111111111111^TEST/CARD^4913120", (byte)BadTrackField.Expiry)]
    [DataRow("B4111111111111111^TEST/CARD^4912", (byte)BadTrackField.ServiceCode)]
    [DataRow("B4111111111111111^TEST/CARD^4912120", (byte)BadTrackField.None)]
    [DataRow("B4111111111111111^TEST/CARD^^120", (byte)BadTrackField.None)]
    [DataRow("B4111111111111111^TEST/CARD^4912198", (byte)BadTrackField.ServiceCode)]
    [DataRow("B5900000000000000^TEST/CARD^4912120", (byte)BadTrackField.CountryCode)]
    [DataRow("B5900000000000000^840T^4912120", (byte)BadTrackField.Name)]
    [DataRow("B5900000000000000^840TEST/CARD^4912120", (byte)BadTrackField.None)]
    [DataRow("B4012002000060016^VI TEST CREDIT^251210118039000000000396", (byte)BadTrackField.None)]
    public void Track_1_is_format_B_with_number_name_and_dates(string text, byte field)
    {
        CardData card = new CardData();
        BadTrackField found = TrackParser.ParseTrack1(Ascii.Bytes(text), 0, text.Length, card);
        Assert.AreEqual((int)field, (int)found);
        Assert.AreEqual(found == BadTrackField.None, card.PanLength == 16);
    }

    [TestMethod]
    [DataRow(-1, false, false, false)]
    [DataRow(101, false, false, false)]
    [DataRow(120, false, true, false)]
    [DataRow(123, false, true, false)]
    [DataRow(201, true, false, false)]
    [DataRow(605, true, true, false)]
    [DataRow(506, false, false, true)]
    [DataRow(227, true, false, true)]
    public void A_service_code_tells_chip_and_PIN(int code, bool hasChip, bool requiresPin, bool prefersPin)
    {
        Assert.AreEqual(hasChip, ServiceCode.HasChip(code));
        Assert.AreEqual(requiresPin, ServiceCode.RequiresPin(code));
        Assert.AreEqual(prefersPin, ServiceCode.PrefersPin(code));
    }
}
