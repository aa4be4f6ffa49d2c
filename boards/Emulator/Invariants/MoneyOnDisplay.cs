using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Firmware.Screen;

namespace PosTerminal.Emulator.Invariants;

/// <summary>What the text of a display says about money, as a merchant reads it.</summary>
/// <param name="lines">The four lines.</param>
public sealed class MoneyOnDisplay(IReadOnlyList<string> lines)
{
    private const int CodeCells = 5;
    private const int DetailLine = 1;
    private const int NumberLine = 3;
    private const string NumberMark = "No. ";
    private const int NumberCell = 4;
    private const int NumberDigits = 6;

    private static readonly Prompt[] s_words =
        [Prompt.Charged, Prompt.NotCharged, Prompt.Reversing, Prompt.BeingChecked, Prompt.Reversed];

    /// <summary>True when an amount is asked for: what was shown before is about a former sale.</summary>
    public bool IsNewSale => Is(lines[0], Prompt.EnterAmount);

    /// <summary>True when it is about a sale that has been undone.</summary>
    public bool IsReversal => Is(lines[0], Prompt.Reversed);

    /// <summary>True when it says that the customer has paid.</summary>
    public bool IsCharged => Is(Money, Prompt.Charged);

    /// <summary>True when it says that the customer has not paid.</summary>
    public bool IsNotCharged => Is(Money, Prompt.NotCharged) || Is(Money, Prompt.Reversed);

    /// <summary>
    /// What it says of a sale: Charged, NotCharged, Reversing, Reversed or BeingChecked; None when it says nothing.
    /// </summary>
    public Prompt Word => IsReversal ? Prompt.Reversed
        : s_words.Where(word => Is(Money, word) || Is(lines[0], word)).FirstOrDefault(Prompt.None);

    /// <summary>
    /// Trace number of the sale where that stands beside it and need not be the last one's, as where it is looked up;
    /// else 0.
    /// </summary>
    public int LookedUpStan => !Is(lines[0], Prompt.Approved)
        && lines[NumberLine].StartsWith(NumberMark, StringComparison.Ordinal)
        && lines[NumberLine].Length >= NumberCell + NumberDigits
        && int.TryParse(lines[NumberLine].AsSpan(NumberCell, NumberDigits), out int stan) ? stan : 0;

    /// <summary>True where a sale is looked up whose number something else hides, as KEY NOT TAKEN.</summary>
    public bool IsNameless => LookedUpStan == 0 && Begins(lines[0], Prompt.LastSale);

    // The money stands alone, or behind the code of a fault: "C709 NOT CHARGED".
    private string Money
    {
        get
        {
            string detail = lines[DetailLine];
            bool hasCode = detail.Length > CodeCells && char.IsAsciiLetterUpper(detail[0])
                && !detail.AsSpan(1, CodeCells - 2).ContainsAnyExceptInRange('0', '9');
            return hasCode ? detail[CodeCells..] : detail;
        }
    }

    private static bool Begins(string text, Prompt prompt) =>
        text.StartsWith(PromptText.Of(prompt, Language.English), StringComparison.Ordinal)
        || text.StartsWith(PromptText.Of(prompt, Language.Chinese), StringComparison.Ordinal);

    private static bool Is(string text, Prompt prompt) =>
        text == PromptText.Of(prompt, Language.English) || text == PromptText.Of(prompt, Language.Chinese);
}
