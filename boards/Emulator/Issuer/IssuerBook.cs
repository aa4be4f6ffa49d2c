using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// What the issuer has booked, by the number of the terminal that sold and its trace number, the highest key counter of
/// each initial key, and each terminal's merchant; kept in a file where one is given, a line for each entry.
/// </summary>
public sealed class IssuerBook
{
    private const string Heading = "issuer's book, version 2";
    private const string Sold = "approved";
    private const string Undone = "reversed";
    private const string Counter = "counter";
    private const string SaleCounter = "sale-counter";
    private const string Owner = "merchant";
    private const string Lost = "forgotten";
    private const int LongestLine = 6;

    private readonly Dictionary<(string Terminal, int Stan), BookedSale> _approved = [];
    private readonly HashSet<(string Terminal, int Stan)> _reversed = [];
    private readonly Dictionary<string, long> _counters = [];
    private readonly Dictionary<string, long> _saleCounters = [];
    private readonly Dictionary<string, string> _merchants = [];
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
                throw new InvalidDataException($"{path}(1,1): no '{Heading}': a book of before knows no key counters");
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
    public bool IsReversed(string terminal, int stan) => _reversed.Contains((terminal, stan));

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

    /// <summary>Remembers for which merchant a terminal works by its own word.</summary>
    public void NoteMerchant(string terminal, string merchant)
    {
        if (_merchants.GetValueOrDefault(terminal) != merchant)
        {
            Keep($"{Owner} {terminal} {merchant}");
            _merchants[terminal] = merchant;
        }
    }

    /// <summary>False when a terminal works for another merchant.</summary>
    public bool MayBe(string terminal, string merchant) =>
        !_merchants.TryGetValue(terminal, out string? known) || known == merchant;

    /// <summary>
    /// The field in which a reversal differs from the sale that it names; 0 when it does not, or no such sale stands.
    /// </summary>
    public int DifferenceTo(HostRequest reversal)
    {
        bool isBooked = _approved.TryGetValue(
            (SimulatedIssuer.TerminalOf(reversal), reversal.Stan), out BookedSale? sale);
        return !isBooked ? 0
            : sale!.AmountMinor != reversal.AmountMinor ? Field.Amount
            : sale.Currency != reversal.Currency ? Field.Currency
            : sale.Merchant != SimulatedIssuer.MerchantOf(reversal) ? Field.MerchantNumber : 0;
    }

    /// <summary>True while a sale stands.</summary>
    public bool IsApproved(string terminal, int stan) => _approved.ContainsKey((terminal, stan));

    /// <summary>Forgets every sale, booked or undone; counters and merchants stay.</summary>
    public void Forget()
    {
        Keep(Lost);
        TryForget();
    }

    /// <summary>Books a sale.</summary>
    public void Approve(string terminal, int stan, BookedSale sale)
    {
        Keep(FormattableString.Invariant(
            $"{Sold} {terminal} {stan} {sale.AmountMinor} {sale.Currency} {sale.Merchant}"));
        _approved[(terminal, stan)] = sale;
    }

    /// <summary>Undoes a sale; false when there was none to undo.</summary>
    public bool Reverse(string terminal, int stan)
    {
        Keep(FormattableString.Invariant($"{Undone} {terminal} {stan}"));
        _reversed.Add((terminal, stan));
        return _approved.Remove((terminal, stan));
    }

    private bool TryTake(string[] words) => words[0] switch
    {
        Sold => words.Length == LongestLine && TryTakeSale(words),
        Undone => words.Length == 3 && TryTakeReversal(words),
        Counter or SaleCounter => words.Length == 3 && TryTakeCounter(words),
        Lost => words.Length == 1 && TryForget(),
        Owner => words.Length >= 3 && TryTakeMerchant(words),
        _ => false,
    };

    private bool TryTakeSale(string[] words)
    {
        bool isSale = TryNumber(words[2], out int stan) & TryNumber(words[4], out int currency)
            & long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out long amount);
        _approved[(words[1], stan)] = new BookedSale(amount, currency, words[5]);
        return isSale;
    }

    private bool TryTakeReversal(string[] words)
    {
        bool isReversal = TryNumber(words[2], out int stan);
        _reversed.Add((words[1], stan));
        _approved.Remove((words[1], stan));
        return isReversal;
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

    private bool TryTakeMerchant(string[] words)
    {
        _merchants[words[1]] = string.Join(' ', words[2..]);
        return true;
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
