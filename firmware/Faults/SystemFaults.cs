namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: the terminal itself and the host.</summary>
internal static class SystemFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row)
    {
        switch (code)
        {
            case FaultCode.S101:
                return row.Set(
                    FaultSeverity.OutOfService, RetryRule.AfterRestart, MayReverse,
                    Remedy.Restart, Remedy.StandbyDevice | Remedy.CallProvider,
                    "系统故障 请重启", "SYS ERR RESTART");
            case FaultCode.S102:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.AfterReversal, MayReverse,
                    Remedy.Restart, Remedy.None,
                    "上笔未决 冲正中", "REVERSING LAST");
            case FaultCode.S103:
                return row.Set(
                    FaultSeverity.OutOfService, RetryRule.OtherPayment, MayReverse,
                    Remedy.StandbyDevice, Remedy.CallProvider,
                    "存储故障停用密码", "STORAGE FAULT");
            case FaultCode.S104:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Now, NeverReverse,
                    Remedy.Update, Remedy.None,
                    "请更新软件", "UPDATE NEEDED");
            case FaultCode.S105:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Now, NeverReverse,
                    Remedy.ChangeNetwork, Remedy.None,
                    "时间未校准", "CLOCK NOT SET");
            case FaultCode.S106:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.AfterRestart, NeverReverse,
                    Remedy.Restart, Remedy.None,
                    "内存不足 请重启", "LOW MEMORY");
            case FaultCode.S107:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.AfterSignOn, NeverReverse,
                    Remedy.CallProvider, Remedy.None,
                    "请重新签到", "SIGN ON AGAIN");
            case FaultCode.S108:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Later, MayReverse,
                    Remedy.OtherPayment, Remedy.CallProvider,
                    "中心故障 稍后", "HOST ERROR LATER");
            case FaultCode.S109:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.AfterReversal, MayReverse,
                    Remedy.ChangeNetwork, Remedy.CallProvider,
                    "冲正未完成", "REVERSAL PENDING");
            case FaultCode.S110:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.OtherPayment, NeverReverse,
                    Remedy.EnableMethod, Remedy.OtherPayment,
                    "不支持此方式", "NOT SUPPORTED");
            case FaultCode.S199:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Never, MayReverse,
                    Remedy.CallBank, Remedy.None,
                    "交易失败 代码xx", "FAILED CODE xx");
            default: return false;
        }
    }
}
