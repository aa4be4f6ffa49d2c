using System.Collections.Generic;

namespace PosTerminal.Tidy.Samples;

/// <summary>Language that compiles and then fails on the device, beside what is meant instead.</summary>
internal static class LanguageSamples
{
    internal static IEnumerable<Sample> All { get; } = new[]
    {
        In("Generic", "class Box<T> { } /*!*/"),
        In("Generic", "class C { void M<T>() { } /*!*/\n delegate void D<T>(T x); /*!*/ }"),
        In("Generic", "class C { System.Func<int> f; /*!*/\n System.Action<int> a; /*!*/ }"),
        In("Generic", "class C { event System.EventHandler<System.EventArgs> E; /*!*/ }"),
        In("Generic", "class C { System.Collections.Generic.List<int> list; /*!*/ }"),
        In("Generic", "class C { int M() => System.Array.IndexOf(new[] { 1 }, 1); /*!*/ }"),
        In("Generic", "class C { void M() { var f = (int x) => x + 1; /*!*/ } }"),
        In("Generic", "delegate void Pressed(byte key); class C { event Pressed P; System.Action a = () => { }; }"),
        In("MultiDimensionalArray", "class C { int[,] a; /*!*/\n int[][] b; }"),
        In("MultiDimensionalArray", "class C { object M() =>\n new[,] { { 1 }, { 2 } }; /*!*/ }"),
        In("MultiDimensionalArray", "class C { int[][] a = new int[4][]; byte[] b = new byte[16]; }"),
        In("NullableValue", "class C { int? a; /*!*/\n string? b; int[]? c; C? d; }"),
        In("NullableValue", "struct S { }\nclass C { S? a; /*!*/\n System.DayOfWeek? b; /*!*/ }"),
        In("NullableValue", "class C { int M(string s) { return s?.Length ?? 0; /*!*/\n } }"),
        In("NullableValue", "class C { string? M(C? c) => c?.ToString(); void N(C? c) => c?.N(c); }"),
        In("Tuple", "class C { (int, int) M() /*!*/\n => (1, 2); /*!*/ }"),
        In("Tuple", "class C { void M(int a, int b) { (a, b) = (b, a); /*!*/ } }"),
        In("Tuple", "class C { int M(int a, out int b) { b = (a + 1) * 2; return (a); } }"),
        In("Record", "record Point(int X, int Y); /*!*/\nrecord struct Place(int X); /*!*/"),
        In("Record", "class record1 { int record; }"),
        In("Decimal", "class C { decimal price; /*!*/\n object rate = 1.5m; /*!*/ }"),
        In("Decimal", "class C { long amountMinorUnits; double share = 1.5; }"),
        In("Checked", "class C { int M(int a) => checked(a + 1); /*!*/\n void N() { checked { } /*!*/ } }"),
        In("Checked", "class C { bool Checked(int a) => a > int.MaxValue - 1 || unchecked(a + 1) < 0; }"),
        In("AutoProperty", "class C { public int Count { get; private set; } /*!*/\n int Size { get; } = 2; /*!*/ }"),
        In("AutoProperty", "class C { int _count; int Count => _count; int Open { get; set; } }"),
        In("AutoProperty", "interface I { int Count { get; } }"),
        In("EnumText", Enum + "string M(Fault f) => f.ToString(); /*!*/ }"),
        In("EnumText", Enum + "string M(Fault f) => $\"{f}\"; /*!*/ }"),
        In("EnumText", Enum + "string M(Fault f) => \"fault \" + f; /*!*/ }"),
        In("EnumText", Enum + "string M(string s, Fault f) { s += f; /*!*/\n return s; } }"),
        In("EnumText", Enum + "string M(Fault f) => string.Format(\"{0}\", f); /*!*/ }"),
        In("EnumText", Enum + "string M(Fault f) => \"fault \" + (int)f + ((int)f).ToString() + $\"{(int)f}\"; }"),
        In("DefaultInterfaceMember", "interface I { int Twice(int a) => a * 2; /*!*/\n int Once(int a); }"),
        In("DefaultInterfaceMember", "interface I { int A { get => 1; } /*!*/\n int B { get { return 1; } } /*!*/ }"),
        In("DefaultInterfaceMember", "interface I { int A { get; set; } void M(); static int N() => 1; }"),
        In("IteratorOrAsync", "class C { System.Collections.IEnumerable M() { yield return 1; /*!*/ } }"),
        In("IteratorOrAsync", "class C { async void M() { /*!*/\n await Task.Delay(1); /*!*/ } }"),
        In("IteratorOrAsync", "class C { int yield; int async; }"),
        In("Unsafe", "class C { void M() { var a = stackalloc int[2]; /*!*/ } }"),
        In("Unsafe", "class C { unsafe void M() { /*!*/\n int* p = null; /*!*/ } }"),
        In("Unsafe", "class C { dynamic a; /*!*/\n int M() => 1 * 2; }"),
        In("Unsafe", "class C { int fix; int M(int a, int b) => a * b; }"),
        In("LinqQuery", "using System.Linq; /*!*/\nclass C { object M(int[] a) => from x in a select x; /*!*/ }"),
        In("LinqQuery", "class C { int from; int M(int[] a) { foreach (int x in a) { from += x; } return from; } }"),
        In("ConditionalCompilation", "#if NANOFRAMEWORK_1_0 /*!*/\nclass C { }\n#endif"),
        In("ConditionalCompilation", "#nullable enable\n#pragma warning disable CS0169\nclass C { }"),
        In("Lambda", "class C { System.Action a = () => { }; /*!*/ }"),
        In("Lambda", "class C { object M() { System.Action a = delegate { }; /*!*/\n return a; } }"),
        In("Lambda", "class C { System.Action a; C() { a = M; } void M() { } int N() => 1; }"),
        Test("Lambda", "class C { System.Action a = () => { }; }"),
        Test("AttributeArgument", "class C { [System.Obsolete(\"x\", DiagnosticId = \"y\")] /*!*/\n void M() { } }"),
        Test("AttributeArgument", "class C { [System.Obsolete(\"x\", false)] void M() { } }"),
        Test("AttributeArgument", "class C { [System.Obsolete(Names.Old)] /*!*/\n void M() { } }"),
        Test("AttributeArgument", "class C { [System.ComponentModel.DefaultValue('x')] /*!*/\n int a; }"),
        Test("AttributeArgument", "class C { [System.Obsolete(\"x\", (int)Names.Old != 0)] void M() { } }"),
        Test("Generic", "class C { System.Func<int> f; /*!*/ }"),
    };

    private const string Enum = "enum Fault { None }\nclass C { ";

    private static Sample In(string rule, string text) => new(rule, "firmware/Sample/Sample.cs", text);

    private static Sample Test(string rule, string text) => new(rule, "tests/Firmware/Sample.cs", text);
}
