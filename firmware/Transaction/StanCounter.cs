namespace PosTerminal.Firmware.Transaction;

/// <summary>System trace audit numbers: 1 to 999999, then 1 again (ISO 8583 field 11).</summary>
public sealed class StanCounter
{
    /// <summary>Largest number, 6 digits.</summary>
    public const int Maximum = 999_999;

    private int _last;

    /// <summary>A number that was not used just before.</summary>
    public int Next()
    {
        _last = _last == Maximum ? 1 : _last + 1;
        return _last;
    }
}
