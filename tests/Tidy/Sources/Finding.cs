using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PosTerminal.Tidy.Sources;

/// <summary>One offence, printed so that an editor can jump to it.</summary>
internal sealed record Finding(string File, int Line, int Column, string Message)
{
    internal static Finding At(SourceFile file, TextSpan span, string message)
    {
        LinePosition start = file.Tree.GetText().Lines.GetLinePosition(span.Start);
        return new Finding(file.Path, start.Line + 1, start.Character + 1, message);
    }

    internal static Finding Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan where = diagnostic.Location.GetLineSpan();
        LinePosition start = where.StartLinePosition;
        string message = $"{diagnostic.Id} {diagnostic.GetMessage()}";
        return new Finding(where.Path, start.Line + 1, start.Character + 1, message);
    }

    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
