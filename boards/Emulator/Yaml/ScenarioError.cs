namespace PosTerminal.Emulator.Yaml;

/// <summary>One thing wrong with a scenario file.</summary>
public sealed record ScenarioError(SourceMark Mark, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Mark}: error {Code}: {Message}";
}
