using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;

namespace PosTerminal.Tests.Firmware.Ports;

[TestClass]
public class TextScreenTests
{
    [TestMethod]
    [DataRow("", "                ")]
    [DataRow("READY", "READY           ")]
    [DataRow("0123456789ABCDEFG", "0123456789ABCDEF")]
    [DataRow("刷卡", "刷.卡.            ")]
    [DataRow("一二三四五六七八九", "一.二.三.四.五.六.七.八.")]
    [DataRow("A一二三四五六七八", "A一.二.三.四.五.六.七. ")]
    public void A_line_is_cut_or_filled_to_16_cells(string text, string cells)
    {
        TextScreen screen = new TextScreen();
        screen.Write(1, text);
        Assert.AreEqual(cells, Cells(screen, 1));
    }

    [TestMethod]
    public void A_screen_is_changed_only_by_another_character()
    {
        TextScreen screen = new TextScreen();
        screen.Write(0, "READY");
        Assert.IsTrue(screen.IsChanged);
        screen.MarkShown();
        screen.Write(0, "READY");
        Assert.IsFalse(screen.IsChanged);
        screen.Write(0, "READ");
        Assert.IsTrue(screen.IsChanged);
    }

    [TestMethod]
    public void A_symbol_counts_as_a_change_and_goes_with_the_text()
    {
        TextScreen screen = new TextScreen();
        screen.MarkShown();
        TakeSymbol(screen);
        Assert.IsTrue(screen.IsChanged);
        screen.MarkShown();
        Assert.IsFalse(screen.IsChanged);
        screen.Clear();
        Assert.AreEqual(0, screen.Symbol.Size);
        Assert.IsTrue(screen.IsChanged);
        TakeSymbol(screen);
        Assert.IsFalse(screen.IsChanged);
    }

    private static void TakeSymbol(TextScreen screen)
    {
        screen.Symbol.TryEncode(new byte[1], 1);
        while (screen.Symbol.Work())
        {
        }
    }

    [TestMethod]
    [DataRow(0L, "0.00            ")]
    [DataRow(5L, "0.05            ")]
    [DataRow(99L, "0.99            ")]
    [DataRow(100L, "1.00            ")]
    [DataRow(1250L, "12.50           ")]
    [DataRow(999999999999L, "9999999999.99   ")]
    public void An_amount_shows_its_minor_units(long amountMinor, string cells)
    {
        TextScreen screen = new TextScreen();
        NumberText.WriteAmount(screen, 2, amountMinor);
        Assert.AreEqual(cells, Cells(screen, 2));
    }

    [TestMethod]
    public void Codes_and_trace_numbers_are_written_with_all_their_digits()
    {
        TextScreen screen = new TextScreen();
        NumberText.PutCode(screen, 0, 0, FaultCode.P601);
        NumberText.WriteTrace(screen, 1, 42);
        Assert.AreEqual("P601            ", Cells(screen, 0));
        Assert.AreEqual("No. 000042      ", Cells(screen, 1));
    }

    private static string Cells(TextScreen screen, int line)
    {
        string text = "";
        for (int cell = 0; cell < TextScreen.CellCount; cell++)
        {
            char character = screen.CellAt(line, cell);
            text += character == '\0' ? "." : character.ToString();
        }
        return text;
    }
}
