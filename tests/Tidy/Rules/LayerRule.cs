using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>boards -> hal -> firmware -> nothing: names never point upwards.</summary>
internal sealed class LayerRule : NodeRule
{
    private static readonly string[] s_aboveFirmware =
    {
        "PosTerminal.Hal", "PosTerminal.Emulator", "PosTerminal.Esp32", "PosTerminal.Esp32DevKitC",
        "PosTerminal.Esp32S3DevKitC1", "PosTerminal.Jig", "PosTerminal.Tests", "System.Device", "nanoFramework",
    };

    private static readonly string[] s_aboveHal =
    {
        "PosTerminal.Emulator", "PosTerminal.Esp32", "PosTerminal.Esp32DevKitC", "PosTerminal.Esp32S3DevKitC1",
        "PosTerminal.Jig", "PosTerminal.Tests",
    };

    internal override Area Area => Area.Product;

    protected override string? Objection(SyntaxNode node, SourceFile file)
    {
        if (node is not QualifiedNameSyntax and not MemberAccessExpressionSyntax)
        {
            return null;
        }

        string name = node.ToString();
        string[] above = file.Area == Area.Firmware ? s_aboveFirmware : s_aboveHal;
        return Array.Exists(above, name.Equals) ? $"{name} is above this layer" : null;
    }
}
