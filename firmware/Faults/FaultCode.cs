namespace PosTerminal.Firmware.Faults;

/// <summary>The number of a failure. It is its identity and is never reused; the hundreds give the letter.</summary>
public enum FaultCode : short
{
    /// <summary>No failure.</summary>
    None = 0,

    /// <summary>The power went during a sale.</summary>
    S102 = 102,

    /// <summary>Storage or journal damaged.</summary>
    S103 = 103,

    /// <summary>Not signed on, or the host does not know the terminal.</summary>
    S107 = 107,

    /// <summary>The host itself failed.</summary>
    S108 = 108,

    /// <summary>A reversal waits to be acknowledged.</summary>
    S109 = 109,

    /// <summary>The host answered with a code that the profile does not know.</summary>
    S199 = 199,

    /// <summary>Card reader fault.</summary>
    H201 = 201,

    /// <summary>Keypad fault.</summary>
    H202 = 202,

    /// <summary>Keys missing or bad.</summary>
    H207 = 207,

    /// <summary>Configuration altered or rolled back.</summary>
    W302 = 302,

    /// <summary>No link.</summary>
    N401 = 401,

    /// <summary>Host unreachable before the first byte.</summary>
    N406 = 406,

    /// <summary>Transmission broken after the request left.</summary>
    N408 = 408,

    /// <summary>Message authentication failed.</summary>
    N410 = 410,

    /// <summary>Issuer or switch does not answer.</summary>
    N411 = 411,

    /// <summary>Duplicate transaction.</summary>
    N412 = 412,

    /// <summary>Cancelled.</summary>
    U501 = 501,

    /// <summary>Nobody entered anything in time.</summary>
    U502 = 502,

    /// <summary>PIN too short; not a try.</summary>
    U503 = 503,

    /// <summary>Bad swipe: speed, direction, lifted.</summary>
    U504 = 504,

    /// <summary>Operator error.</summary>
    U505 = 505,

    /// <summary>Operator passcode wrong.</summary>
    U507 = 507,

    /// <summary>Wrong PIN.</summary>
    P601 = 601,

    /// <summary>PIN locked by the issuer.</summary>
    P603 = 603,

    /// <summary>Held by this terminal after wrong PINs.</summary>
    P604 = 604,

    /// <summary>PIN required.</summary>
    P605 = 605,

    /// <summary>PIN format or key error.</summary>
    P606 = 606,

    /// <summary>The issuer cannot check a PIN now.</summary>
    P607 = 607,

    /// <summary>A PIN attempt was lost in a power cut.</summary>
    P608 = 608,

    /// <summary>PIN entry too frequent.</summary>
    P609 = 609,

    /// <summary>Demagnetised stripe.</summary>
    C701 = 701,

    /// <summary>Damaged stripe.</summary>
    C702 = 702,

    /// <summary>Bad card format.</summary>
    C703 = 703,

    /// <summary>Card expired.</summary>
    C704 = 704,

    /// <summary>Card not recognised.</summary>
    C705 = 705,

    /// <summary>Chip card swiped.</summary>
    C706 = 706,

    /// <summary>Lost or stolen card.</summary>
    C707 = 707,

    /// <summary>Restricted card.</summary>
    C708 = 708,

    /// <summary>Funds or limit.</summary>
    C709 = 709,

    /// <summary>Issuer refusal.</summary>
    C710 = 710,
}
