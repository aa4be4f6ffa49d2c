namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: reader, keypad, keys.</summary>
internal static class HardwareFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row)
    {
        switch (code)
        {
            case FaultCode.H201:
                return row.Set(
                    FaultSeverity.OutOfService, RetryRule.OtherPayment, NeverReverse,
                    Remedy.CheckHardware, Remedy.StandbyDevice | Remedy.Maintain,
                    "读卡器故障", "READER FAULT");
            case FaultCode.H202:
                return row.Set(
                    FaultSeverity.OutOfService, RetryRule.WithoutPin, NeverReverse,
                    Remedy.CheckHardware, Remedy.StandbyDevice | Remedy.CallProvider,
                    "键盘故障 检查", "KEYPAD FAULT");
            case FaultCode.H203:
                return row.Set(
                    FaultSeverity.OutOfService, RetryRule.WithoutPin, NeverReverse,
                    Remedy.CheckHardware, Remedy.StandbyDevice,
                    "显示故障", "DISPLAY FAULT");
            case FaultCode.H204:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Now, MayReverse,
                    Remedy.CheckHardware, Remedy.None,
                    "打印故障", "PRINTER FAULT");
            case FaultCode.H205:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Later, NeverReverse,
                    Remedy.CheckHardware, Remedy.None,
                    "电量低 请充电", "LOW POWER");
            case FaultCode.H206:
                return row.Set(
                    FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
                    Remedy.ProviderUnlock, Remedy.StandbyDevice | Remedy.CallProvider,
                    "设备被拆 已锁定", "TAMPER LOCKED");
            case FaultCode.H207:
                return row.Set(
                    FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
                    Remedy.CallProvider, Remedy.None,
                    "密钥丢失 联系商", "KEY MISSING");
            case FaultCode.H208:
                return row.Set(
                    FaultSeverity.OutOfService, RetryRule.Never, NeverReverse,
                    Remedy.Reinstall, Remedy.None,
                    "安装异常", "INSTALL ERROR");
            case FaultCode.H209:
                return row.Set(
                    FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
                    Remedy.ProviderUnlock, Remedy.CallProvider,
                    "终端已停用", "TERM DISABLED");
            case FaultCode.H210:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Now, NeverReverse,
                    Remedy.Maintain, Remedy.None,
                    "请清洁磁头", "CLEAN READER");
            default: return false;
        }
    }
}
