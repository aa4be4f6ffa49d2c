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

    /// <summary>Fills the request from a sale, with a PIN block when a PIN is typed.</summary>
    /// <param name="sale">The sale; it is only read.</param>
    /// <param name="keyCounter">Counter of the keys that the journal has reserved for this message.</param>
    public void Fill(Sale sale, long keyCounter)
    {
        _request.Kind = HostRequestKind.Sale;
        _request.Stan = sale.Stan;
        _request.AmountMinor = sale.AmountMinor;
        _request.KeyCounter = keyCounter;
        Array.Copy(_security.Keys.TerminalId, 0, _request.TerminalId, 0, DeviceKeys.TerminalIdLength);
        _stamp.Put(_request);
        _request.SetTrack2(sale.Card);
        _request.HasPin = sale.Pin.Length > 0;
        if (_request.HasPin)
        {
            WritePinBlock(sale, keyCounter);
        }
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
