using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Watch;

/// <summary>Judges whether the terminal stands where and sells when the provider allows it.</summary>
public sealed class SellingPlace
{
    private readonly TerminalConfiguration _configuration;
    private readonly IClock _clock;
    private readonly IHostLink _link;
    private long _consentUntilMs;

    /// <summary>A judge of access point and opening hours.</summary>
    public SellingPlace(TerminalConfiguration configuration, IClock clock, IHostLink link)
    {
        _configuration = configuration;
        _clock = clock;
        _link = link;
    }

    /// <summary>A supervisor allows sales anywhere and at any hour up to a time since power-up in ms.</summary>
    public void Allow(long untilMs) => _consentUntilMs = untilMs;

    /// <summary>True while a supervisor's consent lasts.</summary>
    public bool HasConsent(long nowMs) => nowMs < _consentUntilMs;

    /// <summary>True at a strange access point or outside the opening hours, without a supervisor's consent.</summary>
    public bool IsWrong(long nowMs)
    {
        if (HasConsent(nowMs))
        {
            return false;
        }
        long accessPoint = _link.AccessPoint;
        bool isStrange = _configuration.AccessPoint != 0 && accessPoint != 0
            && accessPoint != _configuration.AccessPoint;
        return isStrange || (_clock.Date != 0 && !_configuration.IsOpenAt(_clock.MinuteOfDay));
    }
}
