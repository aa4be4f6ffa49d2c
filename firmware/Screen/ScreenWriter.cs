using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Screen;

/// <summary>Lays out the four lines: title, detail, amount or mask, help or remedy. Every text fits.</summary>
public sealed class ScreenWriter
{
    /// <summary>Codes on a page of the last faults.</summary>
    public const int CodesPerPage = 9;

    private const int CodesPerLine = 3;
    private const int CodeCells = 5;
    private const int PlaceCell = 11;
    private const int MostDigits = 99;
    private const int TitleLine = 0;
    private const int DetailLine = 1;
    private const int AmountLine = 2;
    private const int HelpLine = 3;
    private const int MoneyCell = 5;
    private const char MaskCharacter = '*';

    private readonly TextScreen _screen;
    private readonly Language _language;
    private readonly Fault _row = new Fault();
    private bool _isIdle;

    /// <summary>Makes a writer for one screen in one language.</summary>
    public ScreenWriter(TextScreen screen, Language language)
    {
        _screen = screen;
        _language = language;
    }

    /// <summary>True while the idle prompt is shown, not an outcome.</summary>
    public bool IsIdle => _isIdle;

    /// <summary>Shows a title alone.</summary>
    public void ShowTitle(Prompt title)
    {
        _screen.Clear();
        _isIdle = false;
        _screen.Write(TitleLine, TextOf(title));
    }

    /// <summary>Replaces the title.</summary>
    public void Retitle(Prompt title) => _screen.Write(TitleLine, TextOf(title));

    /// <summary>Shows a title, an amount in minor units, and which keys do what.</summary>
    public void ShowAmount(Prompt title, long amountMinor, Prompt help)
    {
        ShowTitle(title);
        ShowAmount(amountMinor);
        ShowHelp(help);
    }

    /// <summary>Replaces the line above the last by an amount in minor units.</summary>
    public void ShowAmount(long amountMinor) => NumberText.WriteAmount(_screen, AmountLine, amountMinor);

