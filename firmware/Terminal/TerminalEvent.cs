namespace PosTerminal.Firmware.Terminal;

/// <summary>What can happen to the terminal.</summary>
public enum TerminalEvent : byte
{
    /// <summary>A digit key; which one is in the context.</summary>
    Digit = 0,

    /// <summary>The '#' key.</summary>
    Enter = 1,

    /// <summary>The '*' key.</summary>
    Cancel = 2,

    /// <summary>The 'C' key: take back what was typed.</summary>
    Correct = 3,

    /// <summary>The keys 'A', 'B' and 'D'.</summary>
    Function = 4,

    /// <summary>A swipe passed every check.</summary>
    CardAccepted = 5,

    /// <summary>A swipe did not.</summary>
    CardRejected = 6,

    /// <summary>The issuer approved.</summary>
    HostApproved = 7,

    /// <summary>The issuer declined; its reason is in the context.</summary>
    HostDeclined = 8,

    /// <summary>The issuer wants a PIN: the one sent is wrong (55), or none was sent (70).</summary>
    HostWantsPin = 9,

    /// <summary>The request did not leave: the issuer cannot know of it.</summary>
    HostNotSent = 10,

    /// <summary>The connection broke after the request left.</summary>
    HostBroken = 11,

    /// <summary>The issuer acknowledged the pending reversal.</summary>
    ReversalDone = 12,

    /// <summary>The keypad reports a condition in which no PIN may be typed.</summary>
    KeypadFailed = 13,

    /// <summary>The state's deadline passed.</summary>
    Timeout = 14,
}
