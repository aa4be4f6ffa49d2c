using System;

namespace PosTerminal.Firmware.Faults;

/// <summary>What can be done about a fault. Bit n-1 is remedy Rn.</summary>
[Flags]
public enum Remedy
{
    /// <summary>Nothing to do.</summary>
    None = 0,

    /// <summary>R1: switch off and on.</summary>
    Restart = 1 << 0,

    /// <summary>R2: check reader, keypad, cables.</summary>
    CheckHardware = 1 << 1,

    /// <summary>R3: update the software.</summary>
    Update = 1 << 2,

    /// <summary>R4: change or steady the network.</summary>
    ChangeNetwork = 1 << 3,

    /// <summary>R5: ask for the PIN again.</summary>
    PinAgain = 1 << 4,

    /// <summary>R6: QR code or another way to pay.</summary>
    OtherPayment = 1 << 5,

    /// <summary>R7: the customer calls the bank.</summary>
    CallBank = 1 << 6,

    /// <summary>R8: the provider unlocks.</summary>
    ProviderUnlock = 1 << 7,

    /// <summary>R9: use the standby device.</summary>
    StandbyDevice = 1 << 8,

    /// <summary>R10: call the provider.</summary>
    CallProvider = 1 << 9,

    /// <summary>R11: better router or bandwidth.</summary>
    BetterRouter = 1 << 10,

    /// <summary>R12: the provider cleans malware.</summary>
    Clean = 1 << 11,

    /// <summary>R13: genuine software only.</summary>
    GenuineSoftware = 1 << 12,

    /// <summary>R14: clean and maintain the reader.</summary>
    Maintain = 1 << 13,

    /// <summary>R15: train the staff.</summary>
    Train = 1 << 14,

    /// <summary>R16: have it installed by a professional.</summary>
    Reinstall = 1 << 15,

    /// <summary>R17: guard the merchant's password.</summary>
    GuardPassword = 1 << 16,

    /// <summary>R18: follow the procedure.</summary>
    FollowProcedure = 1 << 17,

    /// <summary>R19: check the card's validity.</summary>
    CheckValidity = 1 << 18,

    /// <summary>R20: enable the new payment method.</summary>
    EnableMethod = 1 << 19,
}
