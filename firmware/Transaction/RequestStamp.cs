using System;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Transaction;

/// <summary>Fills in merchant, currency, date and time of requests.</summary>
public sealed class RequestStamp
{
    private readonly IClock _clock;
    private readonly TerminalConfiguration _configuration;

    /// <summary>A stamp that reads clock and configuration each time.</summary>
    /// <param name="clock">The calendar.</param>
    /// <param name="configuration">Merchant and currency, as the provider has set them.</param>
    public RequestStamp(IClock clock, TerminalConfiguration configuration)
    {
        _clock = clock;
        _configuration = configuration;
    }

    /// <summary>Fills in merchant, currency, date and time of one request.</summary>
    public void Put(HostRequest request)
    {
        Array.Copy(_configuration.Merchant, 0, request.MerchantNumber, 0, HostRequest.MerchantNumberLength);
        request.Currency = _configuration.Currency;
        request.Date = _clock.Date;
        request.MinuteOfDay = _clock.MinuteOfDay;
    }
}
