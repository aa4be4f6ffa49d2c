using PosTerminal.Firmware.Deployment;

namespace PosTerminal.Firmware.Watch;

/// <summary>Judges whether the terminal stands where and sells when the provider allows it.</summary>
public sealed class SellingPlace
{
    private readonly TerminalConfiguration _configuration;
    private long _consentUntilMs;
    private bool _isStrange;
    private bool _isWrong;
    private bool _isNews;

    /// <summary>A judge of access point and opening hours.</summary>
    public SellingPlace(TerminalConfiguration configuration) => _configuration = configuration;

    /// <summary>A supervisor allows sales anywhere and at any hour up to a time since power-up in ms.</summary>
    public void Allow(long untilMs)
    {
        _isNews = _isWrong;
        _consentUntilMs = untilMs;
    }

    /// <summary>True once for each consent that makes a wrong place or hour a right one.</summary>
    public bool TakeConsentNews()
    {
        bool isNews = _isNews;
        _isNews = false;
        return isNews;
    }

    /// <summary>True when the access point was another one than configured when that was asked last.</summary>
    public bool IsStrange => _isStrange;

    /// <summary>True while a supervisor's consent lasts.</summary>
    public bool HasConsent(long nowMs) => nowMs < _consentUntilMs;

    /// <summary>True at a strange access point or outside the opening hours, without a supervisor's consent.</summary>
    /// <param name="nowMs">Time since power-up in ms.</param>
    /// <param name="accessPoint">Number of the access point, 0 when unknown.</param>
    /// <param name="minute">Local minute of the day; below 0 when the clock cannot say.</param>
    public bool IsWrong(long nowMs, long accessPoint, int minute)
    {
        _isWrong = false;
        if (HasConsent(nowMs))
        {
            return false;
        }
        _isStrange = _configuration.AccessPoint != 0 && accessPoint != 0
            && accessPoint != _configuration.AccessPoint;
        _isWrong = _isStrange || (minute >= 0 && !_configuration.IsOpenAt(minute));
        return _isWrong;
    }
}
