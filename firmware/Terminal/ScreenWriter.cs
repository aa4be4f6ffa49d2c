using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Lays out the four lines: title, detail, amount or mask, help or remedy.</summary>
public sealed class ScreenWriter
{
    /// <summary>Faults on a page of the menu.</summary>
    public const int FaultLines = 3;

    /// <summary>Codes in a line of the menu.</summary>
    public const int CodesPerLine = 3;

    private const int CodeCells = 5;
    private const int CountCell = 13;
    private const int TitleLine = 0;
    private const int DetailLine = 1;
    private const int AmountLine = 2;
    private const int HelpLine = 3;
    private const int MoneyCell = 5;
    private const char MaskCharacter = '*';

    private readonly TextScreen _screen;
    private readonly Language _language;
    private readonly Fault _row = new Fault();

    /// <summary>A writer for one screen in one language.</summary>
    public ScreenWriter(TextScreen screen, Language language)
    {
        _screen = screen;
        _language = language;
    }

    /// <summary>Shows a title alone.</summary>
    public void ShowTitle(Prompt title)
    {
        _screen.Clear();
        _screen.Write(TitleLine, TextOf(title));
    }

    /// <summary>Shows a title, an amount in minor units, and the key help.</summary>
    public void ShowAmount(Prompt title, long amountMinor)
    {
        ShowTitle(title);
        NumberText.WriteAmount(_screen, AmountLine, amountMinor);
        _screen.Write(HelpLine, TextOf(Prompt.KeyHelp));
    }

    /// <summary>Shows the PIN prompt with no digit typed.</summary>
    public void ShowPinPrompt(long amountMinor)
    {
        ShowTitle(Prompt.EnterPin);
        NumberText.WriteAmount(_screen, DetailLine, amountMinor);
        _screen.Write(HelpLine, TextOf(Prompt.KeyHelp));
    }

    /// <summary>Shows one mask character for each digit typed.</summary>
    public void ShowMask(int digitCount)
    {
        int cell = 0;
        for (int i = 0; i < TextScreen.CellCount; i++)
        {
            cell = _screen.Put(AmountLine, cell, i < digitCount ? MaskCharacter : ' ');
        }
    }

    /// <summary>Replaces the last line.</summary>
    public void ShowHelp(Prompt help) => _screen.Write(HelpLine, TextOf(help));

    /// <summary>Shows an approval.</summary>
    public void ShowApproval(long amountMinor, int stan)
    {
        ShowTitle(Prompt.Approved);
        _screen.Write(DetailLine, TextOf(Prompt.Charged));
        NumberText.WriteAmount(_screen, AmountLine, amountMinor);
        NumberText.WriteTrace(_screen, HelpLine, stan);
    }

    /// <summary>Shows that a pending sale has been undone.</summary>
    public void ShowReversed(long amountMinor)
    {
        ShowTitle(Prompt.Reversed);
        _screen.Write(DetailLine, TextOf(Prompt.NotCharged));
        NumberText.WriteAmount(_screen, AmountLine, amountMinor);
    }

    /// <summary>Shows the idle prompt, and the first fault that lasts.</summary>
    public void ShowIdle(Prompt title, ActiveFaults faults)
    {
        ShowTitle(title);
        if (faults.Count > 0)
        {
            WriteFault(HelpLine, faults.At(0));
        }
    }

    /// <summary>Replaces the line above the last.</summary>
    public void ShowDetail(Prompt detail) => _screen.Write(AmountLine, TextOf(detail));

    /// <summary>Shows faults that last, one in a line.</summary>
    /// <param name="faults">All of them.</param>
    /// <param name="first">Index of the first to show.</param>
    public void ShowFaults(ActiveFaults faults, int first)
    {
        ShowTitle(Prompt.Faults);
        NumberText.Put(_screen, TitleLine, CountCell, faults.Count);
        for (int i = 0; i < FaultLines && first + i < faults.Count; i++)
        {
            WriteFault(DetailLine + i, faults.At(first + i));
        }
    }

