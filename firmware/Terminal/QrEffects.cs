using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of payment by QR code.</summary>
public sealed class QrEffects
{
    /// <summary>Most that may be paid so: 99,999.99 takes the 8 cells that the symbol leaves.</summary>
    public const long MostAmountMinor = 9_999_999;

    private readonly TerminalContext _context;
    private readonly PaymentReference _reference;

    /// <summary>Effects over one context.</summary>
    public QrEffects(TerminalContext context)
    {
        _context = context;
        _reference = new PaymentReference(context.Security);
    }

    /// <summary>Shows the code for the amount just typed, else for the one that a sale left.</summary>
    public void Show()
    {
        long typedMinor = _context.Sale.AmountMinor;
        long amountMinor = typedMinor > 0 ? typedMinor : _context.QrAmountMinor;
        _context.Sale.Wipe();
        int count = _reference.Write(amountMinor);
        _context.Screen.ShowQr(amountMinor, _reference.Text, count);
    }
}
