using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// What field 39 means on a UnionPay host. Codes are not global: 97, 98 and 99 mean something else in
/// ISO 8583:1987, so another host needs another profile.
/// </summary>
public static class UnionPayProfile
{
    private const int NotANumber = -1;

    /// <summary>What a reply means for the sale.</summary>
    public static HostVerdict VerdictOf(HostReply reply) => NumberOf(reply) switch
    {
        0 or 8 or 11 or 16 => HostVerdict.Approved,
        10 or 68 => HostVerdict.Unclear,
        55 or 70 => HostVerdict.WantsPin,
        _ => HostVerdict.Declined,
    };

    /// <summary>The fault behind a reply that is no approval.</summary>
    public static FaultCode FaultOf(HostReply reply)
    {
        int number = NumberOf(reply);
        if (number == NotANumber)
        {
            return FaultOfSecurityCode(reply);
        }
        FaultCode fault = FaultOfCard(number);
        return fault != FaultCode.None ? fault : FaultOfHost(number);
    }

    private static FaultCode FaultOfCard(int number) => number switch
    {
        55 => FaultCode.P601,
        38 or 75 => FaultCode.P603,
        70 => FaultCode.P605,
        81 or 99 => FaultCode.P606,
        83 or 86 or 88 => FaultCode.P607,
        19 => FaultCode.C703,
        33 or 54 => FaultCode.C704,
        14 or 15 or 31 or 39 or 42 or 44 or 52 or 53 or 56 => FaultCode.C705,
        45 => FaultCode.C706,
        4 or 7 or 34 or 35 or 37 or 41 or 43 or 67 => FaultCode.C707,
        36 or 57 or 62 or 63 => FaultCode.C708,
        10 or 51 or 61 or 65 => FaultCode.C709,
        1 or 2 or 5 or 59 or 60 or 66 => FaultCode.C710,
        _ => FaultCode.None,
    };

    private static FaultCode FaultOfHost(int number) => number switch
    {
        3 or 22 or 58 or 77 or 97 => FaultCode.S107,
        6 or 30 or 90 or 95 or 96 => FaultCode.S108,
        9 or 68 or 91 or 92 or 98 => FaultCode.N411,
        94 => FaultCode.N412,
        12 or 13 or 25 or 40 or 64 => FaultCode.U505,
        _ => FaultCode.S199,
    };

    private static FaultCode FaultOfSecurityCode(HostReply reply)
    {
        if (reply.CodeHigh != 'A')
        {
            return FaultCode.S199;
        }
        return (char)reply.CodeLow switch
        {
            '0' => FaultCode.N410,
            '7' => FaultCode.H207,
            '8' => FaultCode.P606,
            '9' => FaultCode.H207,
            _ => FaultCode.S199,
        };
    }

    private static int NumberOf(HostReply reply)
    {
        int high = reply.CodeHigh - '0';
        int low = reply.CodeLow - '0';
        return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? (high * 10) + low : NotANumber;
    }
}
