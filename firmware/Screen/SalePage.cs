using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Screen;

/// <summary>A page of the last sales: fate, amount, card, trace number and time.</summary>
internal static class SalePage
{
    private const int TitleLine = 0;
    private const int FateLine = 1;
    private const int AmountLine = 2;
    private const int NumberLine = 3;
    private const int PlaceCell = 11;
    private const int CardCell = 11;
    private const int TimeCell = 11;
    private const int HexDigits = 4;
    private const int MinutesInHour = 60;

    /// <summary>Writes a sale onto a screen with a title and nothing else.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="sales">The last sales.</param>
    /// <param name="index">Which of them, 0 for the newest.</param>
    /// <param name="fate">What became of it, in words.</param>
    internal static void Write(TextScreen screen, SaleList sales, int index, string fate)
    {
        if (index > 0)
        {
            int cell = NumberText.Put(screen, TitleLine, PlaceCell, index + 1);
            _ = NumberText.Put(screen, TitleLine, screen.Put(TitleLine, cell, '/'), sales.Count);
        }
        screen.Write(FateLine, fate);
        NumberText.WriteAmount(screen, AmountLine, sales.AmountMinorAt(index));
        PutCard(screen, sales.CardAt(index));
        NumberText.WriteTrace(screen, NumberLine, sales.StanAt(index));
        PutTime(screen, sales.MinuteOfDayAt(index));
    }

    // Not a digit of its number: two sales of one card show the same four.
    private static void PutCard(TextScreen screen, int card)
    {
        int cell = screen.Put(AmountLine, CardCell, '*');
        for (int i = HexDigits - 1; i >= 0; i--)
        {
            cell = screen.Put(AmountLine, cell, NumberText.HexDigitOf(card, i));
        }
    }

    private static void PutTime(TextScreen screen, int minuteOfDay)
    {
        if (minuteOfDay >= 0)
        {
            NumberText.PutDigits(screen, NumberLine, TimeCell, minuteOfDay / MinutesInHour, 2);
            int cell = screen.Put(NumberLine, TimeCell + 2, ':');
            NumberText.PutDigits(screen, NumberLine, cell, minuteOfDay % MinutesInHour, 2);
        }
    }
}
