using System;
using PosTerminal.Emulator.Device;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// The answers by which an issuer decides that a sale is not booked, with the test deployment's own one. All others
/// that are no approval leave the money unknown: they say that the issuer has not processed this message, and nothing
/// of another copy of it.
/// </summary>
public static class DecidedCodes
{
    private static readonly string[] s_codes =
    [
        "01", "02", "03", "04", "05", "07", "13", "14", "15", "22", "31", "33", "34", "35", "36", "37", "38", "41",
        "43", "45", "51", "54", "55", "56", "57", "58", "59", "61", "62", "63", "64", "65", "66", "70", "75", "77",
        "97", TestDeployment.PinExpiredCode,
    ];

    /// <summary>True for a field 39 that decides.</summary>
    public static bool Contains(string code) => Array.IndexOf(s_codes, code) >= 0;
}
