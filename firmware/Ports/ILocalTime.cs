namespace PosTerminal.Firmware.Ports;

/// <summary>What the clock on the shop's wall says.</summary>
public interface ILocalTime
{
    /// <summary>The date as YYMMDD (261124 is 24 November 2026), 0 while the clock is not set.</summary>
    int Date { get; }

    /// <summary>Local minutes since midnight, 0 to 1439.</summary>
    int MinuteOfDay { get; }
}
