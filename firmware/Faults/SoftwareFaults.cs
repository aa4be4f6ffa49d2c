namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: software and its data.</summary>
internal static class SoftwareFaults
{
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row) => code switch
    {
        FaultCode.W302 => row.Set(
            FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
            Remedy.Clean, Remedy.CallProvider,
            "参数异常 停用", "CONFIG TAMPERED", "请用其他终端", "Please use another terminal"),
        _ => false,
    };
}