    /// <summary>Shows a PIN prompt: what is paid, and how many digits are typed.</summary>
    public void ShowPin(Prompt title, long amountMinor, int digitCount)
    {
        ShowTitle(title);
        NumberText.WriteAmount(_screen, DetailLine, amountMinor);
        ShowMask(digitCount);
        ShowHelp(Prompt.KeyHelp);
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

    /// <summary>Replaces the line below the title.</summary>
    public void ShowDetail(Prompt detail) => _screen.Write(DetailLine, TextOf(detail));

    /// <summary>Shows an approval.</summary>
    public void ShowApproval(long amountMinor, int stan)
    {
        ShowTitle(Prompt.Approved);
        _screen.Write(DetailLine, TextOf(Prompt.Charged));
        ShowCharge(amountMinor, stan);
    }

    /// <summary>Replaces the last two lines by amount and trace number of a sale.</summary>
    public void ShowCharge(long amountMinor, int stan)
    {
        ShowAmount(amountMinor);
        NumberText.WriteTrace(_screen, HelpLine, stan);
    }

    /// <summary>Shows that a pending sale has been undone.</summary>
    public void ShowReversed(long amountMinor)
    {
        ShowTitle(Prompt.Reversed);
        _screen.Write(DetailLine, TextOf(Prompt.NotCharged));
        NumberText.WriteAmount(_screen, AmountLine, amountMinor);
    }

    /// <summary>Shows the idle prompt, what is said of a sale that is open, and the first fault that lasts.</summary>
    public void ShowIdle(Prompt title, Prompt open, ActiveFaults faults)
    {
        ShowTitle(title);
        _isIdle = true;
        if (open != Prompt.NotCharged)
        {
            WriteCode(FaultCode.S109, open);
        }
        if (faults.Count > 0)
        {
            WriteFault(AmountLine, faults, 0);
        }
    }

    /// <summary>Offers payment by QR code above the last line, which then names another remedy or none.</summary>
    public void ShowQrKey(Fault fault)
    {
        _screen.Write(AmountLine, TextOf(Prompt.QrKey));
        if (fault.FirstRemedy == Remedy.OtherPayment)
        {
            WriteOtherRemedy(fault);
        }
    }

    /// <summary>Shows one of the faults that last, by its index, with the first remedy.</summary>
    public void ShowFaults(ActiveFaults faults, int index)
    {
        ShowTitle(Prompt.Faults);
        if (faults.Count == 0)
        {
            _screen.Write(DetailLine, TextOf(Prompt.Nothing));
            return;
        }
        WriteFault(DetailLine, faults, index);
        WriteRemedy(_row);
    }

    /// <summary>Shows the codes of the last faults, newest first, from an index on.</summary>
    public void ShowLog(FaultLog log, int first)
    {
        ShowTitle(Prompt.LastFaults);
        for (int i = 0; i < CodesPerPage && first + i < log.Count; i++)
        {
            int cell = i % CodesPerLine * CodeCells;
            NumberText.PutCode(_screen, DetailLine + (i / CodesPerLine), cell, log.CodeAt(first + i));
        }
    }

    /// <summary>Shows a QR code with its amount.</summary>
    public void ShowQr(long amountMinor, byte[] text, int count)
    {
        ShowAmount(Prompt.ScanQr, amountMinor, Prompt.QrDone);
        // A text that no symbol of this size holds leaves the screen without one; the callers' texts all fit.
        _ = _screen.Symbol.TryEncode(text, count);
    }

    /// <summary>Shows what became of one of the last sales, 0 for the newest.</summary>
    public void ShowSale(SaleList sales, int index)
    {
        ShowTitle(Prompt.LastSale);
        if (sales.Count == 0)
        {
            _screen.Write(DetailLine, TextOf(Prompt.Nothing));
            return;
        }
        SalePage.Write(_screen, sales, index, TextOf(PromptText.PromptOf(sales.FateAt(index))));
    }

    /// <summary>Shows what the provider must be told: scope, epoch and challenge as "1-0007-12345678".</summary>
    public void ShowChallenge(int scope, int epoch, int challenge)
    {
        ShowTitle(Prompt.EnterUnlockCode);
        NumberText.WriteChallenge(_screen, DetailLine, scope, epoch, challenge);
        _screen.Write(HelpLine, TextOf(Prompt.KeyHelp));
    }

    /// <summary>Adds which sale is to be settled.</summary>
    public void ShowOpenSale(Stamp sale, int stan, long amountMinor) =>
        OpenSaleText.Write(_screen, TextOf(Prompt.Settle), sale, stan, amountMinor);

    /// <summary>Shows a fault, what became of the money, and the first remedy.</summary>
    /// <param name="fault">The fault's row of the catalogue.</param>
    /// <param name="money">Charged, NotCharged or Reversing.</param>
    /// <param name="detail">Both characters of field 39 for S199, seconds to wait for P609, else 0.</param>
    public void ShowFault(Fault fault, Prompt money, int detail)
    {
        ShowTitle(Prompt.None);
        int cell = WriteOperatorText(fault, detail);
        if (fault.Code == FaultCode.P609)
        {
            WriteWait(cell, detail);
        }
        WriteCode(fault.Code, money);
        WriteRemedy(fault);
        // Nobody is asked to pay again while the first sale is or may be booked, and no network ends what the provider
        // has to settle.
        bool isPaid = money != Prompt.None && money != Prompt.NotCharged;
        bool isToSettle = money == Prompt.BeingChecked && fault.Code == FaultCode.S109;
        if (isToSettle || (isPaid && fault.FirstRemedy == Remedy.OtherPayment))
        {
            WriteOtherRemedy(fault);
        }
    }

    private void WriteCode(FaultCode code, Prompt money)
    {
        NumberText.PutCode(_screen, DetailLine, 0, code);
        PutText(DetailLine, MoneyCell, TextOf(money));
    }

    // The code, and its place when there are several; the text fills the next line.
    private void WriteFault(int line, ActiveFaults faults, int index)
    {
        FaultCode code = faults.At(index);
        // Only codes of the catalogue are ever added.
        _ = FaultCatalogue.TryRead(code, _row);
        NumberText.PutCode(_screen, line, 0, code);
        if (faults.Count > 1)
        {
            int cell = NumberText.Put(_screen, line, PlaceCell, index + 1);
            cell = _screen.Put(line, cell, '/');
            NumberText.Put(_screen, line, cell, faults.Count);
        }
        _screen.Write(line + 1, OperatorTextOf(_row));
    }

    private void WriteRemedy(Fault fault)
    {
        string text = RemedyTextOf(fault.FirstRemedy);
        _screen.Write(HelpLine, text);
        if (RemedyText.Repeats(text, OperatorTextOf(fault)))
        {
            WriteOtherRemedy(fault);
        }
    }

    private void WriteOtherRemedy(Fault fault)
    {
        int others = (int)(fault.Remedies & ~fault.FirstRemedy);
        _screen.Write(HelpLine, RemedyTextOf((Remedy)(others & -others)));
    }

    // "xx" in a catalogue text stands for the host's own code, "n" for a wait. Answers the cell behind the text.
    private int WriteOperatorText(Fault fault, int detail)
    {
        string text = OperatorTextOf(fault);
        int cell = 0;
        int shift = 8;
        for (int i = 0; i < text.Length && text[i] != 'n'; i++)
        {
            bool isHosts = text[i] == 'x';
            cell = _screen.Put(TitleLine, cell, isHosts ? (char)((detail >> shift) & 0xFF) : text[i]);
            shift = isHosts ? 0 : shift;
        }
        return cell;
    }

    private void WriteWait(int cell, int seconds)
    {
        Prompt unit = Prompt.Seconds;
        for (; seconds > MostDigits && unit < Prompt.Hours; unit++)
        {
            seconds = (seconds + 59) / 60;
        }
        int at = _language == Language.Chinese ? cell + 1 : cell;
        PutText(TitleLine, NumberText.Put(_screen, TitleLine, at, seconds), TextOf(unit));
    }

    private string OperatorTextOf(Fault fault) =>
        _language == Language.Chinese ? fault.OperatorChinese : fault.OperatorEnglish;

    private string RemedyTextOf(Remedy remedy) =>
        _language == Language.Chinese ? RemedyText.ChineseOf(remedy) : RemedyText.EnglishOf(remedy);

    private void PutText(int line, int cell, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            cell = _screen.Put(line, cell, text[i]);
        }
    }

    private string TextOf(Prompt prompt) => PromptText.Of(prompt, _language);
}
