namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: what people do.</summary>
internal static class OperationFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row) => code switch
    {
        FaultCode.U501 => row.Set(
            FaultSeverity.Information, RetryRule.Now, MayReverse,
            Remedy.None, Remedy.None,
            "已取消", "CANCELLED", "已取消", "Cancelled"),
        FaultCode.U502 => row.Set(
            FaultSeverity.Information, RetryRule.Now, NeverReverse,
            Remedy.None, Remedy.None,
            "输入超时", "ENTRY TIMEOUT", "请重新刷卡", "Please swipe again"),
        FaultCode.U503 => row.Set(
            FaultSeverity.Information, RetryRule.Now, NeverReverse,
            Remedy.PinAgain, Remedy.None,
            "密码位数不足", "PIN TOO SHORT", "密码至少4位", "A PIN has at least 4 digits"),
        FaultCode.U504 => row.Set(
            FaultSeverity.Information, RetryRule.SwipeAgain, NeverReverse,
            Remedy.FollowProcedure, Remedy.None,
            "请匀速重刷", "SWIPE AGAIN", "请重新刷卡", "Please swipe again"),
        FaultCode.U505 => row.Set(
            FaultSeverity.SaleFails, RetryRule.CorrectInput, NeverReverse,
            Remedy.FollowProcedure, Remedy.Train,
            "操作有误", "INPUT ERROR", "", ""),
        FaultCode.U506 => row.Set(
            FaultSeverity.SaleFails, RetryRule.WithSupervisor, NeverReverse,
            Remedy.FollowProcedure, Remedy.None,
            "场合不允许", "PLACE NOT OK", "请到柜台", "Please go to the counter"),
        FaultCode.U507 => row.Set(
            FaultSeverity.Warning, RetryRule.Later, NeverReverse,
            Remedy.GuardPassword, Remedy.ProviderUnlock,
            "操作员密码错", "OPERATOR PWD ERR", "", ""),
        FaultCode.U508 => row.Set(
            FaultSeverity.Information, RetryRule.Now, NeverReverse,
            Remedy.Train, Remedy.None,
            "建议培训", "TRAINING ADVISED", "", ""),
        _ => false,
    };
}
