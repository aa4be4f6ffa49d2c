namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: what people do.</summary>
internal static class OperationFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row)
    {
        switch (code)
        {
            case FaultCode.U501:
                return row.Set(
                    FaultSeverity.Information, RetryRule.Now, MayReverse,
                    Remedy.None, Remedy.None,
                    "已取消", "CANCELLED");
            case FaultCode.U502:
                return row.Set(
                    FaultSeverity.Information, RetryRule.Now, NeverReverse,
                    Remedy.None, Remedy.None,
                    "输入超时", "ENTRY TIMEOUT");
            case FaultCode.U503:
                return row.Set(
                    FaultSeverity.Information, RetryRule.Now, NeverReverse,
                    Remedy.PinAgain, Remedy.None,
                    "密码位数不足", "PIN TOO SHORT");
            case FaultCode.U504:
                return row.Set(
                    FaultSeverity.Information, RetryRule.SwipeAgain, NeverReverse,
                    Remedy.FollowProcedure, Remedy.None,
                    "请匀速重刷", "SWIPE AGAIN");
            case FaultCode.U505:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.CorrectInput, MayReverse,
                    Remedy.FollowProcedure, Remedy.Train,
                    "操作有误", "INPUT ERROR");
            case FaultCode.U506:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.WithSupervisor, NeverReverse,
                    Remedy.FollowProcedure, Remedy.None,
                    "场合不允许", "PLACE NOT OK");
            case FaultCode.U507:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Later, NeverReverse,
                    Remedy.GuardPassword, Remedy.ProviderUnlock,
                    "操作员密码错", "OPERATOR PWD ERR");
            case FaultCode.U508:
                return row.Set(
                    FaultSeverity.Information, RetryRule.Now, NeverReverse,
                    Remedy.Train, Remedy.None,
                    "建议培训", "TRAINING ADVISED");
            default: return false;
        }
    }
}
