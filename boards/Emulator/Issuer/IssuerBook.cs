using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// What the issuer has booked, by the key serial number of each sale, which is its name, and the highest key counter of
/// each initial key; kept in a file where one is given, a line for each entry. What another process adds to the file
/// counts too: the provider settles sales there.
/// </summary>
public class IssuerBook
{
    private const string Heading = "issuer's book, version 3";
    private const string Sold = "approved";
    private const string Undone = "reversed";
    private const string Counter = "counter";
    private const string SaleCounter = "sale-counter";
    private const string Lost = "forgotten";
    private const string SettledUndone = "settled-undone";
    private const string SettledStands = "settled-stands";
    private const string Finished = "finished";
    private const int LongestLine = 7;
    private const int FinishedWords = 4;

    private readonly Dictionary<string, BookedSale> _approved = [];
    private readonly Dictionary<string, BookedSale> _reversed = [];
    private readonly Dictionary<string, bool> _settled = [];
    private readonly Dictionary<string, long> _counters = [];
    private readonly Dictionary<string, long> _saleCounters = [];
    private readonly Dictionary<string, string> _finished = [];
    private string? _path;
    private int _lines;
    private long _length;

    /// <summary>Sales that stand.</summary>
    public int ApprovedCount => _approved.Count;

    /// <summary>Reversals of any sale, booked or not.</summary>
    public int ReversedCount => _reversed.Count;

    /// <summary>Takes up the book in a file; a new one when there is none or it is empty.</summary>
    /// <exception cref="InvalidDataException">
    /// The file is a book of an older form, or a line of it is no entry of a book.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read or written.</exception>
    public static IssuerBook Open(string path)
    {
        IssuerBook book = new() { _path = path };
        File.AppendAllText(path, "");
        book.Refresh();
        if (new FileInfo(path).Length > book._length)
        {
            throw new InvalidDataException($"{path}({book._lines + 1},1): the last line is not whole: what it says was "
                + "answered to nobody; remove it");
        }
        if (book._lines == 0)
        {
            book.Keep(Heading);
        }
        return book;
    }

