namespace PosTerminal.Firmware.Faults;

/// <summary>Whether and when a retry may help.</summary>
public enum RetryRule : byte
{
    /// <summary>No retry helps.</summary>
    Never = 0,

    /// <summary>A retry may help at once, as often as wanted.</summary>
    Now = 1,

    /// <summary>The PIN again, at most 3 sends for one presentation.</summary>
    PinAgain = 2,

    /// <summary>Once more.</summary>
    Once = 3,

    /// <summary>The card again, up to 3 swipes.</summary>
    SwipeAgain = 4,

    /// <summary>Later.</summary>
    Later = 5,

    /// <summary>After a restart.</summary>
    AfterRestart = 6,

    /// <summary>After the pending reversal.</summary>
    AfterReversal = 7,

    /// <summary>After signing on again.</summary>
    AfterSignOn = 8,

    /// <summary>With another amount.</summary>
    OtherAmount = 9,

    /// <summary>With corrected input.</summary>
    CorrectInput = 10,

    /// <summary>Sales without a PIN still work.</summary>
    WithoutPin = 11,

    /// <summary>Another way to pay: QR code.</summary>
    OtherPayment = 12,

    /// <summary>With a supervisor's consent.</summary>
    WithSupervisor = 13,
}
