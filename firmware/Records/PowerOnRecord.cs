namespace PosTerminal.Firmware.Records;

/// <summary>
/// Time passed with the power on: the seconds; 1 when the terminal has told of a failure of the software and goes on,
/// else 0 (24).
/// </summary>
public static class PowerOnRecord
{
    private const int AfterFailureAt = 24;

    /// <summary>True when the terminal goes on after a failure of the software.</summary>
    public static bool IsAfterFailure(byte[] body) => body[AfterFailureAt] != 0;

    /// <summary>Writes that the terminal goes on after a failure of the software.</summary>
    public static void WriteAfterFailure(byte[] body) => body[AfterFailureAt] = 1;
}
