namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: link, host, replies.</summary>
internal static class NetworkFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row)
    {
        switch (code)
        {
            case FaultCode.N401:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Later, NeverReverse,
                    Remedy.ChangeNetwork, Remedy.BetterRouter,
                    "网络断开", "NO NETWORK");
            case FaultCode.N402:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Now, NeverReverse,
                    Remedy.ChangeNetwork, Remedy.None,
                    "信号弱 换位置", "WEAK SIGNAL");
            case FaultCode.N403:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Later, NeverReverse,
                    Remedy.ChangeNetwork, Remedy.None,
                    "网络不稳定", "NETWORK UNSTABLE");
            case FaultCode.N404:
                return row.Set(
                    FaultSeverity.Warning, RetryRule.Now, NeverReverse,
                    Remedy.BetterRouter, Remedy.None,
                    "网速过慢", "NETWORK SLOW");
            case FaultCode.N405:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Later, NeverReverse,
                    Remedy.BetterRouter, Remedy.None,
                    "检查路由器", "CHECK ROUTER");
            case FaultCode.N406:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Now, NeverReverse,
                    Remedy.ChangeNetwork, Remedy.None,
                    "连不上中心", "HOST UNREACHABLE");
            case FaultCode.N407:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
                    Remedy.CallProvider, Remedy.Update,
                    "证书错误", "CERT ERROR");
            case FaultCode.N408:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.AfterReversal, MayReverse,
                    Remedy.ChangeNetwork, Remedy.None,
                    "超时 冲正中", "TIMEOUT REVERSE");
            case FaultCode.N409:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.AfterReversal, MayReverse,
                    Remedy.CallProvider, Remedy.None,
                    "应答无效", "BAD REPLY");
            case FaultCode.N410:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.AfterSignOn, MayReverse,
                    Remedy.CallProvider, Remedy.None,
                    "校验错 重签到", "MAC ERR SIGN ON");
            case FaultCode.N411:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Later, MayReverse,
                    Remedy.OtherPayment, Remedy.CallBank,
                    "发卡行无应答", "ISSUER NO ANSWER");
            case FaultCode.N412:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Never, MayReverse,
                    Remedy.FollowProcedure, Remedy.None,
                    "重复交易 核对", "DUPLICATE CHECK");
            default: return false;
        }
    }
}
