namespace PosTerminal.Emulator.Yaml;

/// <summary>Shapes of a YAML node.</summary>
public enum NodeKind
{
    /// <summary>A text or number.</summary>
    Scalar,

    /// <summary>Keys with values.</summary>
    Mapping,

    /// <summary>Items in a row.</summary>
    List,
}
