namespace PosTerminal.Firmware.Faults;

/// <summary>Rows of the catalogue: the card.</summary>
internal static class CardFaults
{
    private const bool NeverReverse = false;

    internal static bool Read(FaultCode code, Fault row) => code switch
    {
        FaultCode.C701 => row.Set(
            FaultSeverity.SaleFails, RetryRule.SwipeAgain, NeverReverse,
            Remedy.OtherPayment, Remedy.CallBank,
            "磁条消磁 换方式", "NO STRIPE DATA", "卡片无法读取，请扫码或联系银行", "Card unreadable, please use QR or call your bank"),
        FaultCode.C702 => row.Set(
            FaultSeverity.SaleFails, RetryRule.SwipeAgain, NeverReverse,
            Remedy.OtherPayment, Remedy.CallBank,
            "磁条受损 重刷", "STRIPE DAMAGED", "请重刷或换卡", "Please swipe again or use another card"),
        FaultCode.C703 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Once, NeverReverse,
            Remedy.OtherPayment, Remedy.None,
            "卡格式错", "BAD CARD DATA", "请换卡", "Please use another card"),
        FaultCode.C704 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
            Remedy.CheckValidity, Remedy.CallBank,
            "卡已过期", "CARD EXPIRED", "卡已过期，请换卡", "The card has expired, please use another"),
        FaultCode.C705 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Once, NeverReverse,
            Remedy.OtherPayment, Remedy.None,
            "此卡不能受理", "CARD UNSUPPORTED", "请换卡或扫码", "Please use another card or QR code"),
        FaultCode.C706 => row.Set(
            FaultSeverity.SaleFails, RetryRule.OtherPayment, NeverReverse,
            Remedy.OtherPayment, Remedy.None,
            "请插芯片卡", "INSERT CHIP", "请插卡", "Please insert the card"),
        FaultCode.C707 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
            Remedy.CallProvider, Remedy.None,
            "联系收单行", "CALL ACQUIRER", "交易未成功", "The payment failed"),
        FaultCode.C708 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
            Remedy.CallBank, Remedy.OtherPayment,
            "卡受限 找银行", "CARD RESTRICTED", "请联系发卡银行", "Please call your bank"),
        FaultCode.C709 => row.Set(
            FaultSeverity.SaleFails, RetryRule.OtherAmount, NeverReverse,
            Remedy.OtherPayment, Remedy.None,
            "余额或限额不足", "FUNDS OR LIMIT", "余额或限额不足", "Not enough funds or over the limit"),
        FaultCode.C710 => row.Set(
            FaultSeverity.SaleFails, RetryRule.Never, NeverReverse,
            Remedy.CallBank, Remedy.None,
            "发卡行拒绝", "ISSUER DECLINED", "请联系发卡银行", "Please call your bank"),
        _ => false,
    };
}
