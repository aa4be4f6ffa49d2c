namespace PosTerminal.Firmware.Faults;

/// <summary>Everything known about each fault. docs/faults.md is made from it.</summary>
public static class FaultCatalogue
{
    /// <summary>Lowest number a fault can have.</summary>
    public const int FirstNumber = 100;

    /// <summary>Highest number a fault can have.</summary>
    public const int LastNumber = 799;

    /// <summary>Reads a row; false, with the row empty but for its code, when there is none.</summary>
    public static bool TryRead(FaultCode code, Fault row)
    {
        row.Code = code;
        row.Set(FaultSeverity.Warning, RetryRule.Now, false, Remedy.None, Remedy.None, "", "");
        switch (FaultName.LetterOf(code))
        {
            case 'S': return SystemFaults.Read(code, row);
            case 'H': return HardwareFaults.Read(code, row);
            case 'W': return SoftwareFaults.Read(code, row);
            case 'N': return NetworkFaults.Read(code, row);
            case 'U': return OperationFaults.Read(code, row);
            case 'P': return PinFaults.Read(code, row);
            case 'C': return CardFaults.Read(code, row);
            default: return false;
        }
    }
}
