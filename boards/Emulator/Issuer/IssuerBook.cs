using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// What the issuer has booked, by the key serial number of each sale, which is its name, and the highest key counter of
/// each initial key; kept in a file where one is given, a line for each entry.
/// </summary>
public class IssuerBook
{
    private const string Heading = "issuer's book, version 3";
    private const string Sold = "approved";
    private const string Undone = "reversed";
    private const string Counter = "counter";
    private const string SaleCounter = "sale-counter";
    private const string Lost = "forgotten";
    private const string Finished = "finished";
    private const int LongestLine = 7;
    private const int FinishedWords = 4;

    private readonly Dictionary<string, BookedSale> _approved = [];
    private readonly Dictionary<string, BookedSale> _reversed = [];
    private readonly Dictionary<string, long> _counters = [];
    private readonly Dictionary<string, long> _saleCounters = [];
    private readonly Dictionary<string, string> _finished = [];
    private string? _path;

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
        IssuerBook book = new();
        int number = 0;
        foreach (string line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            number++;
            if (number == 1 && line != Heading)
            {
                throw new InvalidDataException(
                    $"{path}(1,1): no '{Heading}': a book of before knows sales by another name");
            }
            if (number > 1 && !book.TryTake(line.Split(' ', LongestLine)))
            {
                throw new InvalidDataException($"{path}({number},1): '{line}' is no entry of an issuer's book");
            }
        }
        book._path = path;
        File.AppendAllText(path, number == 0 ? $"{Heading}\n" : "");
        return book;
    }

    /// <summary>True when a sale was undone, whether or not it had been booked.</summary>
    public virtual bool IsReversed(string name) => _reversed.ContainsKey(name);

    /// <summary>Highest key counter that was taken under an initial key, 0 for none.</summary>
    public long HighestCounter(string keyId) => _counters.GetValueOrDefault(keyId);

    /// <summary>Highest key counter of a sale that was taken under an initial key, 0 for none.</summary>
    public long HighestSale(string keyId) => _saleCounters.GetValueOrDefault(keyId);

    /// <summary>Takes a key counter: neither it nor any before it is taken again.</summary>
    public void RaiseCounter(string keyId, long counter, bool isSale)
    {
        Keep($"{(isSale ? SaleCounter : Counter)} {keyId} {counter}");
        TakeCounter(keyId, counter, isSale);
    }

    /// <summary>
    /// The field in which a reversal differs from the sale that it names, or from an earlier reversal of it; 0 when it
    /// does not, or the book has neither.
    /// </summary>
    public int DifferenceTo(HostRequest reversal)
    {
        string name = SimulatedIssuer.NameOf(reversal);
        BookedSale named = BookedSale.Of(reversal);
        BookedSale? sale = _approved.GetValueOrDefault(name) ?? _reversed.GetValueOrDefault(name);
        return sale is null ? 0
            : sale.AmountMinor != named.AmountMinor ? Field.Amount
            : sale.Currency != named.Currency ? Field.Currency
            : sale.Merchant != named.Merchant ? Field.MerchantNumber : 0;
    }

    /// <summary>What was answered to a finished reversal with this key serial number and digest; null for another.
    /// </summary>
    public string? AnswerTo(string serial, string digest) => _finished.GetValueOrDefault($"{serial} {digest}");

    /// <summary>Keeps what is answered to a finished reversal.</summary>
    public void Answer(string serial, string digest, string code)
    {
        Keep($"{Finished} {serial} {digest} {code}");
        _finished[$"{serial} {digest}"] = code;
    }

    /// <summary>True while a sale stands.</summary>
    public bool IsApproved(string name) => _approved.ContainsKey(name);

    /// <summary>Forgets every sale, booked or undone; counters stay.</summary>
    public void Forget()
    {
        Keep(Lost);
        TryForget();
    }

    /// <summary>Books a sale under its name.</summary>
    public void Approve(string name, BookedSale sale)
    {
        Keep($"{Sold} {name} {sale}");
        _approved[name] = sale;
    }

    /// <summary>Marks a sale as undone for good; false when there was none to undo.</summary>
    public bool Reverse(string name, BookedSale sale)
    {
        Keep($"{Undone} {name} {sale}");
        _reversed[name] = sale;
        return _approved.Remove(name);
    }

    private bool TryTake(string[] words) => words[0] switch
    {
        Sold or Undone => words.Length == LongestLine && TryTakeSale(words),
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
        (words[0] == Sold ? _approved : _reversed)[words[1]] = sale;
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
        if (_path is not null)
        {
            File.AppendAllText(_path, line + "\n");
        }
    }
}
