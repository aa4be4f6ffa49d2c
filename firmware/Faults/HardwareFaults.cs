namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: reader, keypad, keys.</summary>
internal static class HardwareFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row) => code switch
    {
        FaultCode.H201 => row.Set(
            FaultSeverity.OutOfService, RetryRule.OtherPayment, NeverReverse,
            Remedy.CheckHardware, Remedy.StandbyDevice | Remedy.Maintain,
            "读卡器故障", "READER FAULT", "请用扫码支付", "Please pay by QR code"),
        FaultCode.H202 => row.Set(
            FaultSeverity.OutOfService, RetryRule.WithoutPin, NeverReverse,
            Remedy.CheckHardware, Remedy.StandbyDevice | Remedy.CallProvider,
            "键盘故障 检查", "KEYPAD FAULT", "请用扫码支付", "Please pay by QR code"),
        FaultCode.H203 => row.Set(
            FaultSeverity.OutOfService, RetryRule.WithoutPin, NeverReverse,
            Remedy.CheckHardware, Remedy.StandbyDevice,
            "显示故障", "DISPLAY FAULT", "", ""),
        FaultCode.H204 => row.Set(
            FaultSeverity.Warning, RetryRule.Now, MayReverse,
            Remedy.CheckHardware, Remedy.None,
            "打印故障", "PRINTER FAULT", "可发电子小票", "The receipt can be sent to you"),
        FaultCode.H205 => row.Set(
            FaultSeverity.Warning, RetryRule.Later, NeverReverse,
            Remedy.CheckHardware, Remedy.None,
            "电量低 请充电", "LOW POWER", "", ""),
        FaultCode.H206 => row.Set(
            FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
            Remedy.ProviderUnlock, Remedy.StandbyDevice | Remedy.CallProvider,
            "设备被拆 已锁定", "TAMPER LOCKED", "请联系店员", "Please ask the staff"),
        FaultCode.H207 => row.Set(
            FaultSeverity.SecurityLock, RetryRule.Never, NeverReverse,
            Remedy.CallProvider, Remedy.None,
            "密钥丢失 联系商", "KEY MISSING", "请用扫码支付", "Please pay by QR code"),
        FaultCode.H208 => row.Set(
            FaultSeverity.OutOfService, RetryRule.Never, NeverReverse,
            Remedy.Reinstall, Remedy.None,
            "安装异常", "INSTALL ERROR", "", ""),
        FaultCode.H209 => row.Set(
            FaultSeverity.SecurityLock, RetryRule.Never, MayReverse,
            Remedy.ProviderUnlock, Remedy.CallProvider,
            "终端已停用", "TERM DISABLED", "请用其他终端", "Please use another terminal"),
        FaultCode.H210 => row.Set(
            FaultSeverity.Warning, RetryRule.Now, NeverReverse,
            Remedy.Maintain, Remedy.None,
            "请清洁磁头", "CLEAN READER", "", ""),
        _ => false,
    };
}
