using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The file of an issuer's book, a line for each entry. Issuer and provider write there, one at a time: of two that
/// append at once one line may be lost, and what both decided could be two decisions.
/// </summary>
/// <param name="path">Path of the file.</param>
public sealed class BookFile(string path)
{
    /// <summary>Its first line.</summary>
    public const string Heading = "issuer's book, version 3";

    private const char ByteOrderMark = '\uFEFF';
    private const int WaitMs = 5_000;
    private const int RetryMs = 10;

    private byte[] _last = [];
    private long _length;

    /// <summary>Lines that were read or written.</summary>
    public int Lines { get; private set; }

    /// <summary>Has the file, and keeps every other process out of it until it is disposed of.</summary>
    /// <param name="mode">What is done where there is none.</param>
    /// <exception cref="UnwritableException">Another process has it for too long; the message names both.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public FileStream Take(FileMode mode)
    {
        long end = Environment.TickCount64 + WaitMs;
        while (true)
        {
            try
            {
                return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException exception) when (HeldPlace.IsHeld(exception))
            {
                if (Environment.TickCount64 >= end)
                {
                    throw new UnwritableException(
                        $"the book '{path}' was locked by another process for {WaitMs / 1000} s"
                        + $"{HeldPlace.BookNote(path)}; nothing was written there", exception);
                }
            }
            Thread.Sleep(RetryMs);
        }
    }

    /// <summary>The entries that were added since; each counts when the next one is asked for.</summary>
    /// <exception cref="InvalidDataException">
    /// The last one is not whole, or what was read before is there no more.
    /// </exception>
    public IEnumerable<string> ReadNew(FileStream held)
    {
        int at = _last.Length;
        held.Position = _length - at;
        byte[] bytes = new byte[Math.Max(0, held.Length - held.Position)];
        held.ReadExactly(bytes);
        if (!bytes.AsSpan().StartsWith(_last))
        {
            throw new InvalidDataException($"{path}: its first {Lines} lines are not those that were read before: an "
                + "older or another book was put in its place. Nothing is answered until the former one is back, or "
                + "this issuer is started again");
        }
        for (int end = NextEnd(bytes, at); end > 0; end = NextEnd(bytes, at))
        {
            string line = Encoding.UTF8.GetString(bytes, at, end - at - 1);
            if (Lines > 0)
            {
                yield return line;
            }
            else if (line != Heading)
            {
                throw Foreign(line);
            }
            Count(bytes[at..end], 1, end - at);
            at = end;
        }
        if (at < bytes.Length)
        {
            throw Refusal("the last line is not whole: what it says was answered to nobody; remove it");
        }
    }

    /// <summary>Writes the first line of a new book.</summary>
    public void Begin(FileStream held)
    {
        if (Lines == 0)
        {
            Append(held, [Heading]);
        }
    }

    /// <summary>Appends lines in one piece, durably; where that fails none of them is there.</summary>
    /// <param name="held">The file, all of it read.</param>
    /// <param name="lines">The lines.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Append(FileStream held, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        try
        {
            held.Position = _length;
            held.Write(bytes);
            held.Flush(flushToDisk: true);
        }
        catch
        {
            held.SetLength(_length);
            throw;
        }
        Count(Encoding.UTF8.GetBytes(lines.Last() + "\n"), lines.Count, bytes.Length);
    }

    /// <summary>Has all of it read again.</summary>
    public void Restart()
    {
        _last = [];
        _length = 0;
        Lines = 0;
    }

    /// <summary>What is wrong with the line that was read last, with its place.</summary>
    public InvalidDataException Refusal(string reason) => new($"{path}({Lines + 1},1): {reason}");

    private InvalidDataException Foreign(string first) => Refusal(first.StartsWith(ByteOrderMark)
        ? "it begins with a byte order mark, which an editor has put there: save it as UTF-8 without one"
        : $"no '{Heading}': a book of before knows sales by another name");

    private void Count(byte[] last, int lines, int bytes)
    {
        _last = last;
        Lines += lines;
        _length += bytes;
    }

    // Behind the end of the line that begins there, 0 where none ends.
    private static int NextEnd(byte[] bytes, int at) => Array.IndexOf(bytes, (byte)'\n', at) + 1;
}
