using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>The account number in a request: the digits of its track 2 before the separator.</summary>
public static class RequestPan
{
    /// <summary>The digits; none when the request holds no card.</summary>
    public static ReadOnlySpan<byte> Of(HostRequest request)
    {
        ReadOnlySpan<byte> track = request.Track2.AsSpan(0, request.Track2Length);
        int length = Math.Max(0, track.IndexOfAny("=D"u8));
        return track[..Math.Min(length, CardData.MaximumPanLength)];
    }
}
