using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Storage;
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
    private readonly List<string> _kept = [];
    private List<(string Name, BookedSale? Stood)> _undone = [];
    private BookFile? _file;
    private bool _isDeciding;

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
        if (OutputFile.IsSpecial(path))
        {
            File.AppendAllText(path, BookFile.Heading + "\n");
            return new();
        }
        IssuerBook book = new() { _file = new BookFile(path) };
        using FileStream held = book._file.Take(FileMode.OpenOrCreate);
        book.TakeNew(held);
        book._undone.Clear();
        book._file.Begin(held);
        return book;
    }

    /// <summary>
    /// Decides with all that is in the file, while no other process writes there. What is kept meanwhile is written in
    /// one piece at the end: a decision of which only a part was kept would be another one.
    /// </summary>
    /// <param name="decide">Decides. Where it throws, nothing is kept.</param>
    /// <exception cref="InvalidDataException">
    /// What was added is no entry, or what was read before is there no more.
    /// </exception>
    /// <exception cref="IOException">The file cannot be had, read or written; nothing is kept.</exception>
    public T InOne<T>(Func<T> decide)
    {
        lock (_kept)
        {
            if (_file is null || _isDeciding)
            {
                return decide();
            }
            using FileStream held = _file.Take(FileMode.Open);
            TakeNew(held);
            return DecideAndWrite(_file, held, decide);
        }
    }

    private T DecideAndWrite<T>(BookFile file, FileStream held, Func<T> decide)
    {
        _isDeciding = true;
        try
        {
            T decision = decide();
            file.Append(held, _kept);
            return decision;
        }
        catch
        {
            Clear();
            file.Restart();
            TakeNew(held);
            _undone.Clear();
            throw;
        }
        finally
        {
            _kept.Clear();
            _isDeciding = false;
        }
    }

    /// <summary>
    /// Sales that were undone since this was asked last, whoever did it, each with what stood before; null where none
    /// did.
    /// </summary>
    public IReadOnlyList<(string Name, BookedSale? Stood)> TakeUndone()
    {
        List<(string Name, BookedSale? Stood)> undone = _undone;
        _undone = [];
        return undone;
    }

    private void TakeNew(FileStream held)
    {
        foreach (string line in _file!.ReadNew(held))
        {
            if (!TryTake(line.Split(' ', LongestLine)))
            {
                throw _file.Refusal($"'{line}' is no entry of an issuer's book");
            }
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

    /// <summary>The book's word for a sale: "approved" or "reversed", "" where it has neither.</summary>
    public string WordFor(string name) => IsApproved(name) ? Sold : _reversed.ContainsKey(name) ? Undone : "";

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
        if (!isSale || words[1].Length != RequestFields.SerialDigits)
        {
            return false;
        }
        bool isUndone = words[0] is Undone or SettledUndone;
        _approved.Remove(words[1], out BookedSale? stood);
        if (isUndone && (stood is not null || !_reversed.ContainsKey(words[1])))
        {
            _undone.Add((words[1], stood));
        }
        (isUndone ? _reversed : _approved)[words[1]] = new(words[2], stan, amount, currency, words[6]);
        if (words[0] is SettledStands or SettledUndone)
        {
            _settled[words[1]] = words[0] == SettledStands;
        }
        return true;
    }

    private bool TryTakeCounter(string[] words)
    {
        if (!long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out long counter))
        {
            return false;
        }
        _counters[words[1]] = counter;
        if (words[0] == SaleCounter)
        {
            _saleCounters[words[1]] = counter;
        }
        return true;
    }

    private void Clear()
    {
        _ = TryForget();
        _settled.Clear();
        _counters.Clear();
        _saleCounters.Clear();
        _finished.Clear();
    }

    private bool TryForget()
    {
        _approved.Clear();
        _reversed.Clear();
        return true;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // What the reader would refuse is not written: no restart would open the book again. Nor does a line count that
    // could not be written: there is no answer then, and the terminal asks again or reverses.
    private void Keep(string line) => _ = InOne(() =>
    {
        if (line.Contains('\n') || !TryTake(line.Split(' ', LongestLine)))
        {
            throw new InvalidDataException($"'{line}' is no entry of an issuer's book, and is not written there");
        }
        if (_file is not null)
        {
            _kept.Add(line);
        }
        return true;
    });
}
