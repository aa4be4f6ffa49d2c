using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tidy.Gate;

/// <summary>Our device sources use nothing but what nanoFramework 1.x has.</summary>
[TestClass]
public class DeviceGateTests
{
    [TestMethod]
    [DynamicData(nameof(Platform.Names), typeof(Platform))]
    public void The_profile_compiles_alone(string assembly)
    {
        CSharpCompilation profile = DeviceGate.Profile.Single(part => part.AssemblyName == assembly);
        Assert.IsNotEmpty(profile.SyntaxTrees);
        Findings.AssertNone(profile.GetDiagnostics().Where(Findings.IsError).Select(Sources.Finding.Of));
    }

    [TestMethod]
    [DataRow("PosTerminal.Firmware")]
    [DataRow("PosTerminal.Hal")]
    [DataRow("PosTerminal.Hal.Jig")]
    [DataRow("PosTerminal.Hal.Sockets")]
    [DataRow("PosTerminal.Hal.Esp32")]
    [DataRow("PosTerminal.Hal.Samples")]
    [DataRow("PosTerminal.Esp32DevKitC")]
    [DataRow("PosTerminal.Esp32S3DevKitC1")]
    [DataRow("PosTerminal.Jig")]
    [DataRow("System.Device.Gpio")]
    [DataRow("PosTerminal.Hal.Virtual")]
    [DataRow("NFUnitTest")]
    public void The_device_assembly_compiles_against_the_profile(string assembly)
    {
        CSharpCompilation device = DeviceGate.Device.Single(part => part.AssemblyName == assembly);
        using MemoryStream il = new();
        Findings.AssertNone(DeviceGate.Errors(device, il));
    }

    [TestMethod]
    [DataRow("int? x = null;", DisplayName = "nullable value")]
    [DataRow("(int, int) x = (1, 2);", DisplayName = "tuple")]
    [DataRow("decimal x = 1m;", DisplayName = "decimal")]
    [DataRow("string x = \"a\".Replace('a', 'b');", DisplayName = "string.Replace")]
    [DataRow("bool x = char.IsDigit('1');", DisplayName = "char.IsDigit")]
    [DataRow("System.Array.Sort(new int[2]);", DisplayName = "Array.Sort")]
    [DataRow("int x = System.Math.Max(1, 2);", DisplayName = "Math")]
    [DataRow("var x = new System.Collections.Generic.List<int>();", DisplayName = "List<T>")]
    [DataRow("var x = new byte[2][^1];", DisplayName = "index from the end")]
    [DataRow("string y = null; int x = y?.Length ?? 0;", DisplayName = "?. on a value")]
    [DataRow("System.Span<byte> x = default;", DisplayName = "Span")]
    [DataRow("var x = new { A = 1 };", DisplayName = "anonymous type")]
    public void What_the_device_lacks_does_not_compile(string statement)
    {
        CSharpCompilation bad = Findings.CompileForDevice($"class C {{ void M() {{ {statement} }} }}");
        using MemoryStream il = new();
        Assert.IsNotEmpty(DeviceGate.Errors(bad, il), statement);
    }

    [TestMethod]
    [DataRow("byte[] x = { 1, 2, 3, 4 }; byte[][] y = { x };", DisplayName = "array initialisers")]
    [DataRow("string y = \"b\"; string x = y + \"a\";", DisplayName = "joined strings")]
    [DataRow("foreach (char x in \"abc\") { }", DisplayName = "foreach over a string")]
    [DataRow("int x = \"a\" switch { \"b\" => 1, _ => 2 };", DisplayName = "switch expression")]
    [DataRow("throw new System.ArgumentOutOfRangeException();", DisplayName = "exception")]
    [DataRow("System.Array.Copy(new byte[1], 0, new byte[1], 0, 1);", DisplayName = "Array.Copy")]
    [DataRow("System.Action x = () => { }; x();", DisplayName = "Action")]
    public void What_the_device_has_compiles(string statement)
    {
        CSharpCompilation good = Findings.CompileForDevice($"class C {{ void M() {{ {statement} }} }}");
        using MemoryStream il = new();
        Findings.AssertNone(DeviceGate.Errors(good, il));
    }
}
