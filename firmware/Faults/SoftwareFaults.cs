namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: software and its data.</summary>
internal static class SoftwareFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row)
    {
        switch (code)
        {
            case FaultCode.W301:
                return row.Set(
                    FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
                    Remedy.Clean, Remedy.StandbyDevice,
                    "程序被改 停用", "APP ALTERED STOP");
            case FaultCode.W302:
                return row.Set(
                    FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
                    Remedy.Clean, Remedy.CallProvider,
                    "参数异常 停用", "CONFIG TAMPERED");
            case FaultCode.W303:
                return row.Set(
                    FaultSeverity.OutOfService, RetryRule.Never, NeverReverse,
                    Remedy.Update, Remedy.None,
                    "版本有漏洞 更新", "UNSAFE VERSION");
            case FaultCode.W304:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Never, NeverReverse,
                    Remedy.GenuineSoftware, Remedy.None,
                    "非正版更新 已拒", "UPDATE REJECTED");
            case FaultCode.W305:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.AfterRestart, MayReverse,
                    Remedy.Restart, Remedy.Clean,
                    "操作异常 已中止", "ABNORMAL STOP");
            case FaultCode.W306:
                return row.Set(
                    FaultSeverity.SecurityLock, RetryRule.Never, NeverReverse,
                    Remedy.Clean, Remedy.None,
                    "待服务商清理", "AWAIT CLEANING");
            default: return false;
        }
    }
}
