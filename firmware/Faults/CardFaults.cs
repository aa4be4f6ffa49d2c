namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: the card.</summary>
internal static class CardFaults
{
    private const bool NeverReverse = false;
    private const bool MayReverse = true;

    internal static bool Read(FaultCode code, Fault row)
    {
        switch (code)
        {
            case FaultCode.C701:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.SwipeAgain, NeverReverse,
                    Remedy.OtherPayment, Remedy.CallBank,
                    "磁条消磁 换方式", "NO STRIPE DATA");
            case FaultCode.C702:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.SwipeAgain, NeverReverse,
                    Remedy.OtherPayment, Remedy.CallBank,
                    "磁条受损 重刷", "STRIPE DAMAGED");
            case FaultCode.C703:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Once, MayReverse,
                    Remedy.OtherPayment, Remedy.None,
                    "卡格式错", "BAD CARD DATA");
            case FaultCode.C704:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
                    Remedy.CheckValidity, Remedy.CallBank,
                    "卡已过期", "CARD EXPIRED");
            case FaultCode.C705:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Once, MayReverse,
                    Remedy.OtherPayment, Remedy.None,
                    "此卡不能受理", "CARD UNSUPPORTED");
            case FaultCode.C706:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.OtherPayment, NeverReverse,
                    Remedy.OtherPayment, Remedy.None,
                    "本机不读芯片", "NO CHIP READER");
            case FaultCode.C707:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Never, MayReverse,
                    Remedy.CallProvider, Remedy.None,
                    "联系收单行", "CALL ACQUIRER");
            case FaultCode.C708:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
                    Remedy.CallBank, Remedy.OtherPayment,
                    "卡受限 找银行", "CARD RESTRICTED");
            case FaultCode.C709:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.OtherAmount, MayReverse,
                    Remedy.OtherPayment, Remedy.None,
                    "余额或限额不足", "FUNDS OR LIMIT");
            case FaultCode.C710:
                return row.Set(
                    FaultSeverity.SaleFails, RetryRule.Never, MayReverse,
                    Remedy.CallBank, Remedy.None,
                    "发卡行拒绝", "ISSUER DECLINED");
            default: return false;
        }
    }
}
