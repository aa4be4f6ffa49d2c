using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Display.Font;

namespace PosTerminal.Hal.Display;

/// <summary>Glyphs 16 pixels high, 8 or 16 wide, unpacked one at a time. Packed they take 5.6 KB of RAM.</summary>
internal sealed class Glyphs
{
    internal const int NarrowWidth = 8;
    internal const int WideWidth = 16;

    private const int HalfBits = 8;
    private const int HalfMask = 0xFF;
    private const int TopAndBottom = 0x4002;
    private const int BoxSide = 0x7FFE;

    private readonly string _wide = GlyphData.Wide;
    private int _bit;

    /// <summary>The glyph read last: a column in each word, its top pixel in bit 0.</summary>
    internal readonly int[] Columns = new int[WideWidth];

    internal static int WidthOf(char character) => TextScreen.IsWide(character) ? WideWidth : NarrowWidth;

    /// <summary>Reads a glyph; a box, and false, where the font has none.</summary>
    internal bool Read(char character)
    {
        int width = WidthOf(character);
        for (int x = 0; x < WideWidth; x++)
        {
            Columns[x] = 0;
        }
        int index = IndexOf(character);
        if (index >= 0)
        {
            Unpack(index, width);
        }
        else if (character != ' ')
        {
            DrawBox(width);
            return false;
        }
        return true;
    }

    private int IndexOf(char character)
    {
        const int NarrowCount = '~' - '!' + 1;
        if (character >= '!' && character <= '~')
        {
            return character - '!';
        }
        int place = _wide.IndexOf(character);
        return place < 0 ? -1 : NarrowCount + place;
    }

    // tools/MakeGlyphs.cs says how the data are packed.
    private void Unpack(int index, int width)
    {
        int offset = GlyphData.PackedAt;
        for (; index > 0; index--)
        {
            offset += GlyphData.Bytes[offset];
        }
        _bit = (offset + 1) * 8;
        int column = 0;
        int end = width == WideWidth ? width - 1 : width;
        for (int x = width == WideWidth ? 0 : 1; x < end; x++)
        {
            column = Half(column & HalfMask) | (Half(column >> HalfBits) << HalfBits);
            Columns[x] = column;
        }
    }

    // A canonical Huffman code: those of one length follow each other, from one more than the last shorter one on.
    private int Half(int before)
    {
        int place = 0;
        int code = 0;
        int length = 0;
        while (true)
        {
            code = (code << 1) | ((GlyphData.Bytes[_bit >> 3] >> (7 - (_bit & 7))) & 1);
            _bit++;
            int count = GlyphData.Bytes[length];
            if (code < count)
            {
                int value = GlyphData.Bytes[GlyphData.ValuesAt + place + code];
                return value == GlyphData.Same ? before : value;
            }
            code -= count;
            place += count;
            length++;
        }
    }

    private void DrawBox(int width)
    {
        for (int x = 1; x < width - 1; x++)
        {
            Columns[x] = x == 1 || x == width - 2 ? BoxSide : TopAndBottom;
        }
    }
}
