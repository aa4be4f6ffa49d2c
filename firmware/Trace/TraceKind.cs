namespace PosTerminal.Firmware.Trace;

/// <summary>Kind of an entry in the trace ring. The console names the two values of each kind.</summary>
public enum TraceKind : byte
{
    /// <summary>The terminal was composed and begins to tick.</summary>
    PowerUp = 0,

    /// <summary>The state changed.</summary>
    State = 1,

    /// <summary>A card was read.</summary>
    CardRead = 2,

    /// <summary>A swipe was not accepted.</summary>
    CardFailed = 3,

    /// <summary>The PIN is asked for.</summary>
    PinPrompted = 4,

    /// <summary>A PIN block is about to leave.</summary>
    PinSent = 5,

    /// <summary>The issuer says that the PIN is wrong.</summary>
    PinRejected = 6,

    /// <summary>The issuer approved a sale with a PIN.</summary>
    PinAccepted = 7,

    /// <summary>A sale is about to leave.</summary>
    AuthSent = 8,

    /// <summary>A sale was approved: money moved.</summary>
    AuthApproved = 9,

    /// <summary>A sale was declined: no money moved.</summary>
    AuthDeclined = 10,

    /// <summary>A sale must be undone.</summary>
    ReversalQueued = 11,

    /// <summary>A reversal is about to leave.</summary>
    ReversalSent = 12,

    /// <summary>The issuer has undone the sale.</summary>
    ReversalAcknowledged = 13,

    /// <summary>A fault appeared or was told to the operator.</summary>
    FaultRaised = 14,

    /// <summary>A lasting fault is gone.</summary>
    FaultCleared = 15,

    /// <summary>A key is stuck: its legend, 0 for one that may be part of a secret.</summary>
    KeyStuck = 16,

    /// <summary>The link can be used.</summary>
    LinkUp = 17,

    /// <summary>The link cannot be used.</summary>
    LinkDown = 18,

    /// <summary>A card or an operator is held, or the issuer's lock is remembered.</summary>
    LockSet = 19,

    /// <summary>The provider has lifted a lock.</summary>
    LockCleared = 20,

    /// <summary>A press was lost; which key it was is said nowhere.</summary>
    KeyDropped = 21,

    /// <summary>The provider has settled a sale by hand.</summary>
    SaleSettled = 22,
}
