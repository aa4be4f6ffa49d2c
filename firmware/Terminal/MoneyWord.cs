using PosTerminal.Firmware.Screen;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// What was said last about the money of a sale. A fault that stops the terminal must not hide it: it stands on the
/// display until the next sale begins.
/// </summary>
public sealed class MoneyWord
{
    /// <summary>Charged, NotCharged, Reversing, Reversed or BeingChecked; None when nothing has to be said.</summary>
    public Prompt Word = Prompt.None;

    /// <summary>Amount of that sale in minor units.</summary>
    public long AmountMinor;

    /// <summary>When the last sale was approved, in ms since power-up.</summary>
    public long ApprovedMs;

    /// <summary>Remembers what is said now.</summary>
    public void Set(Prompt word, long amountMinor)
    {
        Word = word;
        AmountMinor = amountMinor;
    }

    /// <summary>Forgets it: the next sale begins, or who waits has read it.</summary>
    public void Clear() => Word = Prompt.None;

    /// <summary>Brings it up to date: a sale that is open goes before any other.</summary>
    /// <param name="open">What is said of the one that is open, NotCharged when none is.</param>
    /// <param name="amountMinor">Amount of that sale in minor units.</param>
    /// <param name="isHandedOver">True while another terminal may be undoing it.</param>
    public void Refresh(Prompt open, long amountMinor, bool isHandedOver)
    {
        if (open != Prompt.NotCharged)
        {
            Set(open, amountMinor);
        }
        else if (Word == Prompt.Reversing)
        {
            Word = isHandedOver ? Prompt.None : Prompt.Reversed;
        }
    }
}
