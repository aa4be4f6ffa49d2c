namespace PosTerminal.Firmware.Terminal;

/// <summary>The terminal's own texts, at most 16 cells each.</summary>
public static class PromptText
{
    /// <summary>The text in a language.</summary>
    public static string Of(Prompt prompt, Language language) =>
        language == Language.Chinese ? ChineseOf(prompt) : EnglishOf(prompt);

    private static string EnglishOf(Prompt prompt) => prompt switch
    {
        Prompt.Starting => "STARTING",
        Prompt.EnterAmount => "ENTER AMOUNT",
        Prompt.AmountFirst => "AMOUNT FIRST",
        Prompt.PresentCard => "PRESENT CARD",
        Prompt.EnterPin => "ENTER PIN",
        Prompt.LastTry => "LAST TRY",
        Prompt.KeyHelp => "# OK    * CANCEL",
        Prompt.PleaseWait => "PLEASE WAIT",
        Prompt.Approved => "APPROVED",
        Prompt.Reversed => "SALE REVERSED",
        Prompt.Charged => "CHARGED",
        Prompt.NotCharged => "NOT CHARGED",
        Prompt.Reversing => "REVERSING",
        Prompt.BeingChecked => "CHECKING",
        Prompt.EnterPasscode => "OPERATOR CODE",
        Prompt.Locked => "LOCKED",
        Prompt.NothingLocked => "NOTHING LOCKED",
        Prompt.Unlocked => "UNLOCKED",
        Prompt.WrongCode => "WRONG CODE",
        Prompt.EnterUnlockCode => "UNLOCK CODE",
        Prompt.LastSale => "LAST SALE",
        Prompt.NoSale => "NONE",
        Prompt.QrKey => "D: PAY BY QR",
        Prompt.ScanQr => "SCAN QR",
        Prompt.QrDone => "# DONE",
        Prompt.Faults => "FAULTS",
        Prompt.LastFaults => "LAST FAULTS",
        Prompt.SelfTestPassed => "SELF TEST OK",
        Prompt.HandedOver => "HANDED OVER",
        Prompt.NotHandedOver => "NOT HANDED OVER",
        Prompt.TakenOver => "TAKEN OVER",
        Prompt.NotTakenOver => "NOT TAKEN OVER",
        Prompt.SupervisorOnly => "SUPERVISOR ONLY",
        _ => "",
    };

    private static string ChineseOf(Prompt prompt) => prompt switch
    {
        Prompt.Starting => "正在启动",
        Prompt.EnterAmount => "请输入金额",
        Prompt.AmountFirst => "请先输入金额",
        Prompt.PresentCard => "请刷卡",
        Prompt.EnterPin => "请输入密码",
        Prompt.LastTry => "最后一次机会",
        Prompt.KeyHelp => "#确认      *取消",
        Prompt.PleaseWait => "请稍候",
        Prompt.Approved => "交易成功",
        Prompt.Reversed => "冲正已完成",
        Prompt.Charged => "已扣款",
        Prompt.NotCharged => "未扣款",
        Prompt.Reversing => "正在冲正",
        Prompt.BeingChecked => "正在核实",
        Prompt.EnterPasscode => "操作员密码",
        Prompt.Locked => "已锁定",
        Prompt.NothingLocked => "没有锁定",
        Prompt.Unlocked => "已解锁",
        Prompt.WrongCode => "解锁码错误",
        Prompt.EnterUnlockCode => "请输入解锁码",
        Prompt.LastSale => "上一笔交易",
        Prompt.NoSale => "无",
        Prompt.QrKey => "按D键扫码支付",
        Prompt.ScanQr => "请扫码",
        Prompt.QrDone => "#完成",
        Prompt.Faults => "当前故障",
        Prompt.LastFaults => "最近故障",
        Prompt.SelfTestPassed => "自检正常",
        Prompt.HandedOver => "已转移",
        Prompt.NotHandedOver => "转移未成",
        Prompt.TakenOver => "已接管",
        Prompt.NotTakenOver => "接管未成",
        Prompt.SupervisorOnly => "限主管操作",
        _ => "",
    };
}
