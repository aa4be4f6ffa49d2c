using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PosTerminal.Tidy.Gate;

/// <summary>
/// The nanoFramework assemblies: the real core library, and those of the profile, each after those that it refers to.
/// </summary>
internal static class Platform
{
    internal const string Events = "nanoFramework.Runtime.Events";
    internal const string Gpio = "System.Device.Gpio";
    internal const string Net = "System.Net";
    internal const string TestFramework = "nanoFramework.TestFramework";

    private static readonly (string Assembly, string[] References)[] s_all =
    {
        (Events, Array.Empty<string>()),
        (Gpio, new[] { Events }),
        (TestFramework, Array.Empty<string>()),
        ("System.Device.I2c", Array.Empty<string>()),
        ("System.IO.Streams", Array.Empty<string>()),
        ("System.IO.Ports", Array.Empty<string>()),
        ("System.IO.FileSystem", new[] { "System.IO.Streams" }),
        (Net, new[] { "System.IO.Streams" }),
        ("nanoFramework.System.Security.Cryptography", Array.Empty<string>()),
        ("nanoFramework.Hardware.Esp32", Array.Empty<string>()),
        ("nanoFramework.Hardware.Esp32.Rmt", Array.Empty<string>()),
        ("nanoFramework.Runtime.Native", Array.Empty<string>()),
    };

    /// <summary>What every assembly of the device refers to: mscorlib of the pinned package.</summary>
    internal static MetadataReference Core { get; } = MetadataReference.CreateFromFile(CorePath);

    /// <summary>Where NuGet has put it.</summary>
    internal static string CorePath => typeof(Platform).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "CoreLibrary")
        .Value!;

    internal static IEnumerable<(string Assembly, string[] References)> All => s_all;

    /// <summary>For tests that run once for each.</summary>
    internal static IEnumerable<object[]> Names => s_all.Select(part => new object[] { part.Assembly });
}
