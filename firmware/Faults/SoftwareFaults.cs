namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: software and its data.</summary>
internal static class SoftwareFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row) => code switch
    {
        FaultCode.W301 => row.Set(
            FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
            Remedy.Clean, Remedy.StandbyDevice,
            "程序被改 停用", "APP ALTERED STOP", "请用其他终端", "Please use another terminal"),
        FaultCode.W302 => row.Set(
            FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
            Remedy.Clean, Remedy.CallProvider,
            "参数异常 停用", "CONFIG TAMPERED", "请用其他终端", "Please use another terminal"),
        FaultCode.W303 => row.Set(
            FaultSeverity.OutOfService, RetryRule.Never, NeverReverse,
            Remedy.Update, Remedy.None,
            "版本有漏洞 更新", "UNSAFE VERSION", "请用其他终端", "Please use another terminal"),
        FaultCode.W304 => row.Set(
            FaultSeverity.Warning, RetryRule.Never, NeverReverse,
            Remedy.GenuineSoftware, Remedy.None,
            "非正版更新 已拒", "UPDATE REJECTED", "", ""),
        FaultCode.W305 => row.Set(
            FaultSeverity.SaleFails, RetryRule.AfterRestart, MayReverse,
            Remedy.Restart, Remedy.Clean,
            "操作异常 已中止", "ABNORMAL STOP", "交易已取消", "The payment was cancelled"),
        FaultCode.W306 => row.Set(
            FaultSeverity.SecurityLock, RetryRule.Never, NeverReverse,
            Remedy.Clean, Remedy.None,
            "待服务商清理", "AWAIT CLEANING", "请用其他终端", "Please use another terminal"),
        _ => false,
    };
}
