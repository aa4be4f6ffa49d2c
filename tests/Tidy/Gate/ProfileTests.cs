using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Gate;

/// <summary>The profile holds real nanoFramework members, and only those that the sources use.</summary>
[TestClass]
public class ProfileTests
{
    [TestMethod]
    [DynamicData(nameof(Platform.Names), typeof(Platform))]
    public void Every_member_of_the_profile_exists_on_the_device(string assembly)
    {
        ApiList api = ApiList.Read(assembly);
        CSharpCompilation profile = DeviceGate.Profile.Single(part => part.AssemblyName == assembly);
        IEnumerable<ISymbol> invented = ProfileMembers.Of(profile).Where(ProfileMembers.IsVisible)
            .Where(symbol => !api.Has(symbol));
        Findings.AssertNone(invented.Select(symbol => Report(symbol, "not in the device's list")));
    }

    [TestMethod]
    public void No_member_of_the_profile_is_unused()
    {
        if (!Repository.Under("tests/Firmware").Any() || !Repository.Under("tests/Hal").Any())
        {
            Assert.Inconclusive("Sources are missing here: what they use is not known.");
        }

        ISymbol[] unused = UsedMembers.UnusedOf(DeviceGate.Profile, DeviceGate.Device).ToArray();
        if (Environment.GetEnvironmentVariable("TIDY_PROFILE") == "shrink")
        {
            ProfileMembers.Delete(unused);
        }

        Findings.AssertNone(unused.Select(symbol => Report(symbol, "unused; TIDY_PROFILE=shrink deletes it")));
    }

    private static Finding Report(ISymbol symbol, string why)
    {
        SyntaxReference place = (symbol.IsImplicitlyDeclared ? symbol.ContainingType : symbol)
            .DeclaringSyntaxReferences[0];
        FileLinePositionSpan span = place.SyntaxTree.GetLineSpan(place.Span);
        string path = Path.Combine(span.Path).Replace('\\', '/');
        return new Finding(path, span.StartLinePosition.Line + 1, 1, $"{ApiList.Spell(symbol)}: {why}");
    }
}
