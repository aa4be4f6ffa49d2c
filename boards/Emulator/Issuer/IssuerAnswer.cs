using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>What the issuer decided about one request.</summary>
/// <param name="Stan">Trace number that the answer carries.</param>
/// <param name="Code">Field 39, two characters.</param>
/// <param name="Command">What it orders besides.</param>
public sealed record IssuerAnswer(int Stan, string Code, HostCommand Command = HostCommand.None)
{
    /// <summary>Field 39 of a request whose authentication code is wrong.</summary>
    public const string WrongCode = "A0";

    /// <summary>Field 39 of a request with a field that is missing or means nothing.</summary>
    public const string FormatError = "30";

    /// <summary>Field 39 of a request whose key counter was used before.</summary>
    public const string UsedCounter = "Q1";

    /// <summary>Field 39 of a request whose code covers what was drawn for another connection, or for none.</summary>
    public const string ForeignHostBytes = "Q2";

    /// <summary>With an accepted sign-on, what it asked for (field 62); "" otherwise.</summary>
    public string SignOn { get; init; } = "";

    /// <summary>False for an answer without an authentication code, which nobody need believe.</summary>
    public bool IsSealed { get; init; } = true;

    /// <summary>True when the book has the sale afterwards, whatever the answer says.</summary>
    public bool IsBooked { get; init; }

    /// <summary>The field for which the request is refused, 0 for none.</summary>
    public int BadField { get; init; }

    /// <summary>With <see cref="UsedCounter"/>, the highest counter that was taken; 0 otherwise.</summary>
    public long HighestCounter { get; init; }

    /// <summary>True when the request was refused before anybody looked at what it asks for.</summary>
    public bool IsRefusal => BadField != 0 || HighestCounter != 0 || !IsSealed || Code == ForeignHostBytes;
}
