namespace PosTerminal.Tidy.Folders;

/// <summary>Small projects that lie in firmware/, with and without a circle.</summary>
internal static class FolderSamples
{
    private const string Card = "namespace N; public class Card { public int Length; }";
    private const string Reader = "namespace N; public class Reader { public Card Last; }";

    /// <summary>Terminal knows Host, Host knows Card, and what lies beside the project file knows all.</summary>
    internal static (string Path, string Text)[] Good { get; } =
    {
        ("firmware/Card/Card.cs", Card),
        ("firmware/Host/Reader.cs", Reader),
        ("firmware/Terminal/Machine.cs", "namespace N; public class Machine : Reader { }"),
        ("firmware/Program.cs", "namespace N; public class Program { Machine M = new(); Card C; }"),
        ("hal/Host/Driver.cs", "namespace N; public class Driver { Machine M; }"),
    };

    /// <summary>Names in comments, texts, usings and of one's own are no arrows.</summary>
    internal static (string Path, string Text)[] OnlyNamed { get; } =
    {
        ("firmware/Card/Card.cs", """
            using N;
            /// <see cref="Reader"/>
            namespace N { public class Card { string Reader() => "Reader"; void M() => Reader(); } }
            """),
        ("firmware/Host/Reader.cs", Reader),
    };

    internal static (string Path, string Text)[] CircleOfTwo { get; } =
    {
        ("firmware/Card/Card.cs", Card),
        ("firmware/Card/Parser.cs", "namespace N;\npublic class Parser\n{\n    private Reader _reader;\n}"),
        ("firmware/Host/Other.cs", "namespace N;\npublic class Other { Card C; }"),
        ("firmware/Host/Reader.cs", Reader),
    };

    internal static (string Path, string Text)[] CircleOfThree { get; } =
    {
        ("firmware/Card/Card.cs", "namespace N; public class Card { Machine M; }"),
        ("firmware/Host/Reader.cs", Reader),
        ("firmware/Terminal/Machine.cs", "namespace N; public class Machine { Reader R; }"),
    };

    /// <summary>The machine uses a card through the reader and never says its name.</summary>
    internal static (string Path, string Text)[] MemberOnly { get; } =
    {
        ("firmware/Card/Card.cs", Card),
        ("firmware/Host/Reader.cs", Reader),
        ("firmware/Terminal/Machine.cs", "namespace N; public class Machine { int M(Reader r) => r.Last.Length; }"),
    };

    /// <summary>What lies beside the project file composes the rest and is known by nobody.</summary>
    internal static (string Path, string Text)[] CircleThroughTop { get; } =
    {
        ("firmware/Board.cs", "namespace N; public class Board { Machine M; }"),
        ("firmware/Terminal/Machine.cs", "namespace N; public class Machine { Board B; }"),
    };

    internal static (string Path, string Text)[] ArrowOutOfRules { get; } =
    {
        ("firmware/Card/Card.cs", Card),
        ("firmware/Rules/State.cs", "namespace N;\npublic enum State { Idle }"),
        ("firmware/Rules/Guard.cs", "namespace N;\npublic class Guard\n{\n    State S;\n    Card C;\n}"),
    };
}
