using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PosTerminal.Tidy.Rules;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Samples;

/// <summary>A text that a rule must judge; each line that it must refuse holds <see cref="Mark"/>.</summary>
internal sealed record Sample(string Rule, string Path, string Text)
{
    internal const string Mark = "/*!*/";

    // Shared, so that the libraries are read once.
    private static readonly CSharpCompilation s_host = CSharpCompilation.Create("Sample", null, new[]
    {
        typeof(object), typeof(Enumerable), typeof(Console), typeof(HashSet<int>),
    }
        .Select(type => type.Assembly.Location)
        .Append(typeof(object).Assembly.Location.Replace("System.Private.CoreLib", "System.Runtime"))
        .Distinct()
        .Select(path => MetadataReference.CreateFromFile(path)));

    internal int[] MarkedLines => Lines(Text)
        .Where(line => line.Text.Contains(Mark, StringComparison.Ordinal))
        .Select(line => line.Number)
        .ToArray();

    /// <summary>The lines that the rule refuses, against the host's library: it has what the device lacks.</summary>
    internal int[] RefusedLines()
    {
        SourceFile file = new(Path, Text, Bind);
        return RuleBook.All.Single(rule => rule.Name == Rule).Check(file)
            .Select(finding => finding.Line)
            .Distinct()
            .Order()
            .ToArray();
    }

    public override string ToString() =>
        $"{Rule}: {Text.Split('\n').FirstOrDefault(line => line.Trim().Length > 1)?.Trim()}";

    private static IEnumerable<(string Text, int Number)> Lines(string text) =>
        text.Split('\n').Select((line, index) => (line, index + 1));

    private static SemanticModel Bind(SyntaxTree tree) => s_host.AddSyntaxTrees(tree).GetSemanticModel(tree);
}
