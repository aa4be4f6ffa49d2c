using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PosTerminal.Mutants.Rows;

namespace PosTerminal.Mutants.Building;

/// <summary>
/// Looks whether rows fit their sources and compile, without building anything: one row of each source at a time, since
/// faults in different sources do not disturb each other.
/// </summary>
/// <param name="workshop">Knows the sources.</param>
public sealed class RowCheck(Workshop workshop)
{
    /// <summary>What is wrong with them, each with the row's name.</summary>
    public IEnumerable<string> Objections(IEnumerable<Mutant> mutants) => mutants
        .GroupBy(mutant => mutant.File)
        .SelectMany(rows => rows.Select((mutant, round) => (Round: round, Mutant: mutant)))
        .GroupBy(row => (row.Round, SourceAssembly.Of(row.Mutant.File)), row => row.Mutant)
        .SelectMany(rows => ObjectionsTo([.. rows]));

    private IEnumerable<string> ObjectionsTo(Mutant[] rows)
    {
        List<string> objections = [];
        CSharpCompilation? planted = null;
        foreach (Mutant row in rows)
        {
            try
            {
                planted = workshop.Plant(row, planted);
            }
            catch (MisfitException misfit)
            {
                objections.Add($"{row.Room}: {row.Fault}: {misfit.Message}");
            }
        }
        return objections.Concat(rows
            .Select(row => (Row: row, Error: ErrorIn(planted, row.File)))
            .Where(found => found.Error is not null)
            .Select(found => $"{found.Row.Room}: {found.Row.Fault}: {found.Error}"));
    }

    private static Diagnostic? ErrorIn(CSharpCompilation? planted, string file)
    {
        if (planted?.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == file) is not { } tree)
        {
            return null;
        }
        SemanticModel model = planted.GetSemanticModel(tree);
        return tree.GetDiagnostics()
            .Concat(model.GetDeclarationDiagnostics())
            .Concat(model.GetMethodBodyDiagnostics())
            .FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error);
    }
}
