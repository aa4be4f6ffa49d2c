using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Screen;

/// <summary>Tells the merchant what the provider has to know of a sale that he settles.</summary>
public static class OpenSaleText
{
    private const int TitleLine = 0;
    private const int AmountLine = 2;
    private const int NameLine = 3;

    /// <summary>Writes who sold, the amount, and key counter and trace number as "31-12".</summary>
    /// <param name="screen">Keeps its other line.</param>
    /// <param name="title">Goes before the number of the terminal that sold.</param>
    /// <param name="sale">Names the sale.</param>
    /// <param name="stan">Its trace number.</param>
    /// <param name="amountMinor">Its amount in minor units.</param>
    public static void Write(TextScreen screen, string title, Stamp sale, int stan, long amountMinor)
    {
        screen.Write(TitleLine, title);
        int cell = TextScreen.CellCount - DeviceKeys.TerminalIdLength;
        for (int i = 0; i < DeviceKeys.TerminalIdLength; i++)
        {
            cell = screen.Put(TitleLine, cell, (char)sale.Seller[Stamp.TerminalAt + i]);
        }
        NumberText.WriteAmount(screen, AmountLine, amountMinor);
        screen.Write(NameLine, "");
        cell = NumberText.Put(screen, NameLine, 0, (int)sale.KeyCounter);
        cell = screen.Put(NameLine, cell, '-');
        _ = NumberText.Put(screen, NameLine, cell, stan);
    }
}
