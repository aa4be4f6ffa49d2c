using System;
using System.IO;
using System.Linq;
using System.Text;

namespace PosTerminal.Emulator.Storage;

/// <summary>
/// A folder that keeps the store of one terminal, held by one process. A second one is refused before it has touched
/// anything, since two writers would ruin the store; so is another terminal, which would reverse what it never sold.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private const string HeldName = "terminal";
    private const string IdName = "terminal.id";
    private const int IdLength = 8;

    private readonly HeldPlace _held;
    private readonly string _folder;
    private readonly string _terminal;

    private DataFolder(HeldPlace held, string folder, string terminal)
    {
        _held = held;
        _folder = folder;
        _terminal = terminal;
    }

    /// <summary>Takes a folder, and makes it when it is not there.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="terminal">Number of the terminal, 8 digits.</param>
    /// <exception cref="DataFolderException">It cannot be used; the message names it and says why.</exception>
    public static DataFolder Take(string folder, string terminal)
    {
        if (File.Exists(folder))
        {
            throw new DataFolderException($"'{folder}' is a file; the store needs a folder", isUsage: true);
        }
        return new DataFolder(HeldPlace.Take(Path.Combine(folder, HeldName), $"the folder '{folder}'", () =>
        {
            CheckFiles(folder);
            CheckTerminal(folder, terminal);
        }), folder, terminal);
    }

    /// <summary>
    /// Makes a folder without a number that terminal's, for good: to be called when nothing is left that could keep it
    /// from starting, and before it writes.
    /// </summary>
    /// <exception cref="DataFolderException">The number cannot be written there.</exception>
    public void Bind()
    {
        string path = Path.Combine(_folder, IdName);
        if (File.Exists(path))
        {
            return;
        }
        try
        {
            OutputFile.Replace(path, file => file.Write(Encoding.ASCII.GetBytes(_terminal + "\n")));
        }
        catch (Exception exception) when (WriteTrouble.IsOne(exception))
        {
            throw new DataFolderException(
                $"the folder '{_folder}' cannot be written: {FileTrouble.OfWriting(path, exception)}");
        }
    }

    /// <summary>Leaves the folder to others.</summary>
    public void Dispose() => _held.Dispose();

    // A store that cannot be written would be a terminal that is out of service, and nobody would know why.
    private static void CheckFiles(string folder)
    {
        foreach (string name in DirectoryFileArea.Names)
        {
            string path = Path.Combine(folder, name);
            if (Path.Exists(path))
            {
                using FileStream file = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            }
        }
    }

    // Folders of before have no such file. One without a number in it may be another terminal's.
    private static void CheckTerminal(string folder, string terminal)
    {
        string path = Path.Combine(folder, IdName);
        if (!File.Exists(path))
        {
            return;
        }
        string owner = File.ReadAllText(path).Trim();
        if (owner.Length != IdLength || !owner.All(char.IsAsciiDigit))
        {
            throw new DataFolderException($"'{path}' has no number of a terminal, 8 digits: "
                + "write that of the terminal whose store the folder has", isUsage: true);
        }
        else if (owner != terminal)
        {
            throw new DataFolderException($"the folder '{folder}' is of terminal {owner}, not of {terminal}: "
                + $"go on with '--terminal {owner}', or take another folder", isUsage: true);
        }
    }
}
