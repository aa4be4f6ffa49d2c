using nanoFramework.TestFramework;
using PosTerminal.Firmware.Qr;
using PosTerminal.Tests.Firmware.Card;

namespace PosTerminal.Tests.Firmware.Qr;

[TestClass]
public class QrCodeTests
{
    [TestMethod]
    [DataRow(43)]
    [DataRow(0)]
    [DataRow(-1)]
    public void A_text_that_does_not_fit_leaves_no_symbol(int count)
    {
        QrCode symbol = new QrCode();
        byte[] text = new byte[43];
        Assert.IsTrue(symbol.TryEncode(text, 10));
        Finish(symbol);
        Assert.IsFalse(symbol.TryEncode(text, count));
        Assert.AreEqual(0, symbol.Size);
    }

    [TestMethod]
    [DataRow(1, 21)]
    [DataRow(14, 21)]
    [DataRow(15, 25)]
    [DataRow(26, 25)]
    [DataRow(27, 29)]
    [DataRow(42, 29)]
    public void The_smallest_version_that_holds_the_text_is_taken(int count, int size)
    {
        QrCode symbol = new QrCode();
        Assert.IsTrue(symbol.TryEncode(new byte[42], count));
        Finish(symbol);
        Assert.AreEqual(size, symbol.Size);
    }

    [TestMethod]
    [DataRow(1, "PosTerminal")]
    [DataRow(2, "HTTPS://EXAMPLE.ORG/?N=42")]
    [DataRow(3, "PT1/00000001/ABCDEFGHJKLM/1250/NPQRSTUV")]
    public void A_symbol_of_each_version_is_that_of_another_encoder(int version, string text)
    {
        Assert.AreEqual(KnownSymbols.Of(version), Picture(Encode(text)));
    }

    // A row of the symbol is a number, its left column the highest bit.
    [TestMethod]
    [DataRow("MASK 4", "1FCB7F 105341 17445D 17445D 175F5D 104E41 1FD57F 000400 154D12 1B26AA 13CAEF "
        + "039FB0 0ECAEE 001C6A 1FC11B 104C63 175177 174A9E 175AD9 1047AA 1FD2D3")]
    [DataRow("MASK 85", "1FDA7F 104841 175D5D 17445D 174B5D 105341 1FD57F 000500 146025 1F9EC0 1F67B5 "
        + "011AEA 14E7D4 001030 1FD471 10450B 17446D 174AF4 1753B3 1046C0 1FD3F9")]
    [DataRow("MASK 0", "1FCB7F 104F41 175C5D 17525D 175B5D 105141 1FD57F 001300 17CD7C 152D24 09729E "
        + "142C3E 06D29F 001FE4 1FCD6A 1057ED 175526 175910 175AA8 104C24 1FD2A2")]
    [DataRow("MASK 6", "1FDE7F 105541 17495D 175D5D 174C5D 104C41 1FD57F 001C00 16E04B 060524 1F71F3 "
        + "1F3188 1FCE9F 001089 1FD0DC 1053FD 17466B 1750A6 175EA8 104749 1FDB14")]
    [DataRow("MASK 2", "1FDA7F 104941 17475D 175F5D 17575D 105541 1FD57F 001400 1179F9 1E95C7 05C982 "
        + "1A8B22 1EF27C 001307 1FDA76 104CE1 175DC5 1745F3 1745B4 104338 1FD241")]
    [DataRow("MASK 76", "1FC37F 105041 175F5D 175F5D 17455D 104E41 1FD57F 001800 1052CE 0B1B95 0E756E "
        + "031BDE 1463D4 001D34 1FC6AA 10486E 174A86 174FF0 174BB3 104BC4 1FD522")]
    [DataRow("MASK 27", "1FDD7F 105341 175B5D 17485D 17575D 104C41 1FD57F 000C00 13F297 120B95 05EF27 "
        + "1711E6 0CE7D4 0019F7 1FD638 105C4E 1758EF 1751E8 1747B3 104307 1FD1B0")]
    [DataRow("MASK 3", "1FC97F 104A41 174F5D 174B5D 174B5D 105441 1FD57F 000C00 12D3A0 011AAA 0ECE7D "
        + "11B5F9 1172EE 0014F8 1FC352 105053 1749C5 1750D7 174ED9 104B38 1FD49A")]
    public void Every_mask_is_chosen_where_another_encoder_chooses_it(string text, string rows)
    {
        Assert.AreEqual(rows, Rows(Encode(text)));
    }

