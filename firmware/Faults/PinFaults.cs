namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: the PIN.</summary>
internal static class PinFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row)
    {
        switch (code)
        {
            case FaultCode.P601:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.PinAgain, NeverReverse,
                    Remedy.PinAgain, Remedy.None,
                    "密码错 请重输", "WRONG PIN RETRY");
            case FaultCode.P602:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
                    Remedy.CallBank, Remedy.CheckValidity,
                    "密码过期 找银行", "PIN EXPIRED");
            case FaultCode.P603:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
                    Remedy.CallBank, Remedy.OtherPayment,
                    "密码已锁 找银行", "PIN LOCKED BANK");
            case FaultCode.P604:
                return row.Set(
                    FaultSeverity.SecurityLock, RetryRule.Later, NeverReverse,
                    Remedy.ProviderUnlock, Remedy.OtherPayment,
                    "本机暂锁 可解锁", "LOCAL HOLD");
            case FaultCode.P605:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Once, NeverReverse,
                    Remedy.PinAgain, Remedy.None,
                    "需输密码", "PIN REQUIRED");
            case FaultCode.P606:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.AfterSignOn, MayReverse,
                    Remedy.CallProvider, Remedy.None,
                    "密钥错 重签到", "PIN KEY ERROR");
            case FaultCode.P607:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Later, MayReverse,
                    Remedy.OtherPayment, Remedy.None,
                    "暂无法验密", "PIN CHECK DOWN");
            case FaultCode.P608:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Now, MayReverse,
                    Remedy.Restart, Remedy.None,
                    "上次密码未决", "PIN TRY UNKNOWN");
            case FaultCode.P609:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Later, NeverReverse,
                    Remedy.OtherPayment, Remedy.None,
                    "请稍后输入", "WAIT n SEC");
            default: return false;
        }
    }
}
