using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Gate;

/// <summary>What the tests of this project share.</summary>
internal static class Findings
{
    internal static void AssertNone(IEnumerable<Finding> findings)
    {
        string[] lines = findings.Select(finding => finding.ToString()).Order().ToArray();
        Assert.IsEmpty(lines, "\n" + string.Join("\n", lines));
    }

    internal static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    /// <summary>Compiles one text as a file of the firmware, against the core library of the device.</summary>
    internal static CSharpCompilation CompileForDevice(string text)
    {
        SourceFile file = new("firmware/Sample.cs", text, DeviceGate.ModelOf);
        return DeviceGate.Device[0].RemoveAllSyntaxTrees().AddSyntaxTrees(file.Tree);
    }
}
