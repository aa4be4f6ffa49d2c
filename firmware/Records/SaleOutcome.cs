namespace PosTerminal.Firmware.Records;

/// <summary>How a sale ended. Numbers lie in flash.</summary>
public enum SaleOutcome : byte
{
    /// <summary>It has not ended.</summary>
    None = 0,

    /// <summary>Approved and complete: money moved.</summary>
    Approved = 1,

    /// <summary>Declined for another reason than the PIN.</summary>
    Declined = 2,

    /// <summary>Declined: the PIN is wrong.</summary>
    WrongPin = 3,

    /// <summary>Declined: the issuer has locked the PIN.</summary>
    IssuerLocked = 4,

    /// <summary>It never left.</summary>
    NotSent = 5,

    /// <summary>Nobody knows; a reversal is pending.</summary>
    Unknown = 6,

    /// <summary>As Unknown, because the power went: the PIN sent counts as a try.</summary>
    LostInPowerCut = 7,
}
