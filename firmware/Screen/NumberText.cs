using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Screen;

/// <summary>Writes numbers to the screen without building a string.</summary>
public static class NumberText
{
    private const int DecimalBase = 10;
    private const int MinorDigits = 2;
    private const int TraceDigits = 6;
    private const int CodeDigits = 3;
    private const int EpochDigits = 4;
    private const int ChallengeDigits = 8;

    /// <summary>Writes "12.50" for 1250 minor units at the start of a line.</summary>
    public static void WriteAmount(TextScreen screen, int line, long amountMinor)
    {
        int digits = CountOf(amountMinor);
        digits = digits > MinorDigits ? digits : MinorDigits + 1;
        int cell = 0;
        screen.Write(line, string.Empty);
        for (int i = digits - 1; i >= 0; i--)
        {
            cell = screen.Put(line, cell, DigitOf(amountMinor, i));
            if (i == MinorDigits)
            {
                cell = screen.Put(line, cell, '.');
            }
        }
    }

    /// <summary>Writes "No. 000042" at the start of a line.</summary>
    public static void WriteTrace(TextScreen screen, int line, int stan)
    {
        screen.Write(line, "No.");
        PutDigits(screen, line, "No. ".Length, stan, TraceDigits);
    }

    /// <summary>Puts "P601" at a cell of a line.</summary>
    public static void PutCode(TextScreen screen, int line, int cell, FaultCode code)
    {
        cell = screen.Put(line, cell, FaultName.LetterOf(code));
        PutDigits(screen, line, cell, (int)code, CodeDigits);
    }

    /// <summary>Puts a number with as many digits as it has and answers the next free cell.</summary>
    public static int Put(TextScreen screen, int line, int cell, int number)
    {
        int digits = CountOf(number);
        PutDigits(screen, line, cell, number, digits);
        return cell + digits;
    }

    /// <summary>Writes "1-0007-12345678" at the start of a line.</summary>
    public static void WriteChallenge(TextScreen screen, int line, int scope, int epoch, int challenge)
    {
        screen.Write(line, "0-0000-");
        PutDigits(screen, line, 0, scope, 1);
        PutDigits(screen, line, "0-".Length, epoch, EpochDigits);
        PutDigits(screen, line, "0-0000-".Length, challenge, ChallengeDigits);
    }

    /// <summary>Puts a number with so many digits at a cell of a line.</summary>
    internal static void PutDigits(TextScreen screen, int line, int cell, int number, int digits)
    {
        for (int i = digits - 1; i >= 0; i--)
        {
            cell = screen.Put(line, cell, DigitOf(number, i));
        }
    }

    /// <summary>How many digits a number has; it must not be negative.</summary>
    internal static int CountOf(long number)
    {
        int digits = 1;
        for (long rest = number / DecimalBase; rest > 0; rest /= DecimalBase)
        {
            digits++;
        }
        return digits;
    }

    /// <summary>The digit at a place, counted from the last, which is 0.</summary>
    internal static char DigitOf(long number, int place)
    {
        for (int i = 0; i < place; i++)
        {
            number /= DecimalBase;
        }
        return (char)('0' + (number % DecimalBase));
    }

    /// <summary>The digit in base 16 at a place, counted from the last, which is 0.</summary>
    internal static char HexDigitOf(int number, int place)
    {
        int digit = (number >> (4 * place)) & 0xF;
        return (char)(digit < DecimalBase ? '0' + digit : 'A' + digit - DecimalBase);
    }
}
