using System;
using PosTerminal.Firmware.Qr;

namespace PosTerminal.Firmware.Ports;

/// <summary>
/// Four lines of 16 cells. A Chinese character takes two cells: the character, then '\0'. While there is a symbol
/// it covers the right 8 cells of every line.
/// </summary>
public sealed class TextScreen
{
    /// <summary>Lines on the screen.</summary>
    public const int LineCount = 4;

    /// <summary>Cells in a line.</summary>
    public const int CellCount = 16;

    private const char FirstWideCharacter = '\u1100';

    /// <summary>The QR code on the screen, if any.</summary>
    public readonly QrCode Symbol = new QrCode();

    private readonly char[] _cells = new char[LineCount * CellCount];
    private readonly char[] _shown = new char[LineCount * CellCount];
    private bool _isTouched;

    /// <summary>Makes a blank screen.</summary>
    public TextScreen() => Clear();

    /// <summary>True when the cells or the symbol differ from those that were shown last.</summary>
    public bool IsChanged => (_isTouched && Differs()) || Symbol.IsChanged;

    /// <summary>True for a character of two cells.</summary>
    public static bool IsWide(char character) => character >= FirstWideCharacter;

    /// <summary>The character at a place; '\0' is the right half of the one before it.</summary>
    public char CellAt(int line, int cell) => _cells[(line * CellCount) + cell];

    /// <summary>Marks the present cells and symbol as shown.</summary>
    public void MarkShown()
    {
        Symbol.MarkShown();
        Array.Copy(_cells, _shown, _cells.Length);
        _isTouched = false;
    }

    /// <summary>Blanks all lines and takes the symbol away.</summary>
    public void Clear()
    {
        Symbol.Clear();
        for (int line = 0; line < LineCount; line++)
        {
            Write(line, string.Empty);
        }
    }

    /// <summary>Writes a line from its first cell and blanks the rest; what does not fit is cut.</summary>
    public void Write(int line, string text)
    {
        int cell = 0;
        for (int i = 0; i < text.Length && cell < CellCount; i++)
        {
            cell = Put(line, cell, text[i]);
        }
        while (cell < CellCount)
        {
            cell = Put(line, cell, ' ');
        }
    }

    /// <summary>
    /// Puts one character and answers the next free cell; a wide one that does not fit becomes a blank.
    /// </summary>
    public int Put(int line, int cell, char character)
    {
        bool isWide = IsWide(character);
        if (isWide && cell + 1 < CellCount)
        {
            Set(line, cell, character);
            Set(line, cell + 1, '\0');
            return cell + 2;
        }
        Set(line, cell, isWide ? ' ' : character);
        return cell + 1;
    }

    private void Set(int line, int cell, char character)
    {
        int index = (line * CellCount) + cell;
        if (_cells[index] != character)
        {
            _cells[index] = character;
            _isTouched = true;
        }
    }

    // Writing the same text again after a clearing is no change.
    private bool Differs()
    {
        for (int i = 0; i < _cells.Length; i++)
        {
            if (_cells[i] != _shown[i])
            {
                return true;
            }
        }
        _isTouched = false;
        return false;
    }
}
