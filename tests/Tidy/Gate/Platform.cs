using System;
using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Tidy.Gate;

/// <summary>The nanoFramework assemblies of the profile, each after those that it refers to.</summary>
internal static class Platform
{
    internal const string Core = "mscorlib";
    internal const string Events = "nanoFramework.Runtime.Events";
    internal const string Gpio = "System.Device.Gpio";
    internal const string Net = "System.Net";
    internal const string TestFramework = "nanoFramework.TestFramework";

    private static readonly (string Assembly, string[] References)[] s_all =
    {
        (Core, Array.Empty<string>()),
        (Events, new[] { Core }),
        (Gpio, new[] { Core, Events }),
        (TestFramework, new[] { Core }),
        ("System.Device.I2c", new[] { Core }),
        ("System.IO.Streams", new[] { Core }),
        ("System.IO.Ports", new[] { Core }),
        ("System.IO.FileSystem", new[] { Core, "System.IO.Streams" }),
        (Net, new[] { Core, "System.IO.Streams" }),
        ("nanoFramework.System.Security.Cryptography", new[] { Core }),
        ("nanoFramework.Hardware.Esp32", new[] { Core }),
        ("nanoFramework.Hardware.Esp32.Rmt", new[] { Core }),
        ("nanoFramework.Runtime.Native", new[] { Core }),
    };

    internal static IEnumerable<(string Assembly, string[] References)> All => s_all;

    /// <summary>For tests that run once for each.</summary>
    internal static IEnumerable<object[]> Names => s_all.Select(part => new object[] { part.Assembly });
}
