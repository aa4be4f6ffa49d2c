using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of the amount: first digit to card prompt, and the question whether it is meant twice.</summary>
public sealed class AmountEffects
{
    private readonly EventInHand _inHand;
    private readonly Sale _sale;
    private readonly ICardReader _reader;
    private readonly ScreenWriter _screen;
    private readonly FaultReporter _reporter;

    /// <summary>Effects on the sale, the reader and the display.</summary>
    public AmountEffects(TerminalParts parts, FaultReporter reporter)
    {
        _inHand = parts.InHand;
        _sale = parts.Sale;
        _reader = parts.Ports.Reader;
        _screen = parts.Screen;
        _reporter = reporter;
    }

    /// <summary>Begins a sale with the first digit.</summary>
    public void Start()
    {
        _sale.Wipe();
        _reporter.Money.Clear();
        _reporter.QrAmountMinor = 0;
        Append();
    }

    /// <summary>Adds the digit just typed.</summary>
    public void Append() => Set(Amount.Append(_sale.AmountMinor, _inHand.Digit));

    /// <summary>Takes the last digit back.</summary>
    public void Drop() => Set(Amount.Drop(_sale.AmountMinor));

    /// <summary>Arms the reader and asks for the card.</summary>
    public void AskCard()
    {
        _reader.Arm();
        _screen.ShowAmount(Prompt.PresentCard, _sale.AmountMinor, Prompt.CardHelp);
    }

    /// <summary>Asks whether the same sale is meant once more.</summary>
    public void AskRepeat()
    {
        _sale.RepeatOf = _inHand.RepeatOf;
        _sale.AskedMs = _inHand.NowMs;
        _screen.ShowAmount(Prompt.SameSaleAgain, _sale.AmountMinor, Prompt.KeyHelp);
    }

    private void Set(long amountMinor)
    {
        _sale.AmountMinor = amountMinor;
        _screen.ShowAmount(Prompt.EnterAmount, amountMinor, Prompt.KeyHelp);
    }
}
