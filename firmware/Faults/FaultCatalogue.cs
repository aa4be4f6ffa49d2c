namespace PosTerminal.Firmware.Faults;

/// <summary>Everything known about each fault. docs/faults.md is made from it.</summary>
public static class FaultCatalogue
{
    /// <summary>Lowest number a fault can have.</summary>
    public const int FirstNumber = 100;

    /// <summary>Highest number a fault can have.</summary>
    public const int LastNumber = 799;

    /// <summary>Reads a row; false, with the row unchanged but for its code, when there is none.</summary>
    public static bool TryRead(FaultCode code, Fault row)
    {
        row.Code = code;
        return FaultName.LetterOf(code) switch
        {
            'S' => SystemFaults.Read(code, row),
            'H' => HardwareFaults.Read(code, row),
            'W' => SoftwareFaults.Read(code, row),
            'N' => NetworkFaults.Read(code, row),
            'U' => OperationFaults.Read(code, row),
            'P' => PinFaults.Read(code, row),
            'C' => CardFaults.Read(code, row),
            _ => false,
        };
    }
}
