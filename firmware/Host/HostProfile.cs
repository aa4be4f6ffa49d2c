using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// Says what field 39 of a reply means, which differs from host to host: 98 is a silent issuer for UnionPay and a wrong
/// authentication code in ISO 8583:1987. A code that the list of the host does not have means S199.
/// </summary>
public static class HostProfile
{
    /// <summary>Number of the list of UnionPay.</summary>
    public const int UnionPay = 0;

    /// <summary>Number of the list of ISO 8583:1987.</summary>
    public const int Iso1987 = 1;

    private const int TwoDigitCodes = 100;

    // Added to the fault of a code by which the host itself does not know, or approved only a part.
    private const ushort Unclear = 1000;
    private const ushort Approved = (ushort)FaultCode.None;
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
    private const ushort S199 = (ushort)FaultCode.S199;
    private const ushort U505 = (ushort)FaultCode.U505;

    // The fault behind each code.
    private static readonly ushort[] s_unionPay =
    {
        Approved, C710, C710, S107, C707, C710, S108, C707, Approved, N411, // 00 to 09
        Unclear + C709, Approved, U505, U505, C705, C705, Approved, S199, S199, C703, // 10 to 19
        S199, S199, S107, S199, S199, U505, S199, S199, S199, S199, // 20 to 29
        S108, C705, S199, C704, C707, C707, C708, C707, P603, C705, // 30 to 39
        U505, C707, C705, C707, C705, C706, S199, S199, S199, S199, // 40 to 49
        S199, C709, C705, C705, C704, P601, C705, C708, S107, C710, // 50 to 59
        C710, C709, C708, C708, U505, C709, C710, C707, Unclear + N411, S199, // 60 to 69
        P605, S199, S199, S199, S199, P603, S199, S107, S199, S199, // 70 to 79
        S199, P606, S199, P607, S199, S199, P607, S199, P607, S199, // 80 to 89
        S108, N411, N411, S199, N412, S108, S108, S107, N411, P606, // 90 to 99
        N410, S199, S199, S199, S199, S199, S199, H207, P606, H207, // A0 to A9
    };

    /// <summary>What a reply means for the sale.</summary>
    /// <param name="profile">Number of the host's list.</param>
    /// <param name="reply">The reply.</param>
    public static HostVerdict VerdictOf(int profile, HostReply reply)
    {
        int row = RowOf(profile, reply);
        if (row == P601 || row == P605)
        {
            return HostVerdict.WantsPin;
        }
        if (row >= Unclear)
        {
            return HostVerdict.Unclear;
        }
        return row == Approved ? HostVerdict.Approved : HostVerdict.Declined;
    }

    /// <summary>The fault behind a reply; <see cref="FaultCode.None"/> behind an approval.</summary>
    /// <param name="profile">Number of the host's list.</param>
    /// <param name="reply">The reply.</param>
    public static FaultCode FaultOf(int profile, HostReply reply) =>
        (FaultCode)(RowOf(profile, reply) % Unclear);

    private static int RowOf(int profile, HostReply reply)
    {
        int code = NumberOf(reply);
        return code < 0 ? S199 : profile == UnionPay ? s_unionPay[code] : RowOf1987(code);
    }

    // Codes that mean something else in ISO 8583:1987, or nothing; 32 is "completed partially".
    private static int RowOf1987(int code)
    {
        switch (code)
        {
            case 32: return Unclear + S199;
            case 45:
            case 77:
            case 97:
            case 99: return S199;
            case 98: return N410;
            default: return code < TwoDigitCodes ? s_unionPay[code] : S199;
        }
    }

    private static int NumberOf(HostReply reply)
    {
        int tens = reply.CodeHigh == 'A' ? TwoDigitCodes : (reply.CodeHigh - '0') * 10;
        int ones = reply.CodeLow - '0';
        bool isKnown = tens >= 0 && (tens < TwoDigitCodes || reply.CodeHigh == 'A') && ones >= 0 && ones <= 9;
        return isKnown ? tens + ones : -1;
    }
}
