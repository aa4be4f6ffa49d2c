using System.Collections.Generic;
using System.Linq;
using PosTerminal.Tidy.Rules;

namespace PosTerminal.Tidy.Samples;

/// <summary>Length, names and places of files.</summary>
internal static class ShapeSamples
{
    internal static IEnumerable<Sample> All { get; } = new[]
    {
        In("FunctionLength", Function("void M() /*!*/", FunctionLengthRule.MaxLines + 1)),
        In("FunctionLength", Function("C() /*!*/", FunctionLengthRule.MaxLines + 1)),
        In("FunctionLength", Function("int P { get /*!*/", FunctionLengthRule.MaxLines + 1) + "}"),
        In("FunctionLength", Function("void M()", FunctionLengthRule.MaxLines)),
        In("FileLength", Blank(FileLengthRule.MaxLines) + "// one more /*!*/\n"),
        In("FileLength", Blank(FileLengthRule.MaxLines)),
        In("LineLength", "//" + new string('x', LineLengthRule.MaxColumns - 6) + Sample.Mark),
        In("LineLength", "//" + new string('x', LineLengthRule.MaxColumns - 2) + "\n// next"),
        In("LeftOver", "// TO" + "DO /*!*/\n// FIX" + "ME later /*!*/\n// HA" + "CK /*!*/"),
        In("LeftOver", "class C { void M() =>\n throw new NotImplemented" + "Exception(); /*!*/ }"),
        In("LeftOver", "// to do this well, mastodons hack away"),
        In("OneTypePerFile", "public class Sample { }\npublic enum Second { } /*!*/"),
        In("OneTypePerFile", "public class Other { } /*!*/"),
        In("OneTypePerFile", "namespace N;\ninternal class Other { } /*!*/"),
        In("OneTypePerFile", "public class Sample { public enum Inner { } }\ninternal class Helper { }"),
        new("OneTypePerFile", "tests/Host/Sample.Part.cs", "public partial class Sample { }"),
        new("OneTypePerFile", "boards/Emulator/Program.cs", "return 0;"),
        In("Namespace", "namespace PosTerminal.Firmware.Other; /*!*/"),
        In("Namespace", "namespace PosTerminal.Firmware.Sample;"),
        new("Namespace", "boards/Emulator/Machine/C.cs", "namespace PosTerminal.Emulator; /*!*/"),
        new("Namespace", "boards/Emulator/Machine/C.cs", "namespace PosTerminal.Emulator.Machine;"),
        new("Namespace", "tests/Hal/Keypad/C.cs", "namespace PosTerminal.Tests.Magstripe; /*!*/"),
        new("Namespace", "tests/Hal/Keypad/C.cs", "namespace PosTerminal.Tests.Hal.Keypad;"),
        new("Namespace", "hal/Gpio/Device/C.cs", "namespace System.Device.Gpio;"),
    };

    private static Sample In(string rule, string text) => new(rule, "firmware/Sample/Sample.cs", text);

    private static string Blank(int lines) => string.Concat(Enumerable.Repeat("\n", lines));

    private static string Function(string head, int lines) => "class C {\n" + head + "\n{" + Blank(lines - 2) + "} }";
}
