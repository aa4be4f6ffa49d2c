using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// What the provider has set for this terminal: "PC", parts (2 bytes), opening and closing minute (2 each), access
/// point (6), the host's code for an expired PIN (2), number of routes (1), and each route as its lowest and highest
/// first two digits of an account number. Numbers are big endian. The manifest seals it.
/// </summary>
public sealed class TerminalConfiguration
{
    /// <summary>Most bytes.</summary>
    public const int MaximumLength = FirstRouteAt + (2 * MaximumRoutes);

    /// <summary>Most routes.</summary>
    public const int MaximumRoutes = 16;

    private const int PartsAt = 2;
    private const int OpeningAt = 4;
    private const int ClosingAt = 6;
    private const int AccessPointAt = 8;
    private const int PinExpiredAt = 14;
    private const int RouteCountAt = 16;
    private const int FirstRouteAt = 17;

    private readonly byte[] _routes = new byte[2 * MaximumRoutes];
    private int _routeCount;
    private int _openingMinute;
    private int _closingMinute;
    private int _expectedParts;
    private readonly byte[] _merchantNumber = new byte[15];
    private long _accessPoint;
    private byte _pinExpiredHigh;
    private byte _pinExpiredLow;

    /// <summary>Merchant number.</summary>
    public byte[] MerchantNumber => _merchantNumber;

    /// <summary>Currency.</summary>
    public int Currency => 156;

    /// <summary>Stub.</summary>
    public TerminalConfiguration()
    {
        for (int i = 0; i < 15; i++)
        {
            _merchantNumber[i] = (byte)'0';
        }
    }

    /// <summary>Parts that the terminal must have, bits of <see cref="Ports.DevicePart"/>.</summary>
    public int ExpectedParts => _expectedParts;

    /// <summary>Number of the only access point that may be used, 0 for any.</summary>
    public long AccessPoint => _accessPoint;

    /// <summary>First character of the host's code for an expired PIN, 0 for none.</summary>
    public byte PinExpiredHigh => _pinExpiredHigh;

    /// <summary>Second character.</summary>
    public byte PinExpiredLow => _pinExpiredLow;

    /// <summary>Takes a configuration; false, with nothing changed, when it is none.</summary>
    public bool TryRead(byte[] bytes, int count)
    {
        bool isWhole = count >= FirstRouteAt && bytes[0] == 'P' && bytes[1] == 'C'
            && bytes[RouteCountAt] <= MaximumRoutes && count == FirstRouteAt + (2 * bytes[RouteCountAt]);
        if (!isWhole)
        {
            return false;
        }
        _expectedParts = (int)BigEndian.Get(bytes, PartsAt, 2);
        _openingMinute = (int)BigEndian.Get(bytes, OpeningAt, 2);
        _closingMinute = (int)BigEndian.Get(bytes, ClosingAt, 2);
        _accessPoint = BigEndian.Get(bytes, AccessPointAt, 6);
        _pinExpiredHigh = bytes[PinExpiredAt];
        _pinExpiredLow = bytes[PinExpiredAt + 1];
        _routeCount = bytes[RouteCountAt];
        System.Array.Copy(bytes, FirstRouteAt, _routes, 0, 2 * _routeCount);
        return true;
    }

    /// <summary>True when the shop is open at a minute of the day; equal opening and closing is always.</summary>
    public bool IsOpenAt(int minute)
    {
        if (_openingMinute <= _closingMinute)
        {
            return _openingMinute == _closingMinute || (minute >= _openingMinute && minute < _closingMinute);
        }
        return minute >= _openingMinute || minute < _closingMinute;
    }

    /// <summary>True when accounts that begin with these digits can be authorised somewhere.</summary>
    /// <param name="pan">ASCII digits, at least 2.</param>
    public bool HasRoute(byte[] pan)
    {
        int prefix = ((pan[0] - '0') * 10) + pan[1] - '0';
        for (int i = 0; i < _routeCount; i++)
        {
            if (prefix >= _routes[2 * i] && prefix <= _routes[(2 * i) + 1])
            {
                return true;
            }
        }
        return false;
    }
}
