using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>The display in a frame, 16 by 4 cells; a Chinese character takes two.</summary>
public static class DisplayFrame
{
    private const char FirstWideCharacter = '\u1100';

    /// <summary>Six lines with their ends.</summary>
    public static string Of(IReadOnlyList<string> lines)
    {
        string border = $"+{new string('-', TextScreen.CellCount)}+\n";
        var text = new StringBuilder(border);
        for (int i = 0; i < TextScreen.LineCount; i++)
        {
            string line = i < lines.Count ? lines[i].Replace("\0", "", StringComparison.Ordinal) : "";
            int width = line.Sum(character => character >= FirstWideCharacter ? 2 : 1);
            text.Append('|').Append(line).Append(' ', Math.Max(0, TextScreen.CellCount - width))
                .Append("|\n");
        }
        return text.Append(border).ToString();
    }
}
