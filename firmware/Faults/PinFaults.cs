namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: the PIN.</summary>
internal static class PinFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row) => code switch
    {
        FaultCode.P601 => row.Set(
            FaultSeverity.SaleFails, RetryRule.PinAgain, NeverReverse,
            Remedy.PinAgain, Remedy.None,
            "密码错 请重输", "WRONG PIN RETRY", "密码错误，请确认后重输", "Wrong PIN, please check and try again"),
        FaultCode.P602 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
            Remedy.CallBank, Remedy.CheckValidity,
            "密码过期 找银行", "PIN EXPIRED", "请联系发卡银行", "Please call your bank"),
        FaultCode.P603 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
            Remedy.CallBank, Remedy.OtherPayment,
            "密码已锁 找银行", "PIN LOCKED BANK", "密码已锁定，请联系银行", "The PIN is locked, please call your bank"),
        FaultCode.P604 => row.Set(
            FaultSeverity.SecurityLock, RetryRule.Later, NeverReverse,
            Remedy.ProviderUnlock, Remedy.OtherPayment,
            "本机暂锁 可解锁", "LOCAL HOLD", "请换卡或扫码", "Please use another card or QR code"),
        FaultCode.P605 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Once, NeverReverse,
            Remedy.PinAgain, Remedy.None,
            "需输密码", "PIN REQUIRED", "请输入密码", "Please enter your PIN"),
        FaultCode.P606 => row.Set(
            FaultSeverity.SaleFails, RetryRule.AfterSignOn, NeverReverse,
            Remedy.CallProvider, Remedy.None,
            "密钥错 重签到", "PIN KEY ERROR", "请稍候", "Please wait"),
        FaultCode.P607 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Later, NeverReverse,
            Remedy.OtherPayment, Remedy.None,
            "暂无法验密", "PIN CHECK DOWN", "请用扫码支付", "Please pay by QR code"),
        FaultCode.P608 => row.Set(
            FaultSeverity.Warning, RetryRule.Now, MayReverse,
            Remedy.Restart, Remedy.None,
            "上次密码未决", "PIN TRY UNKNOWN", "", ""),
        FaultCode.P609 => row.Set(
            FaultSeverity.Warning, RetryRule.Later, NeverReverse,
            Remedy.None, Remedy.None,
            "请稍后输入", "WAIT n SEC", "请稍候", "Please wait"),
        _ => false,
    };
}
