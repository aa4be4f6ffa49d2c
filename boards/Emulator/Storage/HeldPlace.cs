using System;
using System.Globalization;
using System.IO;

namespace PosTerminal.Emulator.Storage;

/// <summary>
/// What one process has at a time: NAME.lock, and NAME.holder that says who has it. A second process is refused before
/// it has touched anything.
/// </summary>
public sealed class HeldPlace : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _holderPath;

    private HeldPlace(FileStream held, string holderPath)
    {
        _lock = held;
        _holderPath = holderPath;
    }

    /// <summary>Takes an issuer's book, by whichever of its names.</summary>
    /// <param name="book">Path of its file.</param>
    /// <exception cref="DataFolderException">It cannot be used; the message names it and says why.</exception>
    public static HeldPlace OfBook(string book) => Take(RealPath.Of(book), $"the book '{book}'", () => { });

    /// <summary>Takes the file of a result that is about to be written, and leaves nothing beside it.</summary>
    /// <param name="result">Path of the file.</param>
    /// <param name="kept">What its results are kept in until then.</param>
    /// <exception cref="DataFolderException">It cannot be used; the message names it and says why.</exception>
    public static HeldPlace OfResult(string result, string kept) => Take(
        RealPath.Of(kept), $"the file '{result}'", () => { }, FileOptions.DeleteOnClose);

    /// <summary>Takes a place, and makes its folder when it is not there.</summary>
    /// <param name="name">Path of lock and holder without their endings.</param>
    /// <param name="what">What is taken, for messages.</param>
    /// <param name="check">Looks whether it can be used, before the holder is written.</param>
    /// <param name="lockOptions">Of the lock.</param>
    /// <exception cref="DataFolderException">It cannot be used; the message says what and why.</exception>
    public static HeldPlace Take(
        string name, string what, Action check, FileOptions lockOptions = FileOptions.None)
    {
        string holderPath = name + ".holder";
        FileStream held = Lock(name + ".lock", holderPath, what, lockOptions);
        try
        {
            check();
            File.WriteAllText(holderPath, string.Create(
                CultureInfo.InvariantCulture, $"{Self} since {DateTime.UtcNow:u}"));
            return new HeldPlace(held, holderPath);
        }
        catch (DataFolderException)
        {
            held.Dispose();
            throw;
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            held.Dispose();
            throw NotWritable(what, name, exception);
        }
    }

    /// <summary>Leaves it to others.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(_holderPath);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            // Whoever comes next writes its own name there.
        }
        _lock.Dispose();
    }

    private static FileStream Lock(string path, string holderPath, string what, FileOptions options)
    {
        try
        {
            OutputFile.MakeFolder(path);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
        }
        // Whoever has it may not have written its name yet.
        catch (IOException exception) when (File.Exists(holderPath) || IsHeld(exception))
        {
            throw new DataFolderException($"{what} is in use by {HolderOf(holderPath)}; nothing in it was touched");
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            throw NotWritable(what, path, exception);
        }
    }

    private static DataFolderException NotWritable(string what, string path, Exception exception) =>
        new($"{what} cannot be written: {FileTrouble.OfWriting(path, exception)}");

    private static string HolderOf(string holderPath)
    {
        try
        {
            return File.ReadAllText(holderPath);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return "another process";
        }
    }

    /// <summary>Which issuer has a book, to be put behind a message; "" for none, and for this process.</summary>
    /// <param name="book">Path of its file.</param>
    public static string BookNote(string book)
    {
        string holder = RealPath.Of(book) + ".holder";
        return File.Exists(holder) && HolderOf(holder) is { } name && !name.StartsWith(Self, StringComparison.Ordinal)
            ? $" (its issuer: {name})" : "";
    }

    private static string Self => string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId},");

    /// <summary>True where another process has the file, as Linux, macOS and Windows say it.</summary>
    public static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static bool IsFailure(Exception exception) => exception is IOException or UnauthorizedAccessException;
}
