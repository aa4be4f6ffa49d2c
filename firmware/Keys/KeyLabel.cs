namespace PosTerminal.Firmware.Keys;

/// <summary>What a derived key serves. The number goes into its derivation and never changes its meaning.</summary>
public enum KeyLabel : byte
{
    /// <summary>Seals the manifest; from the unlock key.</summary>
    Manifest = 1,

    /// <summary>Digests software and configuration for the manifest; from the unlock key.</summary>
    Digest = 2,

    /// <summary>Answers challenges; from the unlock key.</summary>
    Unlock = 3,

    /// <summary>Checks that the keys are those that were put in; from the unlock key.</summary>
    Check = 4,

    /// <summary>Signs what a payment app reads; from the unlock key.</summary>
    Payment = 5,

    /// <summary>Verifies passcodes; from the unlock key.</summary>
    Passcode = 6,

    /// <summary>Names cards; from the card key.</summary>
    Card = 7,

    /// <summary>Seals what a standby takes over; from the card key.</summary>
    Standby = 8,
}
