using System.Collections.Generic;

namespace PosTerminal.Tidy.Samples;

/// <summary>Literals and const strings where they are made again and again.</summary>
internal static class TextSamples
{
    internal static IEnumerable<Sample> All { get; } = new[]
    {
        In("const string D = \"0123\";\nchar M(int i) => D[i]; /*!*/"),
        In("char M(int i) => \"0123\"[i]; /*!*/"),
        In("char M(int i) => O.D[i]; /*!*/ }\nstatic class O { internal const string D = \"01\";"),
        In("const string D = \"01\";\nvoid M() { for (int i = 0; i < D.Length; i++) /*!*/\n{ } }"),
        In("void M() { while (true)\n{ P(\"a\"); } } /*!*/\nvoid P(string s) { }"),
        In("void M() { do { P(\"a\" + \"b\"); } while (true); } /*!*/\nvoid P(string s) { }"),
        In("void M(int[] a) { foreach (int n in a)\n{ P($\"{n}\"); } } /*!*/\nvoid P(string s) { }"),
        In("const string D = \"a\";\nvoid M(int[] a) { foreach (int n in a)\n{ P(n > 1 ? D : null); } } /*!*/\n"
            + "void P(string s) { }"),
        In("public void Tick(long now)\n{ P(\"a\"); } /*!*/\nvoid P(string s) { }"),
        In("public string Scan() { return \"a\"; } /*!*/"),
        In("void M() { string d = \"01\"; for (int i = 0; i < d.Length; i++) { P(d[i]); } }\nvoid P(char c) { }"),
        In("void M() { for (string s = \"a\"; s != null; s = null) { } foreach (char c in \"ab\") { } }"),
        In("string M(int[] a) { foreach (int n in a) { if (n > 1) { return \"a\"; } } return \"b\"; }"),
        In("void M() { while (true) { throw new System.Exception(\"a\"); } }"),
        In("static readonly byte[] D = { 1 };\nint M(int i) => D[i];\nstring N(int i) => i > 1 ? \"a\" : null;"),
        In("void M() { for (int i = 0; i < 9; i++) { P(string.Empty, 'a', 1); } }\n"
            + "void P(string s, char c, int n) { }"),
        new("TextObject", "firmware/Console/C.cs", "class C { void Tick() { while (true) { Tick(); P(\"a\"); } }"
            + " void P(string s) { } }"),
        new("TextObject", "boards/Emulator/C.cs", "class C { char M(int i) => \"0123\"[i]; }"),
    };

    private static Sample In(string members) =>
        new("TextObject", "firmware/Sample/Sample.cs", $"class C {{ {members} }}");
}
