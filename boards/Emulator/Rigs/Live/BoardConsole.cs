using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Events;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>
/// Understands the lines of a board's console. A line that cannot be, a gap between two states, or a start that nobody
/// ordered is a failure of the bench: nothing that is expected or not expected can be decided any more.
/// </summary>
/// <param name="log">Told of every line.</param>
public sealed partial class BoardConsole(RigLog log)
{
    private const string PowerUp = "power.up";
    private const string StateEvent = "terminal.state";
    private const string Starting = "Starting";
    private const string SaidState = "state ";

    private readonly List<TraceEvent> _events = [];
    private string _former = "";
    private long _formerMs;
    private bool _isExpected;
    private bool _isUp;
    private bool _mayRestart;
    private long _bootMs;
    private Action<string>? _answered;
    private int _eventsBefore;
    private string _said = "";

    /// <summary>All events so far.</summary>
    public IReadOnlyList<TraceEvent> Events => _events;

    /// <summary>State of the terminal, "Off" without power.</summary>
    public string State { get; private set; } = IBench.Off;

    /// <summary>True when the board has told its start since its supply came.</summary>
    public bool IsUp => _isUp;

    /// <summary>True when the board has said its state since it was asked.</summary>
    public bool HasSaid => _said.Length > 0;

    /// <summary>Tells that the board is asked for its state: lines that are no events may come from now on.</summary>
    public void AskedForState()
    {
        _said = "";
        _eventsBefore = _events.Count;
        Asked(line =>
        {
            log.Add("console", line);
            _said = line.StartsWith(SaidState, StringComparison.Ordinal) ? line[SaidState.Length..] : _said;
        });
    }

    /// <summary>Tells that the board is asked for something.</summary>
    /// <param name="answered">Told of each line of the answer.</param>
    public void Asked(Action<string> answered) => _answered = answered;

    /// <summary>Compares what the board has said with what its events have told.</summary>
    /// <exception cref="BenchFailure">A change of state was not told.</exception>
    public void Compare()
    {
        bool isTold = State == _said || _events.Skip(_eventsBefore).Any(entry =>
            entry.Name == StateEvent && entry.Data.Any(pair => pair.Value == _said));
        Require(isTold, "console-lost", $"the board is in {_said}, and its events have told {State}");
    }

    /// <summary>Tells that the supply comes, and that a start will follow.</summary>
    public void PoweringUp()
    {
        _isExpected = true;
        _isUp = false;
        _mayRestart = false;
        _answered = null;
        State = Starting;
    }

    /// <summary>Tells that one start that nobody orders will be right.</summary>
    public void AllowRestart() => _mayRestart = true;

    /// <summary>Tells that the supply has gone.</summary>
    public void PoweredDown()
    {
        _mayRestart = false;
        _isUp = false;
        _isExpected = false;
        State = IBench.Off;
    }

    /// <summary>Takes a line that came at a time of the bench, in ms.</summary>
    /// <exception cref="BenchFailure">It cannot be.</exception>
    public void Take(string line, long nowMs)
    {
        if (_isUp && _answered is not null && AnswerLine().IsMatch(line))
        {
            _answered(line);
            return;
        }
        log.Add("console", line);
        Match match = EventLine().Match(line);
        EventShape? shape = match.Success ? EventBook.Find(match.Groups["name"].Value) : null;
        if (shape?.Name == PowerUp)
        {
            Begin(match, nowMs);
        }
        else if (_isUp)
        {
            Require(!line.StartsWith('+'), "console-lost", $"the console says '{line}'");
            Require(shape is not null, "console-garbled", "a line of the console is no event");
            Add(match, shape!, line);
        }
    }

    private static void Require(bool holds, string kind, string message, bool mayBeTerminal = false)
    {
        if (!holds)
        {
            throw new BenchFailure(kind, message, mayBeTerminal);
        }
    }

    private static long StampOf(Match match) =>
        long.TryParse(match.Groups["ms"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out long ms) ? ms : 0;

    private void Begin(Match match, long nowMs)
    {
        if (_mayRestart && !_isExpected)
        {
            PoweringUp();
        }
        Require(_isExpected || !_isUp, "board-reboot", "the board has started anew, and nobody has told it to",
            mayBeTerminal: true);
        if (!_isExpected)
        {
            return;
        }
        _isExpected = false;
        _isUp = true;
        _formerMs = StampOf(match);
        _former = match.Value;
        _bootMs = nowMs - _formerMs;
        _events.Add(new TraceEvent(nowMs, PowerUp, []));
    }

    private void Add(Match match, EventShape shape, string line)
    {
        KeyValuePair<string, string>[] data =
        [
            .. match.Groups["pair"].Captures.Select(pair => pair.Value.Trim().Split('='))
                .Select(pair => KeyValuePair.Create(pair[0], pair[1])),
        ];
        bool isWhole = data.Select(pair => pair.Key).SequenceEqual(shape.Values.Select(value => value.Name))
            && data.Zip(shape.Values).All(pair => pair.Second.Complaint(pair.First.Value).Length == 0);
        Require(isWhole, "console-garbled", $"a line of the console is no whole {shape.Name}");
        Require(line != _former || data.Length == 0, "console-doubled", $"a line came twice: {shape.Name}");
        long stampMs = StampOf(match);
        Require(stampMs >= _formerMs, "console-garbled", "the times of the console go back");
        (_former, _formerMs) = (line, stampMs);
        if (shape.Name == StateEvent)
        {
            Require(data[0].Value == State, "console-lost", $"a change from {data[0].Value}, the state was {State}");
            State = data[1].Value;
        }
        _events.Add(new TraceEvent(_bootMs + stampMs, shape.Name, data));
    }

    [GeneratedRegex(@"^(state|cause|reversal|free memory|version|present:) .+$|^[1-4]:[ -~]+$|^frame ([0-9A-F]{8}|-)$"
        + "|^unknown, try h$")]
    private static partial Regex AnswerLine();

    [GeneratedRegex(@"^ *(?<ms>[0-9]+) ms  (?<name>[a-z]+\.[a-z]+)(?<pair> [a-z]+=[^ =]+)*$")]
    private static partial Regex EventLine();
}
