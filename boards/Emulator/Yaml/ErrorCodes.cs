namespace PosTerminal.Emulator.Yaml;

/// <summary>Numbers of the load errors; a number is never given another meaning.</summary>
public static class ErrorCodes
{
    /// <summary>Not YAML, or not readable.</summary>
    public const string Syntax = "SCN000";

    /// <summary>No such verb.</summary>
    public const string UnknownStep = "SCN001";

    /// <summary>No such key.</summary>
    public const string UnknownKey = "SCN002";

    /// <summary>Something required is absent.</summary>
    public const string Missing = "SCN003";

    /// <summary>A value of the wrong kind, unit or range.</summary>
    public const string BadValue = "SCN004";

    /// <summary>No such variable.</summary>
    public const string UnknownVariable = "SCN006";

    /// <summary>Needs the issuer or the network of the bench, and the host is elsewhere.</summary>
    public const string HostElsewhere = "SCN007";

    /// <summary>A variable that nothing uses.</summary>
    public const string UnusedVariable = "SCN008";
}
