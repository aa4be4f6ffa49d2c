using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Turns a sale into the request that asks the host to authorise it.</summary>
public sealed class SaleRequest
{
    private readonly TerminalSecurity _security;
    private readonly RequestStamp _stamp;
    private readonly PinBlockBuilder _pinBlocks;
    private readonly byte[] _pinKey = new byte[DeviceKeys.KeyLength];
    private readonly HostRequest _request = new HostRequest();

    /// <summary>Requests under the keys of one terminal.</summary>
    public SaleRequest(TerminalSecurity security, RequestStamp stamp)
    {
        _security = security;
        _stamp = stamp;
        _pinBlocks = new PinBlockBuilder(security.Cipher, security.Random);
    }

    /// <summary>
    /// Makes the attempt durable, then fills the request from the sale, with a PIN block when a PIN is typed. False,
    /// with an empty request, when it could not be made durable.
    /// </summary>
    /// <param name="sale">The sale; it gets its trace number.</param>
    /// <param name="journal">Where the attempt is recorded.</param>
    /// <param name="pinSends">PINs that have left for this presentation, with this one; 0 without a PIN.</param>
    /// <param name="hostId">Id of the host that is to get it.</param>
    public bool TryBegin(Sale sale, Journal journal, int pinSends, int hostId)
    {
        _request.Kind = HostRequestKind.Sale;
        _request.AmountMinor = sale.AmountMinor;
        _stamp.Put(_request);
        _request.Stamp.HostId = hostId;
        if (!journal.TryBegin(_request, sale.CardHandle, pinSends))
        {
            _request.Clear();
            return false;
        }
        sale.Stan = _request.Stan;
        _request.SetTrack2(sale.Card);
        _request.HasPin = sale.Pin.Length > 0;
        if (_request.HasPin)
        {
            WritePinBlock(sale, _request.KeyCounter);
        }
        return true;
    }

    /// <summary>Sends the request and zeroes it.</summary>
    public void Send(IHostLink link)
    {
        link.Send(_request);
        _request.Clear();
    }

    private void WritePinBlock(Sale sale, long keyCounter)
    {
        _security.MessageKeys.Write(KeyUsage.Pin, keyCounter, _pinKey);
        _pinBlocks.Build(sale.Pin, sale.Card, _pinKey, _request.PinBlock);
        Array.Clear(_pinKey, 0, _pinKey.Length);
    }
}
