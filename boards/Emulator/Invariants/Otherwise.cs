using System.Runtime.CompilerServices;

namespace PosTerminal.Emulator.Invariants;

/// <summary>The text of a breach, which is put together only where there is one.</summary>
[InterpolatedStringHandler]
public ref struct Otherwise
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">Characters outside of the braces.</param>
    /// <param name="formattedCount">How many braces.</param>
    /// <param name="holds">Whether the condition holds.</param>
    /// <param name="isBroken">True when the text is wanted.</param>
    public Otherwise(int literalLength, int formattedCount, bool holds, out bool isBroken)
    {
        isBroken = !holds;
        _text = holds ? default : new DefaultInterpolatedStringHandler(literalLength, formattedCount);
    }

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    /// <summary>The text.</summary>
    public string Take() => _text.ToStringAndClear();
}
