using System.Collections.Generic;

namespace PosTerminal.Tidy.Samples;

/// <summary>Static initialisers, ambient services and layers.</summary>
internal static class RuntimeSamples
{
    internal static IEnumerable<Sample> All { get; } = new[]
    {
        In("StaticInitialiser", "class A { static int V = B.V + 1; /*!*/ }\nclass B { internal static int V = 10; }"),
        In(
            "StaticInitialiser",
            "class A { static int V; static A() { V = B.V; /*!*/ } }\n"
            + "class B { internal static int V = 1; }"),
        In(
            "StaticInitialiser",
            "class A { static int V { get; } = B.M(); /*!*/ }\n"
            + "class B { internal static int M() => 1; }"),
        In("StaticInitialiser", Indirect + "class A { static readonly Row R = new Row(1); /*!*/ }"),
        In("StaticInitialiser", Indirect + "class A { static int V = Own(); /*!*/\n static int Own() => Other.V; }"),
        In(
            "StaticInitialiser",
            "class A { const int K = B.K; static int V = B.K; }\n"
            + "class B { internal const int K = 1; }"),
        In("StaticInitialiser", "enum E { X }\nclass A { static E[] V = { E.X }; static byte[] W = new byte[16]; }"),
        In(
            "StaticInitialiser",
            "class A { static Row[] R = { new Row(1), new(2) }; }\n"
            + "class Row { int _v; internal Row(int v) { _v = v; } }"),
        In(
            "StaticInitialiser",
            "class A { static int V = 1; static int W = V + Own(); static int Own() => V; int x = B.V; }\n"
            + "class B { internal static int V; }"),
        In(
            "StaticInitialiser",
            "class A { static string V = nameof(B.V); static int L = \"abc\".Length; }\n"
            + "class B { internal static int V; }"),
        In("AmbientApi", "using System.Threading;\nclass C { void M() { Thread.Sleep(5); /*!*/ } }"),
        In("AmbientApi", "class C { long M() => System.DateTime.UtcNow.Ticks; /*!*/ }"),
        In("AmbientApi", "using System;\nclass C { Random r = new Random(1); /*!*/ }"),
        In("AmbientApi", "using System;\nclass C { void M() { Console.WriteLine(1); /*!*/ } }"),
        In("AmbientApi", "interface IRandom { }\nclass C { IRandom Random { get; } int M() => Random.GetHashCode(); }"),
        new("AmbientApi", "hal/Esp32/C.cs", "class C { long M() => System.DateTime.UtcNow.Ticks; }"),
        new("AmbientApi", "boards/Emulator/C.cs", "class C { long M() => System.DateTime.UtcNow.Ticks; }"),
        new("Calendar", "hal/Esp32/C.cs", "class C { long M() => System.DateTime.UtcNow.Ticks; /*!*/ }"),
        new("Calendar", "hal/Esp32/C.cs", "class S { public static int UtcNow; }\nclass C { int M() => S.UtcNow; }"),
        new("Calendar", "hal/Esp32/SystemTime.cs", "class C { long M() => System.DateTime.UtcNow.Ticks; }"),
        In("Layer", "using PosTerminal.Hal.Keypad; /*!*/\nusing System.Device.Gpio; /*!*/\nclass C { }"),
        In("Layer", "using System;\nusing PosTerminal.Firmware.Ports;\nclass C { }"),
        new("Layer", "hal/Keypad/C.cs", "using PosTerminal.Emulator.Keys; /*!*/\nclass C { }"),
        new("Layer", "hal/Keypad/C.cs", "class C { PosTerminal.Emulator.Fingers.KeyPress k; /*!*/ }"),
        new("Layer", "hal/Keypad/C.cs", "using PosTerminal.Firmware.Ports;\nusing System.Device.Gpio;\nclass C { }"),
        new("Layer", "tests/Host/C.cs", "using PosTerminal.Emulator.Keys;\nclass C { }"),
    };

    private const string Indirect =
        "class Row { internal Row(int v) { Other.V += v; } }\nclass Other { internal static int V = 1; }\n";

    private static Sample In(string rule, string text) => new(rule, "firmware/Sample/Sample.cs", text);
}
