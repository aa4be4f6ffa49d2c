using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// What field 39 means. It differs from host to host: 98 is a silent issuer for UnionPay and a wrong authentication
/// code in ISO 8583:1987. A row gives verdict and fault together. Only an answer about this sale, or about this
/// terminal's right to sell, is a decline; after every other one nobody knows whether the sale is booked.
/// </summary>
public static class HostProfile
{
    /// <summary>Number of the list of UnionPay.</summary>
    public const int UnionPay = 0;

    /// <summary>Number of the list of ISO 8583:1987.</summary>
    public const int Iso1987 = 1;

    private const int TwoDigitCodes = 100;
    private const int VerdictFactor = 1000;

    // A fault by itself is a row whose verdict is Declined, 0.
    private const ushort Yes = (ushort)HostVerdict.Approved * VerdictFactor;
    private const ushort Pin = (ushort)HostVerdict.WantsPin * VerdictFactor;
    private const ushort Unknown = (ushort)HostVerdict.Unknown * VerdictFactor;
    private const ushort C703 = (ushort)FaultCode.C703;
    private const ushort C704 = (ushort)FaultCode.C704;
    private const ushort C705 = (ushort)FaultCode.C705;
    private const ushort C706 = (ushort)FaultCode.C706;
    private const ushort C707 = (ushort)FaultCode.C707;
    private const ushort C708 = (ushort)FaultCode.C708;
    private const ushort C709 = (ushort)FaultCode.C709;
    private const ushort C710 = (ushort)FaultCode.C710;
    private const ushort H207 = (ushort)FaultCode.H207;
    private const ushort N410 = (ushort)FaultCode.N410;
    private const ushort N411 = (ushort)FaultCode.N411;
    private const ushort N412 = (ushort)FaultCode.N412;
    private const ushort P601 = (ushort)FaultCode.P601;
    private const ushort P603 = (ushort)FaultCode.P603;
    private const ushort P605 = (ushort)FaultCode.P605;
    private const ushort P606 = (ushort)FaultCode.P606;
    private const ushort P607 = (ushort)FaultCode.P607;
    private const ushort S107 = (ushort)FaultCode.S107;
    private const ushort S108 = (ushort)FaultCode.S108;
    private const ushort U505 = (ushort)FaultCode.U505;

    // Row of a code that is not in the list.
    private const ushort Free = Unknown + (ushort)FaultCode.S199;

    private static readonly ushort[] s_unionPay =
    {
        Yes, C710, C710, S107, C707, C710, Unknown + S108, C707, Yes, Unknown + N411, // 00 to 09
        Unknown + C709, Yes, Unknown + U505, U505, C705, C705, Yes, Free, Free, Unknown + C703, // 10 to 19
        Free, Free, S107, Free, Free, Unknown + U505, Free, Free, Free, Free, // 20 to 29
        Unknown + S108, C705, Free, C704, C707, C707, C708, C707, P603, Unknown + C705, // 30 to 39
        Unknown + U505, C707, Unknown + C705, C707, Unknown + C705, C706, Free, Free, Free, Free, // 40 to 49
        Free, C709, Unknown + C705, Unknown + C705, C704, Pin + P601, C705, C708, S107, C710, // 50 to 59
        Unknown + C710, C709, C708, C708, U505, C709, C710, Unknown + C707, Unknown + N411, Free, // 60 to 69
        Pin + P605, Free, Free, Free, Free, P603, Free, S107, Free, Free, // 70 to 79
        Free, Unknown + P606, Free, Unknown + P607, Free, Free, Unknown + P607, Free, Unknown + P607, Free, // 80 to 89
        Unknown + S108, Unknown + N411, Unknown + N411, Free, Unknown + N412, // 90 to 94
        Unknown + S108, Unknown + S108, S107, Unknown + N411, Unknown + P606, // 95 to 99
        Unknown + N410, Free, Free, Free, Free, Free, Free, Unknown + H207, Unknown + P606, Unknown + H207, // A0 to A9
    };

    /// <summary>The row of a code, for <see cref="VerdictOf"/> and <see cref="FaultOf"/>.</summary>
    /// <param name="profile">Number of the host's list.</param>
    /// <param name="high">First character (ASCII).</param>
    /// <param name="low">Second character (ASCII).</param>
    public static int RowOf(int profile, byte high, byte low)
    {
        int code = NumberOf(high, low);
        if (code < 0)
        {
            return Free;
        }
        return profile == Iso1987 ? RowOfIso1987(code) : s_unionPay[code];
    }

    /// <summary>True when the list gives the code a meaning.</summary>
    public static bool IsListed(int row) => row != Free;

    /// <summary>What a row means for the sale.</summary>
    public static HostVerdict VerdictOf(int row) => (HostVerdict)(row / VerdictFactor);

    /// <summary>The fault of a row; None in that of an approval.</summary>
    public static FaultCode FaultOf(int row) => (FaultCode)(row % VerdictFactor);

    // Codes that mean something else in ISO 8583:1987, or nothing; 32 is "completed partially".
    private static int RowOfIso1987(int code)
    {
        switch (code)
        {
            case 32: return Unknown + C709;
            case 45:
            case 77:
            case 97:
            case 99: return Free;
            case 98: return Unknown + N410;
            default: return code < TwoDigitCodes ? s_unionPay[code] : Free;
        }
    }

    private static int NumberOf(byte high, byte low)
    {
        int tens = high == 'A' ? TwoDigitCodes : (high - '0') * 10;
        int ones = low - '0';
        bool isKnown = tens >= 0 && (tens < TwoDigitCodes || high == 'A') && ones >= 0 && ones <= 9;
        return isKnown ? tens + ones : -1;
    }
}
