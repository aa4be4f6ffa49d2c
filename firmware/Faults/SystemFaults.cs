namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: the terminal itself and the host.</summary>
internal static class SystemFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row) => code switch
    {
        FaultCode.S101 => row.Set(
            FaultSeverity.OutOfService, RetryRule.AfterRestart, MayReverse,
            Remedy.Restart, Remedy.StandbyDevice | Remedy.CallProvider,
            "系统故障 请重启", "SYS ERR RESTART", "设备故障，请稍候", "The terminal has a fault, please wait"),
        FaultCode.S102 => row.Set(
            FaultSeverity.SaleFails, RetryRule.AfterReversal, MayReverse,
            Remedy.Restart, Remedy.None,
            "上笔未决 冲正中", "REVERSING LAST", "上笔正在核实", "The last payment is being checked"),
        FaultCode.S103 => row.Set(
            FaultSeverity.OutOfService, RetryRule.OtherPayment, MayReverse,
            Remedy.StandbyDevice, Remedy.CallProvider,
            "存储故障停用密码", "STORAGE FAULT", "请用扫码支付", "Please pay by QR code"),
        FaultCode.S104 => row.Set(
            FaultSeverity.Warning, RetryRule.Now, NeverReverse,
            Remedy.Update, Remedy.None,
            "请更新软件", "UPDATE NEEDED", "", ""),
        FaultCode.S105 => row.Set(
            FaultSeverity.Warning, RetryRule.Now, NeverReverse,
            Remedy.ChangeNetwork, Remedy.None,
            "时间未校准", "CLOCK NOT SET", "", ""),
        FaultCode.S106 => row.Set(
            FaultSeverity.Warning, RetryRule.AfterRestart, NeverReverse,
            Remedy.Restart, Remedy.None,
            "内存不足 请重启", "LOW MEMORY", "", ""),
        FaultCode.S107 => row.Set(
            FaultSeverity.SaleFails, RetryRule.AfterSignOn, NeverReverse,
            Remedy.CallProvider, Remedy.None,
            "请重新签到", "SIGN ON AGAIN", "请稍候", "Please wait"),
        FaultCode.S108 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Later, NeverReverse,
            Remedy.OtherPayment, Remedy.CallProvider,
            "中心故障 稍后", "HOST ERROR LATER", "银行系统繁忙", "The bank is busy"),
        FaultCode.S109 => row.Set(
            FaultSeverity.SaleFails, RetryRule.AfterReversal, MayReverse,
            Remedy.ChangeNetwork, Remedy.CallProvider,
            "冲正未完成", "REVERSAL PENDING", "请稍候", "Please wait"),
        FaultCode.S110 => row.Set(
            FaultSeverity.SaleFails, RetryRule.OtherPayment, NeverReverse,
            Remedy.EnableMethod, Remedy.OtherPayment,
            "不支持此方式", "NOT SUPPORTED", "请换支付方式", "Please pay another way"),
        FaultCode.S199 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
            Remedy.CallBank, Remedy.None,
            "交易失败 代码xx", "FAILED CODE xx", "交易未成功", "The payment failed"),
        _ => false,
    };
}