    /// <summary>Shows the codes of the last faults, newest first.</summary>
    /// <param name="log">All of them.</param>
    /// <param name="first">Index of the first to show.</param>
    public void ShowLog(FaultLog log, int first)
    {
        ShowTitle(Prompt.LastFaults);
        for (int i = 0; i < FaultLines * CodesPerLine && first + i < log.Count; i++)
        {
            int cell = i % CodesPerLine * CodeCells;
            NumberText.PutCode(_screen, DetailLine + (i / CodesPerLine), cell, log.CodeAt(first + i));
        }
    }

    /// <summary>Shows a QR code with its amount.</summary>
    public void ShowQr(long amountMinor, byte[] text, int count)
    {
        ShowTitle(Prompt.ScanQr);
        NumberText.WriteAmount(_screen, AmountLine, amountMinor);
        _screen.Write(HelpLine, TextOf(Prompt.QrDone));
        _screen.Symbol.TryEncode(text, count);
    }

    /// <summary>Shows what became of the last sale.</summary>
    public void ShowLastSale(SaleFate fate, long amountMinor, int stan)
    {
        ShowTitle(Prompt.LastSale);
        _screen.Write(DetailLine, TextOf(PromptOf(fate)));
        if (fate != SaleFate.None)
        {
            NumberText.WriteAmount(_screen, AmountLine, amountMinor);
            NumberText.WriteTrace(_screen, HelpLine, stan);
        }
    }

    /// <summary>Shows what the provider must be told: scope, epoch and challenge as "1-0007-12345678".</summary>
    public void ShowChallenge(int scope, int epoch, int challenge)
    {
        ShowTitle(Prompt.EnterUnlockCode);
        NumberText.WriteChallenge(_screen, DetailLine, scope, epoch, challenge);
        _screen.Write(HelpLine, TextOf(Prompt.KeyHelp));
    }

    /// <summary>Shows a fault, what became of the money, and the first remedy.</summary>
    /// <param name="code">The fault.</param>
    /// <param name="money">Charged, NotCharged or Reversing.</param>
    /// <param name="detail">Both characters of field 39 for S199, seconds to wait for P609, else 0.</param>
    public void ShowFault(FaultCode code, Prompt money, int detail)
    {
        FaultCatalogue.TryRead(code, _row);
        bool isChinese = _language == Language.Chinese;
        _screen.Clear();
        WriteOperatorText(isChinese ? _row.OperatorChinese : _row.OperatorEnglish, detail);
        NumberText.PutCode(_screen, DetailLine, 0, code);
        PutText(DetailLine, MoneyCell, TextOf(money));
        Remedy remedy = _row.FirstRemedy;
        _screen.Write(
            HelpLine, isChinese ? RemedyText.ChineseOf(remedy) : RemedyText.EnglishOf(remedy));
    }

    private void WriteFault(int line, FaultCode code)
    {
        FaultCatalogue.TryRead(code, _row);
        NumberText.PutCode(_screen, line, 0, code);
        PutText(line, CodeCells, _language == Language.Chinese ? _row.OperatorChinese : _row.OperatorEnglish);
    }

    // "xx" in a catalogue text stands for the host's own code, "n" for a number.
    private void WriteOperatorText(string text, int detail)
    {
        int cell = 0;
        int placeholders = 0;
        for (int i = 0; i < text.Length && cell < TextScreen.CellCount; i++)
        {
            char character = text[i];
            if (character == 'n')
            {
                cell = NumberText.Put(_screen, TitleLine, cell, detail);
                continue;
            }
            if (character == 'x')
            {
                character = (char)(placeholders == 0 ? detail >> 8 : detail & 0xFF);
                placeholders++;
            }
            cell = _screen.Put(TitleLine, cell, character);
        }
    }

    private void PutText(int line, int cell, string text)
    {
        for (int i = 0; i < text.Length && cell < TextScreen.CellCount; i++)
        {
            cell = _screen.Put(line, cell, text[i]);
        }
    }

    private static Prompt PromptOf(SaleFate fate)
    {
        switch (fate)
        {
            case SaleFate.NotCharged: return Prompt.NotCharged;
            case SaleFate.Approved: return Prompt.Charged;
            case SaleFate.ReversalPending: return Prompt.Reversing;
            case SaleFate.Reversed: return Prompt.Reversed;
            case SaleFate.HandedOver: return Prompt.HandedOver;
            default: return Prompt.NoSale;
        }
    }

    private string TextOf(Prompt prompt) => PromptText.Of(prompt, _language);
}
