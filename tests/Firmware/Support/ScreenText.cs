using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>What a person reads on the screen.</summary>
public static class ScreenText
{
    /// <summary>The characters of a line, without the right halves of wide ones.</summary>
    public static string LineOf(TextScreen screen, int line)
    {
        string text = "";
        for (int cell = 0; cell < TextScreen.CellCount; cell++)
        {
            char character = screen.CellAt(line, cell);
            text += character == '\0' ? "" : character.ToString();
        }
        return text.TrimEnd();
    }
}
