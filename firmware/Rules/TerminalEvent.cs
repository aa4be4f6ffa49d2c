namespace PosTerminal.Firmware.Rules;

/// <summary>What can happen to the terminal.</summary>
public enum TerminalEvent : byte
{
    /// <summary>A digit key; the digit comes with the event.</summary>
    Digit = 0,

    /// <summary>The '#' key.</summary>
    Enter = 1,

    /// <summary>The '*' key.</summary>
    Cancel = 2,

    /// <summary>The 'C' key: take back what was typed.</summary>
    Correct = 3,

    /// <summary>The 'D' key: pay by QR code.</summary>
    Function = 4,

    /// <summary>The 'A' key: the operator's menu.</summary>
    Service = 5,

    /// <summary>The 'B' key: the provider's unlock.</summary>
    Unlock = 6,

    /// <summary>A swipe passed every check.</summary>
    CardAccepted = 7,

    /// <summary>A swipe failed a check.</summary>
    CardRejected = 8,

    /// <summary>The issuer approved.</summary>
    HostApproved = 9,

    /// <summary>The issuer declined; its reason comes with the event.</summary>
    HostDeclined = 10,

    /// <summary>The issuer wants a PIN: the one sent is wrong (55), or none was sent (70).</summary>
    HostWantsPin = 11,

    /// <summary>The request did not leave: the issuer cannot know of it.</summary>
    HostNotSent = 12,

    /// <summary>
    /// The connection broke after the request left, or the host answered and did not decide: the sale may be booked.
    /// </summary>
    OutcomeUnknown = 13,

    /// <summary>The issuer acknowledged the pending reversal.</summary>
    ReversalDone = 14,

    /// <summary>A fault that forbids every sale is present: storage, keypad.</summary>
    ServiceFailed = 15,

    /// <summary>A passcode or an unlock code is right.</summary>
    CodeAccepted = 16,

    /// <summary>A passcode or an unlock code is wrong.</summary>
    CodeRefused = 17,

    /// <summary>The state's deadline passed.</summary>
    Timeout = 18,

    /// <summary>A reply came whose authentication code is wrong.</summary>
    HostBadMac = 19,

    /// <summary>The memory makes no sense: something else than this program changed it.</summary>
    Abnormal = 20,
}
