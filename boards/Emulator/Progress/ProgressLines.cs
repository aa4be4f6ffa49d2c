using System;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace PosTerminal.Emulator.Progress;

/// <summary>A line now and then, for logs.</summary>
public sealed class ProgressLines : IWorkProgress
{
    /// <summary>From one line to the next, in s.</summary>
    public const int EverySeconds = 30;

    private readonly WorkText _text;
    private readonly TextWriter _output;
    private readonly Stopwatch _real = Stopwatch.StartNew();
    private readonly Timer _timer;
    private long _done;
    private long _total;

    /// <summary>Begins.</summary>
    /// <param name="text">Makes the words.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="every">From one line to the next.</param>
    public ProgressLines(WorkText text, TextWriter output, TimeSpan every)
    {
        _text = text;
        _output = TextWriter.Synchronized(output);
        _timer = new Timer(_ => Write(), null, every, every);
    }

    /// <inheritdoc/>
    public void Expect(long more) => Interlocked.Add(ref _total, more);

    /// <inheritdoc/>
    public void Add(long done) => Interlocked.Add(ref _done, done);

    /// <summary>Writes no more lines.</summary>
    public void Dispose()
    {
        using ManualResetEvent ended = new(false);
        if (_timer.Dispose(ended))
        {
            ended.WaitOne();
        }
    }

    private void Write() => _output.WriteLine(
        _text.Of(Interlocked.Read(ref _done), Interlocked.Read(ref _total), _real.Elapsed));
}
