using System.Collections.Generic;
using System.Text;
using PosTerminal.Emulator.Device;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Terminal;

namespace PosTerminal.Emulator.Machine;

/// <summary>A display that keeps the terminal's four lines as text.</summary>
/// <param name="device">Tells when it is dead, and when the terminal must crash here.</param>
public sealed class TextDisplay(SimulatedDevice device) : IDisplay
{
    private readonly string[] _lines = ["", "", "", ""];
    private readonly StringBuilder _builder = new(TextScreen.CellCount);

    /// <summary>The lines, without trailing blanks.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <inheritdoc/>
    public bool IsFaulty => device.IsDisplayDead;

    /// <inheritdoc/>
    public void Show(TextScreen screen)
    {
        if (device.IsCrashOrdered)
        {
            device.IsCrashOrdered = false;
            throw new OrderedCrashException();
        }
        for (int line = 0; line < TextScreen.LineCount; line++)
        {
            _lines[line] = LineOf(screen, line);
        }
    }

    private string LineOf(TextScreen screen, int line)
    {
        _builder.Clear();
        for (int cell = 0; cell < TextScreen.CellCount; cell++)
        {
            char character = screen.CellAt(line, cell);
            if (character != '\0')
            {
                _builder.Append(character);
            }
        }
        return _builder.ToString().TrimEnd();
    }
}
