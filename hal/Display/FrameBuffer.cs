using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Qr;

namespace PosTerminal.Hal.Display;

/// <summary>
/// The picture of a display of 128 x 64 pixels, in the memory layout of the SSD1306: 8 pages of 128 bytes; a byte
/// holds 8 pixels of one column, the top one in bit 0; 1 is lit.
/// </summary>
public sealed class FrameBuffer
{
    /// <summary>Pixels of a line.</summary>
    public const int Width = 128;

    /// <summary>Lines of pixels.</summary>
    public const int Height = PageCount * PageHeight;

    /// <summary>Pages: bands of 8 lines.</summary>
    public const int PageCount = 8;

    private const int PageHeight = 8;
    private const int AllPages = (1 << PageCount) - 1;
    private const int SymbolWidth = 64;
    private const int SymbolLeft = Width - SymbolWidth;
    private const int ModulePixels = 2;
    private const byte Lit = 0xFF;

    /// <summary>The 1024 bytes, page after page; only <see cref="Draw"/> may write them.</summary>
    public readonly byte[] Pixels = new byte[PageCount * Width];

    private readonly Glyphs _glyphs = new Glyphs();
    private int _changedPages = AllPages;

    /// <summary>Pages that changed since the last call, the top one in bit 0; at first all of them.</summary>
    public int TakeChangedPages()
    {
        int pages = _changedPages;
        _changedPages = 0;
        return pages;
    }

    /// <summary>
    /// Draws a screen. A character without a glyph becomes a box. A symbol is dark on the lit right half, each
    /// module 2 x 2 pixels; the text keeps the left half.
    /// </summary>
    public void Draw(TextScreen screen)
    {
        for (int line = 0; line < TextScreen.LineCount; line++)
        {
            DrawLine(screen, line);
        }
    }

    /// <summary>Draws one of the four lines, which is two pages, with what stands there of a symbol.</summary>
    public void DrawLine(TextScreen screen, int line)
    {
        bool hasSymbol = screen.Symbol.Size > 0;
        DrawText(screen, line, hasSymbol ? SymbolLeft : Width);
        if (hasSymbol)
        {
            DrawSymbol(screen.Symbol, 2 * line);
            DrawSymbol(screen.Symbol, (2 * line) + 1);
        }
    }

    private void DrawText(TextScreen screen, int line, int end)
    {
        int left = 0;
        while (left < end)
        {
            char character = screen.CellAt(line, left / Glyphs.NarrowWidth);
            int width = Glyphs.WidthOf(character);
            if (left + width > end)
            {
                character = ' ';
                width = Glyphs.NarrowWidth;
            }
            _glyphs.Read(character);
            for (int x = 0; x < width; x++)
            {
                Set(2 * line, left + x, (byte)_glyphs.Columns[x]);
                Set((2 * line) + 1, left + x, (byte)(_glyphs.Columns[x] >> PageHeight));
            }
            left += width;
        }
    }

    private void DrawSymbol(QrCode symbol, int page)
    {
        int margin = (SymbolWidth / ModulePixels) - symbol.Size;
        int column = Lit;
        for (int x = 0; x < SymbolWidth; x++)
        {
            int left = x - margin;
            if ((left & 1) == 0)
            {
                column = Column(symbol, left / ModulePixels, (page * PageHeight) - margin);
            }
            Set(page, SymbolLeft + x, (byte)column);
        }
    }

    private static int Column(QrCode symbol, int x, int top)
    {
        int column = Lit;
        for (int bit = 0; bit < PageHeight; bit++)
        {
            int y = (top + bit) >> 1;
            bool isInside = x >= 0 && x < symbol.Size && y >= 0 && y < symbol.Size;
            column ^= isInside && symbol.IsDark(x, y) ? 1 << bit : 0;
        }
        return column;
    }

    private void Set(int page, int x, byte column)
    {
        int index = (page * Width) + x;
        if (Pixels[index] != column)
        {
            Pixels[index] = column;
            _changedPages |= 1 << page;
        }
    }
}
