using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display;

namespace PosTerminal.Tests.Hal.Display;

[TestClass]
public class FrameBufferTests
{
    private const int SymbolLeft = 64;

    [TestMethod]
    [DataRow("é", 8, "007E4242424242424242424242427E00")]
    [DataRow("龘", 16, "00007FFE4002400240024002400240024002400240024002400240027FFE0000")]
    public void A_character_without_a_glyph_is_a_box(string character, int width, string rows)
    {
        FrameBuffer frame = Picture.Of(0, character);
        Assert.AreEqual(rows, Picture.Glyph(frame, 0, 0, width));
    }

    // Lines of Unifont's own file.
    [TestMethod]
    [DataRow(" ", 8, "00000000000000000000000000000000")]
    [DataRow("A", 8, "0000000018242442427E424242420000")]
    [DataRow("g", 8, "0000000000023A44444438203C42423C")]
    [DataRow("@", 8, "000000001C224A565252524E201E0000")]
    [DataRow("一", 16, "0000000000000000000000000000FFFE00000000000000000000000000000000")]
    [DataRow("密", 16, "020001007FFE40028224094028884B141C10E7F001002108210821083FF80008")]
    [DataRow("卡", 16, "0200020003F8020002000200FFFE020002000240022002100208020002000200")]
    public void A_character_has_the_pixels_of_Unifont(string character, int width, string rows)
    {
        Assert.AreEqual(rows, Picture.Glyph(Picture.Of(0, character), 0, 0, width));
        Assert.AreEqual(rows, Picture.Glyph(Picture.Of(3, "0123456" + character), 56, 48, width));
    }

    [TestMethod]
    public void Nothing_but_the_text_is_lit()
    {
        FrameBuffer frame = Picture.Of(2, "A");
        int lit = Picture.LitIn(frame, 0, 32, 8, 16);
        Assert.IsTrue(lit > 0);
        Assert.AreEqual(lit, Picture.LitIn(frame, 0, 0, FrameBuffer.Width, FrameBuffer.Height));
    }

    [TestMethod]
    public void At_first_every_page_is_to_be_sent_and_then_only_those_that_changed()
    {
        TextScreen screen = new TextScreen();
        FrameBuffer frame = new FrameBuffer();
        frame.Draw(screen);
        Assert.AreEqual("01234567", TakeChanged(frame));
        frame.Draw(screen);
        Assert.AreEqual("", TakeChanged(frame));
        screen.Write(2, "_");
        frame.Draw(screen);
        Assert.AreEqual("5", TakeChanged(frame));
        screen.Write(2, "I");
        screen.Write(0, "g");
        frame.Draw(screen);
        Assert.AreEqual("0145", TakeChanged(frame));
    }

    [TestMethod]
    [DataRow(1, 21)]
    [DataRow(26, 25)]
    [DataRow(42, 29)]
    public void A_symbol_is_dark_in_the_middle_of_the_lit_right_half(int count, int size)
    {
        const int scale = 2;
        TextScreen screen = new TextScreen();
        FrameBuffer frame = new FrameBuffer();
        TakeSymbol(screen, count);
        frame.Draw(screen);
        int margin = (SymbolLeft - (size * scale)) / 2;
        int dark = 0;
        for (int i = 0; i < size * size; i++)
        {
            bool isDark = screen.Symbol.IsDark(i % size, i / size);
            int left = SymbolLeft + margin + (i % size * scale);
            int top = margin + (i / size * scale);
            Assert.AreEqual(isDark ? 0 : scale * scale, Picture.LitIn(frame, left, top, scale, scale));
            dark += isDark ? scale * scale : 0;
        }
        Assert.AreEqual(4096 - dark, Picture.LitIn(frame, 0, 0, FrameBuffer.Width, FrameBuffer.Height));
    }

    [TestMethod]
    [DataRow("01234567", "01234567")]
    [DataRow("0123456789", "01234567")]
    [DataRow("一上不专丢", "一上不专")]
    [DataRow("0一上不专", "0一上不")]
    public void Text_beside_a_symbol_keeps_eight_cells(string text, string shown)
    {
        TextScreen screen = new TextScreen();
        FrameBuffer frame = new FrameBuffer();
        TakeSymbol(screen, 1);
        frame.Draw(screen);
        int symbol = Picture.LitIn(frame, SymbolLeft, 0, 64, 64);
        screen.Write(1, text);
        frame.Draw(screen);
        Assert.AreEqual(symbol, Picture.LitIn(frame, SymbolLeft, 0, 64, 64));
        int lit = Picture.LitIn(Picture.Of(1, shown), 0, 0, FrameBuffer.Width, FrameBuffer.Height);
        Assert.AreEqual(lit, Picture.LitIn(frame, 0, 0, SymbolLeft, FrameBuffer.Height));
    }

    [TestMethod]
    public void When_the_symbol_goes_the_text_has_its_place_again()
    {
        TextScreen screen = new TextScreen();
        FrameBuffer frame = new FrameBuffer();
        TakeSymbol(screen, 42);
        frame.Draw(screen);
        screen.Clear();
        frame.Draw(screen);
        Assert.AreEqual(0, Picture.LitIn(frame, 0, 0, FrameBuffer.Width, FrameBuffer.Height));
    }

    private static void TakeSymbol(TextScreen screen, int count)
    {
        screen.Symbol.TryEncode(new byte[42], count);
        while (screen.Symbol.Work())
        {
        }
    }

    private static string TakeChanged(FrameBuffer frame)
    {
        int changed = frame.TakeChangedPages();
        string pages = "";
        for (int page = 0; page < FrameBuffer.PageCount; page++)
        {
            pages += ((changed >> page) & 1) != 0 ? page.ToString() : "";
        }
        return pages;
    }
}
