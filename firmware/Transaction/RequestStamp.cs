using System;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Transaction;

/// <summary>Puts onto a request what every message carries: whose it is and when it is.</summary>
public sealed class RequestStamp
{
    private readonly IClock _clock;
    private readonly TerminalConfiguration _configuration;

    /// <summary>A stamp.</summary>
    /// <param name="clock">The calendar.</param>
    /// <param name="configuration">What the provider has set; read at each stamp.</param>
    public RequestStamp(IClock clock, TerminalConfiguration configuration)
    {
        _clock = clock;
        _configuration = configuration;
    }

    /// <summary>Writes merchant, currency, date and time.</summary>
    public void Put(HostRequest request)
    {
        Array.Copy(_configuration.Merchant, 0, request.MerchantNumber, 0, HostRequest.MerchantNumberLength);
        request.Currency = _configuration.Currency;
        request.Date = _clock.Date;
        request.MinuteOfDay = _clock.MinuteOfDay;
    }
}
