using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Yaml;

/// <summary>Collects everything wrong with one file, so that all of it is reported at once.</summary>
public sealed class ErrorList
{
    private readonly HashSet<ScenarioError> _errors = [];

    /// <summary>True when nothing is wrong.</summary>
    public bool IsEmpty => _errors.Count == 0;

    /// <summary>In the order of the file; what several matrix rows share comes once.</summary>
    public IReadOnlyList<ScenarioError> Sorted =>
        [.. _errors.OrderBy(e => e.Mark.Line).ThenBy(e => e.Mark.Column)];

    /// <summary>Adds an error of any kind.</summary>
    public void Add(SourceMark mark, string code, string message) =>
        _errors.Add(new ScenarioError(mark, code, message));

    /// <summary>A value of the wrong kind, unit or range.</summary>
    public void BadValue(SourceMark mark, string message) => Add(mark, ErrorCodes.BadValue, message);

    /// <summary>A name that is not among the known ones.</summary>
    public void Unknown(
        SourceMark mark, string code, string what, string name, IEnumerable<string> known) =>
        Add(mark, code, $"unknown {what} '{name}'{Suggestion.For(name, known)}{Suggestion.List(known)}");
}
