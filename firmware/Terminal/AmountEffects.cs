using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of the amount: first digit to card prompt.</summary>
public sealed class AmountEffects
{
    private readonly TerminalContext _context;

    /// <summary>Effects over one context.</summary>
    public AmountEffects(TerminalContext context) => _context = context;

    /// <summary>Begins a sale with the first digit.</summary>
    public void Start()
    {
        _context.Sale.Wipe();
        _context.QrAmountMinor = 0;
        Append();
    }

    /// <summary>Adds the digit just typed.</summary>
    public void Append() => Set(Amount.Append(_context.Sale.AmountMinor, _context.Digit));

    /// <summary>Takes the last digit back.</summary>
    public void Drop() => Set(Amount.Drop(_context.Sale.AmountMinor));

    /// <summary>Arms the reader and asks for the card.</summary>
    public void AskCard()
    {
        _context.Ports.Reader.Arm();
        _context.Screen.ShowAmount(Prompt.PresentCard, _context.Sale.AmountMinor, Prompt.CardHelp);
    }

    private void Set(long amountMinor)
    {
        _context.Sale.AmountMinor = amountMinor;
        _context.Screen.ShowAmount(Prompt.EnterAmount, amountMinor, Prompt.KeyHelp);
    }
}
