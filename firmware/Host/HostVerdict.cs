namespace PosTerminal.Firmware.Host;

/// <summary>What a reply means for the sale.</summary>
public enum HostVerdict : byte
{
    /// <summary>Money moved.</summary>
    Approved = 0,

    /// <summary>No money moved.</summary>
    Declined = 1,

    /// <summary>No money moved, and a PIN may change that.</summary>
    WantsPin = 2,

    /// <summary>The issuer itself does not know, or approved only a part: the sale is undone.</summary>
    Unclear = 3,
}