    /// <summary>Takes what was added to the file since; without a file nothing.</summary>
    /// <exception cref="InvalidDataException">It is no entry of a book.</exception>
    public void Refresh()
    {
        if (_path is null || new FileInfo(_path).Length <= _length)
        {
            return;
        }
        using FileStream file = new(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = _length;
        using StreamReader reader = new(file);
        string added = reader.ReadToEnd();
        foreach (string line in added[..(added.LastIndexOf('\n') + 1)].Split('\n')[..^1])
        {
            TakeLine(line);
            _length += Encoding.UTF8.GetByteCount(line) + 1;
        }
    }

    private void TakeLine(string line)
    {
        _lines++;
        if (_lines == 1 && line != Heading)
        {
            throw new InvalidDataException(
                $"{_path}(1,1): no '{Heading}': a book of before knows sales by another name");
        }
        if (_lines > 1 && !TryTake(line.Split(' ', LongestLine)))
        {
            throw new InvalidDataException($"{_path}({_lines},1): '{line}' is no entry of an issuer's book");
        }
    }

    /// <summary>True when a sale was undone, whether or not it had been booked.</summary>
    public virtual bool IsReversed(string name) => _reversed.ContainsKey(name);

    /// <summary>Highest key counter that was taken under an initial key, 0 for none.</summary>
    public long HighestCounter(string keyId) => _counters.GetValueOrDefault(keyId);

    /// <summary>Highest key counter of a sale that was taken under an initial key, 0 for none.</summary>
    public long HighestSale(string keyId) => _saleCounters.GetValueOrDefault(keyId);

    /// <summary>Takes a key counter: neither it nor any before it is taken again.</summary>
    public void RaiseCounter(string keyId, long counter, bool isSale) =>
        Keep($"{(isSale ? SaleCounter : Counter)} {keyId} {counter}");

    /// <summary>How a sale was settled by hand: true when it stands; null when it was not.</summary>
    public bool? SettlementOf(string name) => _settled.TryGetValue(name, out bool stands) ? stands : null;

    /// <summary>The sale under a name, booked or undone; null when the book has neither.</summary>
    public BookedSale? Find(string name) => _approved.GetValueOrDefault(name) ?? _reversed.GetValueOrDefault(name);

    /// <summary>
    /// Name of the newest sale of a terminal with that trace number and amount, "" without one. What was only typed may
    /// be a slip, and would hide a sale that a terminal has told.
    /// </summary>
    public string NameOf(string terminal, int stan, long amountMinor) => _approved.Concat(_reversed)
        .Where(entry => entry.Value.Terminal == terminal && entry.Value.Stan == stan
            && entry.Value.AmountMinor == amountMinor && !entry.Value.IsTyped)
        .Select(entry => entry.Key).OrderDescending(StringComparer.Ordinal).FirstOrDefault("");

    /// <summary>Settles a sale for good: no reversal undoes one that stands, no request books one undone.</summary>
    public void Settle(string name, BookedSale sale, bool stands) =>
        Keep($"{(stands ? SettledStands : SettledUndone)} {name} {sale}");

    /// <summary>
    /// The field in which a reversal differs from the sale that it names, or from an earlier reversal of it; 0 when it
    /// does not, or the book has neither.
    /// </summary>
    public int DifferenceTo(HostRequest reversal)
    {
        string name = SimulatedIssuer.NameOf(reversal);
        BookedSale named = BookedSale.Of(reversal);
        BookedSale? sale = Find(name);
        return sale is null || _settled.ContainsKey(name) ? 0
            : sale.AmountMinor != named.AmountMinor ? Field.Amount
            : sale.Currency != named.Currency ? Field.Currency
            : sale.Merchant != named.Merchant ? Field.MerchantNumber : 0;
    }

    /// <summary>What was answered to a finished reversal with this key serial number and digest; null for another.
    /// </summary>
    public string? AnswerTo(string serial, string digest) => _finished.GetValueOrDefault($"{serial} {digest}");

    /// <summary>Keeps what is answered to a finished reversal.</summary>
    public void Answer(string serial, string digest, string code) => Keep($"{Finished} {serial} {digest} {code}");

    /// <summary>True while a sale stands.</summary>
    public bool IsApproved(string name) => _approved.ContainsKey(name);

    /// <summary>Forgets every sale, booked or undone; counters stay.</summary>
    public void Forget() => Keep(Lost);

    /// <summary>Books a sale under its name.</summary>
    public void Approve(string name, BookedSale sale) => Keep($"{Sold} {name} {sale}");

    /// <summary>Marks a sale as undone for good; false when there was none to undo.</summary>
    public bool Reverse(string name, BookedSale sale)
    {
        bool hasStood = _approved.ContainsKey(name);
        Keep($"{Undone} {name} {sale}");
        return hasStood;
    }

    private bool TryTake(string[] words) => words[0] switch
    {
        Sold or Undone or SettledUndone or SettledStands => words.Length == LongestLine && TryTakeSale(words),
        Counter or SaleCounter => words.Length == 3 && TryTakeCounter(words),
        Finished => words.Length == FinishedWords && _finished.TryAdd($"{words[1]} {words[2]}", words[3]),
        Lost => words.Length == 1 && TryForget(),
        _ => false,
    };

    private bool TryTakeSale(string[] words)
    {
        bool isSale = TryNumber(words[3], out int stan) & TryNumber(words[5], out int currency)
            & long.TryParse(words[4], NumberStyles.None, CultureInfo.InvariantCulture, out long amount);
        BookedSale sale = new(words[2], stan, amount, currency, words[6]);
        _approved.Remove(words[1]);
        (words[0] is Sold or SettledStands ? _approved : _reversed)[words[1]] = sale;
        if (words[0] is SettledStands or SettledUndone)
        {
            _settled[words[1]] = words[0] == SettledStands;
        }
        return isSale && words[1].Length == RequestFields.SerialDigits;
    }

    private bool TryTakeCounter(string[] words)
    {
        bool isCounter = long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out long counter);
        TakeCounter(words[1], counter, words[0] == SaleCounter);
        return isCounter;
    }

    private void TakeCounter(string keyId, long counter, bool isSale)
    {
        _counters[keyId] = counter;
        if (isSale)
        {
            _saleCounters[keyId] = counter;
        }
    }

    private bool TryForget()
    {
        _approved.Clear();
        _reversed.Clear();
        return true;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // Written before it counts: after a failed write there is no answer, and the terminal asks again or reverses.
    private void Keep(string line)
    {
        if (_path is null)
        {
            _ = TryTake(line.Split(' ', LongestLine));
            return;
        }
        File.AppendAllText(_path, line + "\n");
        Refresh();
    }
}
