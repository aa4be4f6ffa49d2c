using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Screen;

/// <summary>The terminal's own texts, at most 16 cells each.</summary>
public static class PromptText
{
    /// <summary>The text in a language.</summary>
    public static string Of(Prompt prompt, Language language) =>
        language == Language.Chinese ? ChineseOf(prompt) : EnglishOf(prompt);

    private static string EnglishOf(Prompt prompt)
    {
        switch (prompt)
        {
            case Prompt.Starting: return "STARTING";
            case Prompt.EnterAmount: return "ENTER AMOUNT";
            case Prompt.AmountFirst: return "AMOUNT FIRST";
            case Prompt.PresentCard: return "PRESENT CARD";
            case Prompt.EnterPin: return "ENTER PIN";
            case Prompt.LastTry: return "LAST TRY";
            case Prompt.KeyHelp: return "# OK    * CANCEL";
            case Prompt.CardHelp: return "#NO READ *CANCEL";
            case Prompt.Seconds: return " SEC";
            case Prompt.Minutes: return " MIN";
            case Prompt.Hours: return " HOURS";
            case Prompt.PleaseWait: return "PLEASE WAIT";
            case Prompt.Approved: return "APPROVED";
            case Prompt.Reversed: return "SALE REVERSED";
            case Prompt.Charged: return "CHARGED";
            case Prompt.NotCharged: return "NOT CHARGED";
            case Prompt.Reversing: return "REVERSING";
            case Prompt.BeingChecked: return "CHECKING";
            case Prompt.EnterPasscode: return "OPERATOR CODE";
            case Prompt.Locked: return "LOCKED";
            case Prompt.NothingLocked: return "NOTHING LOCKED";
            case Prompt.Unlocked: return "UNLOCKED";
            case Prompt.WrongCode: return "WRONG CODE";
            case Prompt.EnterUnlockCode: return "UNLOCK CODE";
            case Prompt.LastSale: return "LAST SALE";
            case Prompt.Nothing: return "NONE";
            case Prompt.QrKey: return "D: PAY BY QR";
            case Prompt.ScanQr: return "SCAN QR";
            case Prompt.QrDone: return "# DONE";
            case Prompt.Faults: return "FAULTS";
            case Prompt.LastFaults: return "LAST FAULTS";
            case Prompt.SelfTestPassed: return "SELF TEST OK";
            case Prompt.HandedOver: return "HANDED OVER";
            case Prompt.NotHandedOver: return "NOT HANDED OVER";
            case Prompt.TakenOver: return "TAKEN OVER";
            case Prompt.NotTakenOver: return "NOT TAKEN OVER";
            case Prompt.SupervisorOnly: return "SUPERVISOR ONLY";
            case Prompt.KeyLost: return "KEY NOT TAKEN";
            case Prompt.Settle: return "SETTLE";
            default: return EnglishReasonOf(prompt);
        }
    }

    private static string EnglishReasonOf(Prompt prompt)
    {
        switch (prompt)
        {
            case Prompt.BlockUnreadable: return "BLOCK UNREADABLE";
            case Prompt.WrongSeal: return "SEAL IS WRONG";
            case Prompt.OwnBlock: return "OWN BLOCK";
            case Prompt.TakenBefore: return "TAKEN BEFORE";
            case Prompt.ReversingHere: return "REVERSING HERE";
            case Prompt.NotReturned: return "NOT RETURNED";
            case Prompt.NoRoom: return "NO ROOM";
            case Prompt.NotNow: return "NOT NOW";
            case Prompt.NotDurable: return "STORAGE FAULT";
            case Prompt.CardNotRead: return "CARD NOT READ";
            case Prompt.UnknownHost: return "UNKNOWN HOST";
            case Prompt.BankMayHold: return "BANK MAY HOLD IT";
            case Prompt.PlaceAllowed: return "PLACE ALLOWED";
            case Prompt.RouterChanged: return "ROUTER CHANGED";
            case Prompt.SameSaleAgain: return "SAME SALE AGAIN?";
            default: return "";
        }
    }

