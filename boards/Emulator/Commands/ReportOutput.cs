using System;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// What is written for one option of a run. What cannot be written leaves the results of the run as they are: nothing
/// more is written there, and the first reason is told at the end.
/// </summary>
/// <param name="option">The option, as "--junit".</param>
/// <param name="path">Its file; null where it is not given, and nothing is written.</param>
public sealed class ReportOutput(string option, string? path)
{
    private readonly object _gate = new();

    /// <summary>The line that tells of it; null while all was written.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Opens it, before anything is played.</summary>
    /// <exception cref="UnwritableException">It cannot be opened; the message names option and file.</exception>
    public void Open(Action open)
    {
        if (path is not null)
        {
            WriteTrouble.Name(option, path, open);
        }
    }

    /// <summary>Writes, where nothing went wrong before. May be told from any thread.</summary>
    public void Write(Action write)
    {
        lock (_gate)
        {
            if (Trouble is null)
            {
                Try(write);
            }
        }
    }

    /// <summary>Closes, whatever went wrong before; what is left in a buffer may fail a second time.</summary>
    public void Close(Action close)
    {
        lock (_gate)
        {
            Try(close);
        }
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (WriteTrouble.IsOne(exception))
        {
            Trouble ??= WriteTrouble.LineOf(option, path ?? "", exception);
        }
    }
}
