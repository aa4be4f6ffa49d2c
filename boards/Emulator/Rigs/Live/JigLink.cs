using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Serial;
using PosTerminal.Hal.Jig;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>
/// The host's end of a jig. A request that gets no answer is sent again with its number, which the jig does once
/// whatever happens: a line that is lost, doubled or garbled costs time only.
/// </summary>
/// <param name="port">The port of the jig.</param>
/// <param name="log">Told of every line.</param>
public sealed class JigLink(IPort port, RigLog log)
{
    private const int Sends = 4;
    private const int AnswerMs = 400;
    private const int PingMs = 1_000;

    /// <summary>The class of a request that the jig refuses.</summary>
    public const string Refused = "jig-refused";

    /// <summary>The supply has gone, as it was armed to.</summary>
    public const string CutWord = "cut";

    private const string BackWord = "back";

    private readonly LineChannel _lines = new(port);
    private readonly Stopwatch _sinceAsked = Stopwatch.StartNew();
    private readonly Queue<BoardLine> _board = [];
    private long _number = NewNumber();
    private string? _answer;
    private bool _hasBegun;

    /// <summary>What the jig has told of the board, in its order.</summary>
    public bool TryRead(out BoardLine line) => _board.TryDequeue(out line!);

    /// <summary>Asks for something and answers what the jig says.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="lastsMs">How long the jig may be at it before it answers.</param>
    /// <exception cref="BenchFailure">It is silent, refuses, has started anew, or its port is gone.</exception>
    public JigAnswer Ask(string request, long lastsMs = 0)
    {
        _answer = null;
        string line = WithCrc($"> @{++_number} {request}");
        for (int i = 0; i < Sends && _answer is null; i++)
        {
            log.Add("to-jig", Shown($"@{_number} {request}"));
            _lines.Send(line);
            Await(AnswerMs + lastsMs);
        }
        _sinceAsked.Restart();
        string words = _answer ?? throw new BenchFailure(
            "jig-silent", $"no answer to '{Verb(request)}' in {Sends * (AnswerMs + lastsMs)} ms at {port.Name}");
        return words[0] == '=' ? new JigAnswer(WithoutNumber(words)) : throw new BenchFailure(
            Refused, $"'{Verb(request)}': {WithoutNumber(words)}");
    }

    /// <summary>The level of a pin that is wired to the jig; false where it knows no such pin.</summary>
    public bool TryReadPin(string name, out string level)
    {
        level = "";
        try
        {
            level = Ask($"pin in {name}").NumberOf("level") == 1 ? "high" : "low";
        }
        catch (BenchFailure failure) when (failure.Kind == Refused)
        {
            return false;
        }
        return true;
    }

    /// <summary>Begins to talk: a start of the jig before this is none of ours.</summary>
    public JigAnswer Begin()
    {
        Pump();
        JigAnswer answer = Ask("hello");
        _hasBegun = true;
        long protocol = answer.NumberOf("jig");
        return protocol == JigVerbs.Protocol ? answer : throw new BenchFailure(
            "jig-other", $"the jig speaks protocol {protocol}, this program {JigVerbs.Protocol}");
    }

    /// <summary>Takes what has come, and lets the jig know that somebody is there.</summary>
    public void Pump()
    {
        while (_lines.Next() is { } line)
        {
            Take(line);
        }
        if (_hasBegun && _sinceAsked.ElapsedMilliseconds > PingMs)
        {
            _sinceAsked.Restart();
            Ask("ping");
        }
    }

    /// <summary>A line with its CRC behind it.</summary>
    public static string WithCrc(string line)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(line);
        return $"{line} *{Crc16.Of(bytes, 0, bytes.Length):X4}";
    }

    private static long NewNumber() => (DateTime.UtcNow.Ticks / TimeSpan.TicksPerMillisecond) % 1_000_000_000 * 100;

    private static string Verb(string request) => request.Split(' ')[0];

    private static string WithoutNumber(string words) => words[(words.IndexOf(' ') + 1)..];

    // Which keys are pressed may be a PIN, and a wave is a track.
    private static string Shown(string request) => request.Split(' ') switch
    {
        [string number, "key" or "press" or "release", ..] words => $"{number} {words[1]} ...",
        [string number, "wave", "add", ..] => $"{number} wave add ...",
        _ => request,
    };

    private void Await(long boundMs)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (_answer is null && waited.ElapsedMilliseconds < boundMs)
        {
            if (_lines.Next() is { } line)
            {
                Take(line);
            }
            else
            {
                Thread.Sleep(1);
            }
        }
    }

    private void Take(string line)
    {
        int blank = line.IndexOf(' ', Math.Min(2, line.Length));
        if (!line.StartsWith("< ", StringComparison.Ordinal) || blank < 3)
        {
            log.Add("jig", $"garbled: {line.Length} characters");
            return;
        }
        string rest = line[(blank + 1)..];
        if (line[2] == '~' && rest.StartsWith("c ", StringComparison.Ordinal))
        {
            _board.Enqueue(new BoardLine(rest[2..], false));
            return;
        }
        log.Add("jig", line[2..]);
        if (line[2] == '~' && rest is CutWord or BackWord)
        {
            _board.Enqueue(new BoardLine(rest, true));
        }
        if (line[2] == '~' && rest == "boot" && _hasBegun)
        {
            throw new BenchFailure("jig-reboot", "the jig has started anew");
        }
        if (line[2] == '~' && rest == "let-go silence" && _hasBegun)
        {
            throw new BenchFailure("jig-let-go", "this program was silent for 5 s, and the jig has let go of a key");
        }
        if (line[2] is '=' or '!' && line[3..blank] == $"{_number}")
        {
            _answer = line[2..];
        }
    }
}
