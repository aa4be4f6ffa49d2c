namespace PosTerminal.Firmware.Deployment;

/// <summary>The day before which this software cannot run, because there was none; raised with each release.</summary>
public static class BuildDate
{
    /// <summary>The day as YYMMDD.</summary>
    public const int Date = 261101;
}
