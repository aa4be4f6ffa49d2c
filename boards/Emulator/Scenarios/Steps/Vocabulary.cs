using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>Names of the contract that a scenario may use.</summary>
public static class Vocabulary
{
    /// <summary>Cards of the tray.</summary>
    public static IReadOnlyList<string> Cards { get; } =
    [
        "visa-pin", "mastercard-pin", "unionpay-pin", "maestro-19-pin", "visa-nopin", "amex-nopin",
        "chip-card", "expired-card", "bad-luhn", "not-bank", "blank", "demagnetised", "scratched",
        "weak",
    ];

    /// <summary>Cards that an issuer has an account for.</summary>
    public static IReadOnlyList<string> BankCards { get; } =
        [.. Cards.Except(["not-bank", "blank", "demagnetised"])];

    /// <summary>Answers of the issuer beside a field 39 of two characters.</summary>
    public static IReadOnlyList<string> Answers { get; } =
        ["auto", "cents", "silent", "late", "duplicate", "garbage", "bad-mac", "wrong-stan", "mid-reply", "disable"];

    /// <summary>Faults of the network; "latency" takes a time, as "latency:8s".</summary>
    public static IReadOnlyList<string> NetworkFaults { get; } =
    [
        "before-request", "after-request", "mid-reply", "reset", "down", "dns", "latency", "weak-signal", "flap",
        "captive-portal", "certificate", "strange-access-point",
    ];

    /// <summary>Checks for "always".</summary>
    public static IReadOnlyList<string> Checks { get; } =
    [
        "no-secret-leaks", "tries-never-reset", "money-unambiguous", "pin-zeroed", "in-flight-durable",
        "no-sale-while-reversing", "no-unlock-twice", "only-pin-faults-lead-back", "silence-is-no-wrong-pin",
        "no-stray-approval", "store-stays-open", "display-agrees-with-book", "guesses-are-bounded",
        "pins-are-bounded", "opened-case-keeps-no-key", "nothing-left-at-rest",
    ];
}
