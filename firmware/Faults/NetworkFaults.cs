namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: link, host, replies.</summary>
internal static class NetworkFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row) => code switch
    {
        FaultCode.N401 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Later, NeverReverse,
            Remedy.ChangeNetwork, Remedy.BetterRouter,
            "网络断开", "NO NETWORK", "请用其他方式", "Please pay another way"),
        FaultCode.N402 => row.Set(
            FaultSeverity.Warning, RetryRule.Now, NeverReverse,
            Remedy.ChangeNetwork, Remedy.None,
            "信号弱 换位置", "WEAK SIGNAL", "", ""),
        FaultCode.N403 => row.Set(
            FaultSeverity.Warning, RetryRule.Later, NeverReverse,
            Remedy.ChangeNetwork, Remedy.None,
            "网络不稳定", "NETWORK UNSTABLE", "请稍候", "Please wait"),
        FaultCode.N404 => row.Set(
            FaultSeverity.Warning, RetryRule.Now, NeverReverse,
            Remedy.BetterRouter, Remedy.None,
            "网速过慢", "NETWORK SLOW", "", ""),
        FaultCode.N405 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Later, NeverReverse,
            Remedy.BetterRouter, Remedy.None,
            "检查路由器", "CHECK ROUTER", "请用其他方式", "Please pay another way"),
        FaultCode.N406 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Now, NeverReverse,
            Remedy.ChangeNetwork, Remedy.None,
            "连不上中心", "HOST UNREACHABLE", "未扣款，请重试", "Not charged, please try again"),
        FaultCode.N407 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
            Remedy.CallProvider, Remedy.Update,
            "证书错误", "CERT ERROR", "未扣款", "Not charged"),
        FaultCode.N408 => row.Set(
            FaultSeverity.SaleFails, RetryRule.AfterReversal, MayReverse,
            Remedy.ChangeNetwork, Remedy.None,
            "超时 冲正中", "TIMEOUT REVERSE", "正在核实，勿重复刷", "Being checked, do not pay again"),
        FaultCode.N409 => row.Set(
            FaultSeverity.SaleFails, RetryRule.AfterReversal, MayReverse,
            Remedy.CallProvider, Remedy.None,
            "应答无效", "BAD REPLY", "正在核实", "Being checked"),
        FaultCode.N410 => row.Set(
            FaultSeverity.SaleFails, RetryRule.AfterSignOn, MayReverse,
            Remedy.CallProvider, Remedy.None,
            "校验错 重签到", "MAC ERR SIGN ON", "正在核实", "Being checked"),
        FaultCode.N411 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Later, MayReverse,
            Remedy.OtherPayment, Remedy.CallBank,
            "发卡行无应答", "ISSUER NO ANSWER", "银行暂不可用", "The bank cannot be reached"),
        FaultCode.N412 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
            Remedy.FollowProcedure, Remedy.None,
            "重复交易 核对", "DUPLICATE CHECK", "请勿重复支付", "Please do not pay twice"),
        _ => false,
    };
}
