namespace PosTerminal.Firmware.Host;

/// <summary>What a reply means for the sale. The rows of <see cref="HostProfile"/> are made of these numbers.</summary>
public enum HostVerdict : byte
{
    /// <summary>Money did not move: the host has decided so.</summary>
    Declined = 0,

    /// <summary>Money moved.</summary>
    Approved = 1,

    /// <summary>Money did not move, and a PIN may change that.</summary>
    WantsPin = 2,

    /// <summary>The host did not decide about this sale, or not about all of it: the sale is undone.</summary>
    Unknown = 3,
}
