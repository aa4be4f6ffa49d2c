using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// What field 39 means, which differs from host to host: 98 is a silent issuer for UnionPay and a wrong
/// authentication code in ISO 8583:1987. A code that the host's list does not have stays unknown (S199).
/// </summary>
public static class HostProfile
{
    /// <summary>Number of the list of UnionPay.</summary>
    public const int UnionPay = 0;

    /// <summary>Number of the list of ISO 8583:1987.</summary>
    public const int Iso1987 = 1;

    private const int TwoDigitCodes = 100;
    private const byte WrongPin = 0x61;
    private const byte PinRequired = 0x65;
    private const byte MacError = 0x4A;
    private const byte Unknown = 0x1F;
    private const byte Unclear = 0x80;

    // The fault of each code, its hundreds and its number as one digit each, F for 99: 0x7A is C710. An approval is 0;
    // Unclear is added where the host itself does not know, or approved only a part.
    private static readonly byte[] s_unionPay =
    {
        0x00, 0x7A, 0x7A, 0x17, 0x77, 0x7A, 0x18, 0x77, 0x00, 0x4B, // 00 to 09
        0xF9, 0x00, 0x55, 0x55, 0x75, 0x75, 0x00, 0x1F, 0x1F, 0x73, // 10 to 19
        0x1F, 0x1F, 0x17, 0x1F, 0x1F, 0x55, 0x1F, 0x1F, 0x1F, 0x1F, // 20 to 29
        0x18, 0x75, 0x1F, 0x74, 0x77, 0x77, 0x78, 0x77, 0x63, 0x75, // 30 to 39
        0x55, 0x77, 0x75, 0x77, 0x75, 0x76, 0x1F, 0x1F, 0x1F, 0x1F, // 40 to 49
        0x1F, 0x79, 0x75, 0x75, 0x74, 0x61, 0x75, 0x78, 0x17, 0x7A, // 50 to 59
        0x7A, 0x79, 0x78, 0x78, 0x55, 0x79, 0x7A, 0x77, 0xCB, 0x1F, // 60 to 69
        0x65, 0x1F, 0x1F, 0x1F, 0x1F, 0x63, 0x1F, 0x17, 0x1F, 0x1F, // 70 to 79
        0x1F, 0x66, 0x1F, 0x67, 0x1F, 0x1F, 0x67, 0x1F, 0x67, 0x1F, // 80 to 89
        0x18, 0x4B, 0x4B, 0x1F, 0x4C, 0x18, 0x18, 0x17, 0x4B, 0x66, // 90 to 99
        0x4A, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x1F, 0x27, 0x66, 0x27, // A0 to A9
    };

    // Codes that mean something else in ISO 8583:1987, or nothing; 32 is "completed partially".
    private static readonly byte[] s_iso1987 =
    {
        32, Unclear + Unknown, 45, Unknown, 77, Unknown, 97, Unknown, 98, MacError, 99, Unknown,
    };

    /// <summary>What a reply means for the sale.</summary>
    /// <param name="profile">Number of the host's list.</param>
    /// <param name="reply">The reply.</param>
    public static HostVerdict VerdictOf(int profile, HostReply reply)
    {
        int row = RowOf(profile, reply);
        if (row == WrongPin || row == PinRequired)
        {
            return HostVerdict.WantsPin;
        }
        if (row >= Unclear)
        {
            return HostVerdict.Unclear;
        }
        return row == 0 ? HostVerdict.Approved : HostVerdict.Declined;
    }

    /// <summary>The fault behind a reply; <see cref="FaultCode.None"/> behind an approval.</summary>
    /// <param name="profile">Number of the host's list.</param>
    /// <param name="reply">The reply.</param>
    public static FaultCode FaultOf(int profile, HostReply reply)
    {
        int row = RowOf(profile, reply) % Unclear;
        int number = row % 16;
        return (FaultCode)((row / 16 * 100) + (number == 15 ? 99 : number));
    }

    private static int RowOf(int profile, HostReply reply)
    {
        int code = NumberOf(reply);
        if (profile == UnionPay)
        {
            return code < 0 ? Unknown : s_unionPay[code];
        }
        for (int i = 0; i < s_iso1987.Length; i += 2)
        {
            if (s_iso1987[i] == code)
            {
                return s_iso1987[i + 1];
            }
        }
        return code < 0 || code >= TwoDigitCodes ? Unknown : s_unionPay[code];
    }

    private static int NumberOf(HostReply reply)
    {
        int tens = reply.CodeHigh == 'A' ? TwoDigitCodes : (reply.CodeHigh - '0') * 10;
        int ones = reply.CodeLow - '0';
        bool isKnown = tens >= 0 && (tens < TwoDigitCodes || reply.CodeHigh == 'A') && ones >= 0 && ones <= 9;
        return isKnown ? tens + ones : -1;
    }
}
