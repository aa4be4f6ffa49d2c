using PosTerminal.Firmware.Faults;

namespace PosTerminal.Emulator.Documents;

/// <summary>Names of the catalogue's values for people, in English and Chinese.</summary>
public static class FaultWords
{
    /// <summary>Letters of the categories in the order of the numbers.</summary>
    public const string Categories = "SHWNUPC";

    /// <summary>A category by its letter.</summary>
    public static (string English, string Chinese) CategoryOf(char letter) => letter switch
    {
        'S' => ("System", "系统"),
        'H' => ("Hardware", "硬件"),
        'W' => ("Software", "软件"),
        'N' => ("Network", "网络"),
        'U' => ("Operation", "操作"),
        'P' => ("PIN", "密码"),
        'C' => ("Card", "卡片"),
        _ => ("", ""),
    };

    /// <summary>How far a fault reaches.</summary>
    public static (string English, string Chinese) Of(FaultSeverity severity) => severity switch
    {
        FaultSeverity.Information => ("information", "提示"),
        FaultSeverity.Warning => ("warning", "警告"),
        FaultSeverity.SaleFails => ("sale fails", "本笔失败"),
        FaultSeverity.OutOfService => ("out of service", "停止服务"),
        FaultSeverity.SecurityLock => ("security lock", "安全锁定"),
        _ => ("", ""),
    };

    /// <summary>May a retry help, and when.</summary>
    public static (string English, string Chinese) Of(RetryRule retry) => retry switch
    {
        RetryRule.Never => ("no", "不要再试"),
        RetryRule.Now => ("at once", "可马上再试"),
        RetryRule.PinAgain => ("PIN again, 3 in all", "重输密码，共3次"),
        RetryRule.Once => ("once", "再试一次"),
        RetryRule.SwipeAgain => ("swipe again, 3 in all", "重刷，共3次"),
        RetryRule.Later => ("later", "稍后再试"),
        RetryRule.AfterRestart => ("after a restart", "重启后再试"),
        RetryRule.AfterReversal => ("after the reversal", "冲正完成后再试"),
        RetryRule.AfterSignOn => ("after signing on", "重新签到后再试"),
        RetryRule.OtherAmount => ("with another amount", "换个金额"),
        RetryRule.CorrectInput => ("with corrected input", "改正后再试"),
        RetryRule.WithoutPin => ("without a PIN", "只做免密交易"),
        RetryRule.OtherPayment => ("pay another way", "换支付方式"),
        RetryRule.WithSupervisor => ("with a supervisor", "主管同意后再试"),
        _ => ("", ""),
    };
}
