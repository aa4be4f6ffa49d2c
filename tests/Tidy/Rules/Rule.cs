using System;
using System.Collections.Generic;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>Something that no file of an area may do.</summary>
internal abstract class Rule
{
    internal string Name => GetType().Name.Replace("Rule", string.Empty, StringComparison.Ordinal);

    internal abstract Area Area { get; }

    internal IEnumerable<Finding> Check(SourceFile file) =>
        (file.Area & Area) == 0 ? Array.Empty<Finding>() : Offences(file);

    protected abstract IEnumerable<Finding> Offences(SourceFile file);

    protected Finding At(SourceFile file, Microsoft.CodeAnalysis.Text.TextSpan span, string message) =>
        Finding.At(file, span, $"[{Name}] {message}");
}
