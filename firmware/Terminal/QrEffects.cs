using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of payment by QR code.</summary>
public sealed class QrEffects
{
    /// <summary>Most that may be paid so: 99,999.99 takes the 8 cells that the symbol leaves.</summary>
    public const long MostAmountMinor = 9_999_999;

    private readonly Sale _sale;
    private readonly ScreenWriter _screen;
    private readonly FaultReporter _reporter;
    private readonly PaymentReference _reference;

    /// <summary>Effects on the display.</summary>
    public QrEffects(TerminalParts parts, FaultReporter reporter)
    {
        _sale = parts.Sale;
        _screen = parts.Screen;
        _reporter = reporter;
        _reference = new PaymentReference(parts.Security);
    }

    /// <summary>Shows the code for the amount just typed, else for the one that a sale left.</summary>
    public void Show()
    {
        long typedMinor = _sale.AmountMinor;
        long amountMinor = typedMinor > 0 ? typedMinor : _reporter.QrAmountMinor;
        _sale.Wipe();
        int count = _reference.Write(amountMinor);
        _screen.ShowQr(amountMinor, _reference.Text, count);
    }
}
