using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Screen;

namespace PosTerminal.Firmware.Console;

/// <summary>A line of ASCII, written without building a string. What has no room is left out.</summary>
public sealed class TextLine
{
    /// <summary>Bytes of the longest line with its end.</summary>
    public const int Capacity = 100;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _count;

    /// <summary>The line, and behind it what older ones left.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>Bytes of the line.</summary>
    public int Count => _count;

    /// <summary>Begins anew.</summary>
    public void Clear() => _count = 0;

    /// <summary>Puts a character.</summary>
    public void Put(char character)
    {
        if (_count < Capacity)
        {
            _bytes[_count] = (byte)character;
            _count++;
        }
    }

    /// <summary>Puts a text.</summary>
    public void Put(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Put(text[i]);
        }
    }

    /// <summary>Puts a number that is not negative.</summary>
    /// <param name="number">The number.</param>
    /// <param name="width">Characters that it takes at least, blanks first.</param>
    public void PutNumber(long number, int width)
    {
        for (int i = NumberText.CountOf(number); i < width; i++)
        {
            Put(' ');
        }
        for (int i = NumberText.CountOf(number) - 1; i >= 0; i--)
        {
            Put(NumberText.DigitOf(number, i));
        }
    }

    /// <summary>Puts the last digits of a number in base 16.</summary>
    public void PutHex(int number, int digits)
    {
        for (int i = digits - 1; i >= 0; i--)
        {
            Put(NumberText.HexDigitOf(number, i));
        }
    }

    /// <summary>Puts "P601", or "-" for none.</summary>
    public void PutCode(FaultCode code)
    {
        if (code == FaultCode.None)
        {
            Put('-');
            return;
        }
        Put(FaultName.LetterOf(code));
        PutNumber((long)code, 1);
    }

    /// <summary>Ends the line.</summary>
    public void End() => Put("\r\n");
}
