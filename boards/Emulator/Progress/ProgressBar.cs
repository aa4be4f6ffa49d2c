using System.IO;
using System.Text;
using System.Threading;
using Spectre.Console;

namespace PosTerminal.Emulator.Progress;

/// <summary>A bar at the foot of a terminal; lines that are printed meanwhile go above it.</summary>
public sealed class ProgressBar : IWorkProgress
{
    private readonly IAnsiConsole _console;
    private readonly ManualResetEventSlim _ended = new();
    private readonly Thread _thread;
    private readonly object _gate = new();
    private ProgressTask? _task;

    /// <summary>Begins.</summary>
    /// <param name="text">What is done, and counted.</param>
    /// <param name="terminal">The terminal.</param>
    public ProgressBar(WorkText text, TextWriter terminal)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) });
        using ManualResetEventSlim begun = new();
        _thread = new Thread(() => Show(text, begun)) { IsBackground = true };
        _thread.Start();
        begun.Wait();
    }

    /// <summary>A writer of which each line is put above the bar.</summary>
    public TextWriter Above => new LinesAbove(_console);

    /// <inheritdoc/>
    public void Expect(long more)
    {
        lock (_gate)
        {
            _task!.MaxValue += more;
        }
    }

    /// <inheritdoc/>
    public void Add(long done) => _task!.Increment(done);

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        _ended.Set();
        _thread.Join();
        _ended.Dispose();
    }

    private void Show(WorkText text, ManualResetEventSlim begun) => _console.Progress()
        .AutoClear(true)
        .Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
            new RemainingTimeColumn(), new SpinnerColumn())
        .Start(context =>
        {
            _task = context.AddTask($"{text.What} ({text.Unit})", maxValue: 0);
            begun.Set();
            _ended.Wait();
        });

    private sealed class LinesAbove(IAnsiConsole console) : TextWriter
    {
        private readonly StringBuilder _line = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            _line.Append(value);
            if (value == '\n')
            {
                Flush();
            }
        }

        public override void Flush()
        {
            if (_line.Length > 0)
            {
                console.Write(new ControlCode(_line.ToString()));
                _line.Clear();
            }
        }
    }
}
