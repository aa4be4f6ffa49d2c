namespace PosTerminal.Firmware.Faults;

/// <summary>
/// The number of a failure. It is its identity and is never reused; the hundreds give the letter.
/// </summary>
public enum FaultCode : short
{
    /// <summary>No failure.</summary>
    None = 0,

    /// <summary>System fault: restart.</summary>
    S101 = 101,

    /// <summary>The power went during a sale.</summary>
    S102 = 102,

    /// <summary>Storage or journal damaged.</summary>
    S103 = 103,

    /// <summary>Update overdue.</summary>
    S104 = 104,

    /// <summary>Clock not set, or it went back.</summary>
    S105 = 105,

    /// <summary>Memory low.</summary>
    S106 = 106,

    /// <summary>Not signed on, or the host does not know the terminal.</summary>
    S107 = 107,

    /// <summary>The host itself failed.</summary>
    S108 = 108,

    /// <summary>A reversal waits to be acknowledged.</summary>
    S109 = 109,

    /// <summary>Payment method or system not supported.</summary>
    S110 = 110,

    /// <summary>The host answered with a code that the profile does not know.</summary>
    S199 = 199,

    /// <summary>Card reader fault.</summary>
    H201 = 201,

    /// <summary>Keypad fault.</summary>
    H202 = 202,

    /// <summary>Display fault.</summary>
    H203 = 203,

    /// <summary>Printer or another part fails.</summary>
    H204 = 204,

    /// <summary>Power or battery low.</summary>
    H205 = 205,

    /// <summary>Tampered with.</summary>
    H206 = 206,

    /// <summary>Keys missing or bad.</summary>
    H207 = 207,

    /// <summary>Badly installed.</summary>
    H208 = 208,

    /// <summary>Lost or stolen: disabled.</summary>
    H209 = 209,

    /// <summary>Maintenance due: dirty head.</summary>
    H210 = 210,

    /// <summary>Application altered.</summary>
    W301 = 301,

    /// <summary>Configuration altered or rolled back.</summary>
    W302 = 302,

    /// <summary>Version with a known hole.</summary>
    W303 = 303,

    /// <summary>Update refused: not genuine.</summary>
    W304 = 304,

    /// <summary>Abnormal operation.</summary>
    W305 = 305,

    /// <summary>Infected, waits for cleaning.</summary>
    W306 = 306,

    /// <summary>No link.</summary>
    N401 = 401,

    /// <summary>Weak signal.</summary>
    N402 = 402,

    /// <summary>Network unstable.</summary>
    N403 = 403,

    /// <summary>Network slow.</summary>
    N404 = 404,

    /// <summary>Router wrong.</summary>
    N405 = 405,

    /// <summary>Host unreachable before the first byte.</summary>
    N406 = 406,

    /// <summary>TLS or certificate.</summary>
    N407 = 407,

    /// <summary>Transmission broken after the request left.</summary>
    N408 = 408,

    /// <summary>Invalid reply.</summary>
    N409 = 409,

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

    /// <summary>Unsuitable place or time.</summary>
    U506 = 506,

    /// <summary>Operator passcode wrong.</summary>
    U507 = 507,

    /// <summary>Repeated misuse: training advised.</summary>
    U508 = 508,

    /// <summary>Wrong PIN.</summary>
    P601 = 601,

    /// <summary>PIN expired.</summary>
    P602 = 602,

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
