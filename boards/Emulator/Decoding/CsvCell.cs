using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PosTerminal.Emulator.Decoding;

/// <summary>A value in a row of a CSV file.</summary>
/// <param name="Text">What it says, without quotes and blanks around.</param>
/// <param name="Column">Where it begins in its line, from 1.</param>
internal readonly record struct CsvCell(string Text, int Column)
{
    private const string Separators = "\t;,";

    /// <summary>True for 0 and 1, and for X, which is unknown.</summary>
    internal bool IsLevel => Text is "0" or "1" or "x" or "X";

    /// <summary>True for a number, whatever stands for the decimal point.</summary>
    internal bool IsNumber => double.TryParse(
        Text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double _);

    /// <summary>What parts the cells of a line: a tab, a semicolon, else a comma.</summary>
    internal static char SeparatorOf(string line) =>
        Separators.FirstOrDefault(separator => Split(line, separator).Count > 1, ',');

    /// <summary>The cells of a line; what stands in quotes is one.</summary>
    internal static List<CsvCell> Split(string line, char separator)
    {
        List<CsvCell> cells = [];
        int begin = 0;
        bool isQuoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == separator && !isQuoted))
            {
                string cell = line[begin..i];
                int blanks = cell.Length - cell.TrimStart().Length;
                cells.Add(new CsvCell(cell.Trim().Trim('"').Trim(), begin + 1 + blanks));
                begin = i + 1;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
        }

        return cells;
    }

    /// <summary>
    /// Reads a number. A comma is the decimal point only where a semicolon parts the cells: elsewhere it may part
    /// thousands.
    /// </summary>
    internal bool TryNumber(char separator, out double number)
    {
        bool isDecimal = separator == ';' && !Text.Contains('.');
        return double.TryParse(
            isDecimal ? Text.Replace(',', '.') : Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