    [TestMethod]
    public void A_longer_symbol_leaves_nothing_in_a_shorter_one()
    {
        QrCode symbol = new QrCode();
        symbol.TryEncode(new byte[42], 42);
        Finish(symbol);
        byte[] text = Ascii.Bytes("PosTerminal");
        symbol.TryEncode(text, text.Length);
        Finish(symbol);
        Assert.AreEqual(KnownSymbols.Of(1), Picture(symbol));
    }

    [TestMethod]
    public void A_symbol_is_changed_only_by_another_one()
    {
        QrCode symbol = Encode("PosTerminal");
        Assert.IsTrue(symbol.IsChanged);
        symbol.MarkShown();
        symbol.Clear();
        Assert.IsTrue(symbol.IsChanged);
        byte[] text = Ascii.Bytes("PosTerminal");
        symbol.TryEncode(text, text.Length);
        Finish(symbol);
        Assert.IsFalse(symbol.IsChanged);
        text[0] = (byte)'p';
        symbol.TryEncode(text, text.Length);
        Finish(symbol);
        Assert.IsTrue(symbol.IsChanged);
    }

    [TestMethod]
    public void Until_its_last_slice_there_is_no_symbol_and_no_change()
    {
        QrCode symbol = new QrCode();
        byte[] text = Ascii.Bytes("PosTerminal");
        Assert.IsTrue(symbol.TryEncode(text, text.Length));
        while (symbol.Work())
        {
            Assert.AreEqual(0, symbol.Size);
            Assert.IsFalse(symbol.IsChanged);
        }
        Assert.AreEqual(21, symbol.Size);
        Assert.IsTrue(symbol.IsChanged);
        symbol.MarkShown();
        Assert.IsFalse(symbol.Work());
        Assert.IsFalse(symbol.IsChanged);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(5)]
    [DataRow(13)]
    public void A_symbol_that_is_taken_away_before_it_is_made_never_comes(int slices)
    {
        QrCode symbol = new QrCode();
        symbol.TryEncode(new byte[42], 42);
        for (int i = 0; i < slices; i++)
        {
            Assert.IsTrue(symbol.Work());
        }
        symbol.Clear();
        Assert.IsFalse(symbol.Work());
        Assert.AreEqual(0, symbol.Size);
        Assert.IsFalse(symbol.IsChanged);
    }

    // The text that stands beside a symbol is shown before it.
    [TestMethod]
    public void What_is_shown_meanwhile_is_no_symbol()
    {
        QrCode symbol = Encode("PosTerminal");
        symbol.MarkShown();
        byte[] text = Ascii.Bytes("PosTerminal");
        symbol.TryEncode(text, text.Length);
        symbol.Work();
        symbol.MarkShown();
        Finish(symbol);
        Assert.IsTrue(symbol.IsChanged);
    }

    private static void Finish(QrCode symbol)
    {
        while (symbol.Work())
        {
        }
    }

    private static QrCode Encode(string text)
    {
        QrCode symbol = new QrCode();
        Assert.IsTrue(symbol.TryEncode(Ascii.Bytes(text), text.Length));
        Finish(symbol);
        return symbol;
    }

    private static string Picture(QrCode symbol)
    {
        string picture = "";
        for (int y = 0; y < symbol.Size; y++)
        {
            for (int x = 0; x < symbol.Size; x++)
            {
                picture += symbol.IsDark(x, y) ? "#" : ".";
            }
            picture += "\n";
        }
        return picture;
    }

    private static string Rows(QrCode symbol)
    {
        string rows = "";
        for (int y = 0; y < symbol.Size; y++)
        {
            int row = 0;
            for (int x = 0; x < symbol.Size; x++)
            {
                row = (row << 1) | (symbol.IsDark(x, y) ? 1 : 0);
            }
            rows += (y == 0 ? "" : " ") + row.ToString("X6");
        }
        return rows;
    }
}
