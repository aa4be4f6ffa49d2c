using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>A namespace says in which folder its file lies.</summary>
internal sealed class NamespaceRule : Rule
{
    // The deepest folder first. Loose: more may stand between the prefix and the folder inside.
    private static readonly (string Folder, string Prefix, bool Loose)[] s_roots =
    {
        ("hal/Gpio/Device", "System.Device.Gpio", false),
        ("hal/Gpio/Events", "nanoFramework.Runtime.Events", false),
        ("hal/Gpio/Control", "PosTerminal.Hal.Gpio", false),
        ("tests/Host/Shim", "nanoFramework.TestFramework", false),
        ("tests/Host/Esp32/Rmt", "nanoFramework.Hardware.Esp32.Rmt", false),
        ("tests/Host/Esp32/Timer", "nanoFramework.Hardware.Esp32", false),
        ("tests/Host/Esp32/Uart", "System.IO.Ports", false),
        ("tests/Host/Esp32/Files", "PosTerminal.Hal.Esp32", false),
        ("tests/Host", "PosTerminal.Tests", true),
        ("tests/Firmware", "PosTerminal.Tests", true),
        ("tests/Hal", "PosTerminal.Tests", true),
        ("tests/Device", "PosTerminal.Tests", true),
        ("tests", "PosTerminal", false),
        ("boards", "PosTerminal", false),
        ("firmware", "PosTerminal.Firmware", false),
        ("hal", "PosTerminal.Hal", false),
    };

    internal override Area Area => Area.Firmware | Area.Hal | Area.Boards | Area.DeviceTests | Area.Host;

    protected override IEnumerable<Finding> Offences(SourceFile file)
    {
        foreach (var space in file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            (string folder, string prefix, bool loose) = s_roots.First(root => file.IsUnder(root.Folder));
            IEnumerable<string> inside = file.Folders.Skip(folder.Split('/').Length);
            string wanted = string.Join('.', inside.Prepend(prefix));
            string name = space.Name.ToString();
            if (name != wanted && !(loose && Fits(name, prefix, wanted[prefix.Length..])))
            {
                yield return At(file, space.Name.Span, $"namespace {name} in the folder of {wanted}");
            }
        }
    }

    private static bool Fits(string name, string prefix, string inside) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(inside, StringComparison.Ordinal);
}
