namespace PosTerminal.Firmware.Records;

/// <summary>How a sale ended. Numbers lie in flash.</summary>
public enum SaleOutcome : byte
{
    /// <summary>The sale has not ended.</summary>
    None = 0,

    /// <summary>Approved: money moved.</summary>
    Approved = 1,

    /// <summary>Declined for another reason than the PIN.</summary>
    Declined = 2,

    /// <summary>Declined: the PIN is wrong.</summary>
    WrongPin = 3,

    /// <summary>Declined: the issuer has locked the PIN.</summary>
    IssuerLocked = 4,

    /// <summary>The sale was not sent.</summary>
    NotSent = 5,

    /// <summary>Nobody knows whether money moved; a reversal is pending.</summary>
    Unknown = 6,

    /// <summary>As Unknown, because the power was cut.</summary>
    LostInPowerCut = 7,
}
