using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Commands;

/// <summary>A terminal on the console: lines in, display and events out, at real speed.</summary>
public sealed class ServeSession
{
    private const long SliceNs = 20_000_000;
    private const long LastLookNs = 2_000_000_000;

    private static readonly string[] s_words = ["state", "display", "journal", "report", "help", "quit"];

    private readonly Streams _streams;
    private readonly CancellationToken _cancellation;
    private readonly IBench _bench;
    private readonly Play _play;
    private readonly BlockingCollection<string> _lines = [];
    private bool _isOver;

    /// <summary>A session on a bench without power.</summary>
    public ServeSession(IBench bench, Streams streams, CancellationToken cancellation)
    {
        _streams = streams;
        _cancellation = cancellation;
        _bench = new PacedBench(bench, new Watcher(streams.Output, Sleep).Look);
        _play = new Play(_bench, Play.DefaultWithinNs, long.MaxValue, new SecretWatch(false, []));
    }

    /// <summary>Runs to "quit", the end of the input or a cancellation; answers the exit code.</summary>
    public int Run()
    {
        _streams.Output.WriteLine("Try 'amount 1250', 'swipe visa-pin', 'keys 4321#'; 'help' lists the rest.");
        new Thread(ReadLines) { IsBackground = true, Name = "console" }.Start();
        try
        {
            _bench.PowerUp();
            RunLines();
        }
        catch (OperationCanceledException)
        {
            _streams.Output.WriteLine();
        }
        finally
        {
            _bench.Dispose();
        }
        return ExitCode.Pass;
    }

    private void RunLines()
    {
        while (!_isOver && !_lines.IsCompleted)
        {
            if (_lines.TryTake(out string? line))
            {
                Do(line.Trim());
            }
            else
            {
                _bench.RunFor(SliceNs);
            }
        }
        _bench.RunFor(_isOver ? 0 : LastLookNs);
    }

    // Ctrl-C ends a long wait too.
    private void Sleep(TimeSpan time)
    {
        if (_cancellation.WaitHandle.WaitOne(time))
        {
            throw new OperationCanceledException(_cancellation);
        }
    }

    private void ReadLines()
    {
        while (_streams.Input.ReadLine() is { } line)
        {
            _lines.Add(line);
        }
        _lines.CompleteAdding();
    }

    private void Do(string line)
    {
        switch (line.Split(' ')[0])
        {
            case "":
                break;
            case "state":
                _streams.Output.WriteLine(_bench.State);
                break;
            case "display":
                _streams.Output.Write(DisplayFrame.Of(_bench.Display));
                break;
            case "journal":
                PrintEvents();
                break;
            case "report":
                PrintLines(_bench.Report);
                break;
            case "help":
                PrintHelp();
                break;
            case "quit" or "exit":
                _isOver = true;
                break;
            default:
                PlayLine(line);
                break;
        }
    }

    private void PlayLine(string line)
    {
        if (line[0] == '#')
        {
            return;
        }
        var errors = new ErrorList();
        Step? step = ConsoleLine.Read(line, errors);
        foreach (ScenarioError error in errors.Sorted)
        {
            bool isUnknown = error.Code == ErrorCodes.UnknownStep;
            _streams.Output.WriteLine(isUnknown ? Unknown(line) : $"error: {error.Message}");
        }
        if (errors.IsEmpty && step is not null)
        {
            Perform(step);
        }
    }

    private void Perform(Step step)
    {
        try
        {
            if (_play.Run(step) is { } failure)
            {
                _streams.Output.WriteLine($"not seen: {failure.Expected}");
            }
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            _streams.Output.WriteLine($"error: {exception.Message}");
        }
    }

    private static string Unknown(string line)
    {
        string word = line.Split(' ')[0];
        string[] known = [.. VerbTable.All.Select(verb => verb.Name), .. s_words];
        return $"error: unknown command '{word}'{Suggestion.For(word, known)} ('help' lists them)";
    }

    private void PrintEvents()
    {
        PrintLines(_bench.Events.Select(EventText.Line));
    }

    private void PrintLines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            _streams.Output.WriteLine(line);
        }
    }

    private void PrintHelp()
    {
        foreach (Verb verb in VerbTable.All)
        {
            _streams.Output.WriteLine($"  {verb.Name,-16} {verb.Hint}");
        }
        _streams.Output.WriteLine($"  also: {string.Join(", ", s_words)}");
        _streams.Output.WriteLine($"  cards: {string.Join(", ", Vocabulary.Cards)}");
    }
}