    private static string ChineseOf(Prompt prompt)
    {
        switch (prompt)
        {
            case Prompt.Starting: return "正在启动";
            case Prompt.EnterAmount: return "请输入金额";
            case Prompt.AmountFirst: return "请先输入金额";
            case Prompt.PresentCard: return "请刷卡";
            case Prompt.EnterPin: return "请输入密码";
            case Prompt.LastTry: return "最后一次机会";
            case Prompt.KeyHelp: return "#确认      *取消";
            case Prompt.CardHelp: return "#没读到    *取消";
            case Prompt.Seconds: return "秒";
            case Prompt.Minutes: return "分";
            case Prompt.Hours: return "时";
            case Prompt.PleaseWait: return "请稍候";
            case Prompt.Approved: return "交易成功";
            case Prompt.Reversed: return "冲正已完成";
            case Prompt.Charged: return "已扣款";
            case Prompt.NotCharged: return "未扣款";
            case Prompt.Reversing: return "正在冲正";
            case Prompt.BeingChecked: return "正在核实";
            case Prompt.EnterPasscode: return "操作员密码";
            case Prompt.Locked: return "已锁定";
            case Prompt.NothingLocked: return "没有锁定";
            case Prompt.Unlocked: return "已解锁";
            case Prompt.WrongCode: return "解锁码错误";
            case Prompt.EnterUnlockCode: return "请输入解锁码";
            case Prompt.LastSale: return "上一笔交易";
            case Prompt.Nothing: return "无";
            case Prompt.QrKey: return "按D键扫码支付";
            case Prompt.ScanQr: return "请扫码";
            case Prompt.QrDone: return "#完成";
            case Prompt.Faults: return "当前故障";
            case Prompt.LastFaults: return "最近故障";
            case Prompt.SelfTestPassed: return "自检正常";
            case Prompt.HandedOver: return "已转移";
            case Prompt.NotHandedOver: return "转移未成";
            case Prompt.TakenOver: return "已接管";
            case Prompt.NotTakenOver: return "接管未成";
            case Prompt.SupervisorOnly: return "限主管操作";
            case Prompt.KeyLost: return "按键未收 请重按";
            case Prompt.Settle: return "核定";
            default: return ChineseReasonOf(prompt);
        }
    }

    private static string ChineseReasonOf(Prompt prompt)
    {
        switch (prompt)
        {
            case Prompt.BlockUnreadable: return "转移单不能读";
            case Prompt.WrongSeal: return "校验不对";
            case Prompt.OwnBlock: return "单由本机发";
            case Prompt.TakenBefore: return "已接管过";
            case Prompt.ReversingHere: return "本机正在冲正";
            case Prompt.NotReturned: return "单中没有本机";
            case Prompt.NoRoom: return "存储不足";
            case Prompt.NotNow: return "此时不能";
            case Prompt.NotDurable: return "存储失败";
            case Prompt.CardNotRead: return "卡未读到";
            case Prompt.UnknownHost: return "主机未设置";
            case Prompt.BankMayHold: return "银行或未解锁";
            case Prompt.PlaceAllowed: return "允许交易";
            case Prompt.RouterChanged: return "路由器换过";
            case Prompt.SameSaleAgain: return "重复交易?";
            default: return "";
        }
    }

    /// <summary>The prompt that says what became of a sale.</summary>
    public static Prompt PromptOf(SaleFate fate)
    {
        switch (fate)
        {
            case SaleFate.NotCharged: return Prompt.NotCharged;
            case SaleFate.Approved: return Prompt.Charged;
            case SaleFate.ReversalPending: return Prompt.Reversing;
            case SaleFate.Reversed: return Prompt.Reversed;
            case SaleFate.Unsettled: return Prompt.BeingChecked;
            case SaleFate.HandedOver: return Prompt.HandedOver;
            default: return Prompt.Nothing;
        }
    }
}
