using System;
using System.Collections.Generic;
using System.IO;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// What the issuer has booked, by the number of the terminal that sold and its trace number; kept in a file where one
/// is given, a line for each entry.
/// </summary>
public sealed class IssuerBook
{
    private const string Sold = "approved";
    private const string Undone = "reversed";

    private readonly HashSet<(string Terminal, int Stan)> _approved = [];
    private readonly HashSet<(string Terminal, int Stan)> _reversed = [];
    private string? _path;

    /// <summary>Sales that stand.</summary>
    public int ApprovedCount => _approved.Count;

    /// <summary>Reversals of any sale, booked or not.</summary>
    public int ReversedCount => _reversed.Count;

    /// <summary>Takes up the book in a file; a new one when there is none.</summary>
    /// <exception cref="InvalidDataException">A line of the file is no entry of a book.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read or written.</exception>
    public static IssuerBook Open(string path)
    {
        IssuerBook book = new();
        int number = 0;
        foreach (string line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            number++;
            if (!book.TryTake(line.Split(' ')))
            {
                throw new InvalidDataException($"{path}({number},1): '{line}' is no entry of an issuer's book");
            }
        }
        book._path = path;
        File.AppendAllText(path, "");
        return book;
    }

    /// <summary>True when a sale was undone, whether or not it had been booked.</summary>
    public bool IsReversed(string terminal, int stan) => _reversed.Contains((terminal, stan));

    /// <summary>Books a sale.</summary>
    public void Approve(string terminal, int stan)
    {
        Keep(Sold, terminal, stan);
        _approved.Add((terminal, stan));
    }

    /// <summary>Undoes a sale; false when there was none to undo.</summary>
    public bool Reverse(string terminal, int stan)
    {
        Keep(Undone, terminal, stan);
        _reversed.Add((terminal, stan));
        return _approved.Remove((terminal, stan));
    }

    private bool TryTake(string[] words)
    {
        if (words.Length != 3 || words[0] is not (Sold or Undone) || !int.TryParse(words[2], out int stan))
        {
            return false;
        }
        if (words[0] == Sold)
        {
            Approve(words[1], stan);
        }
        else
        {
            Reverse(words[1], stan);
        }
        return true;
    }

    // Written before it counts: after a failed write there is no answer, and the terminal asks again or reverses.
    private void Keep(string what, string terminal, int stan)
    {
        if (_path is not null)
        {
            File.AppendAllText(_path, FormattableString.Invariant($"{what} {terminal} {stan}\n"));
        }
    }
}
