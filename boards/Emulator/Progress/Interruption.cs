using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace PosTerminal.Emulator.Progress;

/// <summary>
/// Ctrl-C, or a polite kill: what was begun is finished, nothing new is begun. A second one ends at once.
/// </summary>
public sealed class Interruption : IDisposable
{
    /// <summary>What a process answers that was interrupted, as a shell does.</summary>
    public const int ExitCode = 130;

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;
    private readonly TextWriter _errors;

    /// <summary>Listens from now on.</summary>
    /// <param name="errors">Where it says that it was heard.</param>
    public Interruption(TextWriter errors)
    {
        _errors = errors;
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Take),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take),
        ];
    }

    /// <summary>Cancelled when somebody interrupts.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Listens no more.</summary>
    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        _source.Dispose();
    }

    private void Take(PosixSignalContext signal)
    {
        signal.Cancel = !_source.IsCancellationRequested;
        if (signal.Cancel)
        {
            _errors.WriteLine("interrupted: what was begun is finished; once more ends at once");
            _source.Cancel();
        }
    }
}
