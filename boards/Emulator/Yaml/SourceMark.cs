namespace PosTerminal.Emulator.Yaml;

/// <summary>A place in a scenario file; line and column count from 1.</summary>
public readonly record struct SourceMark(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line},{Column})";
}
