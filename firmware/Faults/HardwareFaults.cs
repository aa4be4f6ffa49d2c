namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: reader, keypad, keys.</summary>
internal static class HardwareFaults
{
    private const bool NeverReverse = false;

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
        FaultCode.H207 => row.Set(
            FaultSeverity.SecurityLock, RetryRule.Never, NeverReverse,
            Remedy.CallProvider, Remedy.None,
            "密钥丢失 联系商", "KEY MISSING", "请用扫码支付", "Please pay by QR code"),
        _ => false,
    };
}
