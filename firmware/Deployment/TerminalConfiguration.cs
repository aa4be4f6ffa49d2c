using System;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Deployment;

/// <summary>
/// What the provider has set for this terminal: "P2", parts (2 bytes), opening and closing minute (2 each), access
/// point (6), the host's code for an expired PIN (2), its profile (1; 128 more where an opened case leaves the keys, 64
/// more where the console tells the display), number of the merchant (15), currency (2), time zone
/// (<see cref="ShopZone"/>, 11), number of routes (1), and each route as its lowest and highest first two digits of an
/// account number. Numbers are big endian. The manifest seals it.
/// </summary>
public sealed class TerminalConfiguration
{
    /// <summary>Longest configuration in bytes.</summary>
    public const int MaximumLength = FirstRouteAt + (2 * MaximumRoutes);

    /// <summary>Characters of the merchant's number.</summary>
    public const int MerchantLength = 15;

    /// <summary>Most routes.</summary>
    public const int MaximumRoutes = 16;

    /// <summary>Lists of field 39 that a host may use.</summary>
    public const int ProfileCount = 2;

    private const int KeepsKeysBit = 0x80;
    private const int MayLookBit = 0x40;
    private const int ProfileMask = 0x3F;
    private const int PartsAt = 2;
    private const int OpeningAt = 4;
    private const int ClosingAt = 6;
    private const int AccessPointAt = 8;
    private const int PinExpiredAt = 14;
    private const int ProfileAt = 16;
    private const int MerchantAt = 17;
    private const int CurrencyAt = 32;
    private const int ZoneAt = 34;
    private const int RouteCountAt = ZoneAt + ShopZone.Length;
    private const int FirstRouteAt = RouteCountAt + 1;

    /// <summary>The time zone of the shop.</summary>
    public readonly ShopZone Zone = new ShopZone();

    private readonly byte[] _merchant = new byte[MerchantLength];
    private readonly byte[] _routes = new byte[2 * MaximumRoutes];
    private int _routeCount;
    private int _openingMinute;
    private int _closingMinute;
    private int _expectedParts;
    private long _accessPoint;
    private byte _pinExpiredHigh;
    private byte _pinExpiredLow;
    private byte _profileAndRules;
    private int _currency;

    /// <summary>Parts that the terminal must have, bits of <see cref="Ports.DevicePart"/>.</summary>
    public int ExpectedParts => _expectedParts;

    /// <summary>Number of the only access point that may be used, 0 for any.</summary>
    public long AccessPoint => _accessPoint;

    /// <summary>First character of the host's code for an expired PIN, 0 for none.</summary>
    public byte PinExpiredHigh => _pinExpiredHigh;

    /// <summary>Second character of the host's code for an expired PIN.</summary>
    public byte PinExpiredLow => _pinExpiredLow;

    /// <summary>Number of the list by which the host answers in field 39, 0 to 1.</summary>
    public int Profile => _profileAndRules & ProfileMask;

    /// <summary>True when an opened case locks the terminal and leaves its keys: for test benches.</summary>
    public bool KeepsKeys => _profileAndRules >= KeepsKeysBit;

    /// <summary>True when the console tells what the display shows: for test benches.</summary>
    public bool MayLook => (_profileAndRules & MayLookBit) != 0;

    /// <summary>Number of the merchant (field 42), 15 ASCII characters.</summary>
    public byte[] Merchant => _merchant;

    /// <summary>Number of the currency, ISO 4217 (field 49), 1 to 999.</summary>
    public int Currency => _currency;

    /// <summary>Takes a configuration; false, with nothing changed, when the bytes are not one.</summary>
    public bool TryRead(byte[] bytes, int count)
    {
        bool isWhole = count >= FirstRouteAt && bytes[0] == 'P' && bytes[1] == '2'
            && (bytes[ProfileAt] & ProfileMask) < ProfileCount && bytes[RouteCountAt] <= MaximumRoutes
            && count == FirstRouteAt + (2 * bytes[RouteCountAt]);
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
        _profileAndRules = bytes[ProfileAt];
        Array.Copy(bytes, MerchantAt, _merchant, 0, MerchantLength);
        _currency = (int)BigEndian.Get(bytes, CurrencyAt, 2);
        Zone.Take(bytes, ZoneAt);
        _routeCount = bytes[RouteCountAt];
        Array.Copy(bytes, FirstRouteAt, _routes, 0, 2 * _routeCount);
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
    /// <param name="pan">Begins with at least 2 ASCII digits of the account number.</param>
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
