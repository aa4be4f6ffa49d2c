using System;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Transaction;

/// <summary>Stamps requests of this terminal with its numbers, the merchant, the currency and the time.</summary>
public sealed class RequestStamp
{
    private const byte Blank = (byte)' ';
    private readonly ILocalTime _time;
    private readonly TerminalConfiguration _configuration;
    private readonly DeviceKeys _keys;

    /// <summary>A stamp that reads time and configuration each time.</summary>
    /// <param name="time">Date and time in the shop.</param>
    /// <param name="configuration">Merchant and currency, as the provider has set them.</param>
    /// <param name="keys">Numbers of the terminal and of its initial key.</param>
    public RequestStamp(ILocalTime time, TerminalConfiguration configuration, DeviceKeys keys)
    {
        _time = time;
        _configuration = configuration;
        _keys = keys;
    }

    /// <summary>Fills in who sends a request.</summary>
    public void PutSender(HostRequest request) =>
        Array.Copy(_keys.TerminalId, 0, request.TerminalId, 0, DeviceKeys.TerminalIdLength);

    /// <summary>Fills in who sends a request, for which merchant, in which currency and when.</summary>
    public void Put(HostRequest request)
    {
        Stamp stamp = request.Stamp;
        PutSender(request);
        Array.Copy(_keys.InitialKeyId, 0, stamp.Seller, 0, DeviceKeys.KeyIdLength);
        Array.Copy(_keys.TerminalId, 0, stamp.Seller, Stamp.TerminalAt, DeviceKeys.TerminalIdLength);
        Array.Copy(_configuration.Merchant, 0, stamp.Seller, Stamp.MerchantAt, Stamp.MerchantLength);
        for (int i = Stamp.MerchantAt; i < Stamp.SellerLength; i++)
        {
            // A terminal without a valid configuration signs on all the same: it may owe a reversal.
            stamp.Seller[i] = stamp.Seller[i] == 0 ? Blank : stamp.Seller[i];
        }
        stamp.Currency = _configuration.Currency;
        stamp.Date = _time.Date;
        stamp.MinuteOfDay = _time.MinuteOfDay;
    }
}
