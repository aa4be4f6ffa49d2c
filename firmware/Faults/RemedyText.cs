namespace PosTerminal.Firmware.Faults;

/// <summary>Remedies in at most 16 cells, for the display's last line.</summary>
public static class RemedyText
{
    /// <summary>Number of remedies.</summary>
    public const int Count = 20;

    /// <summary>English text of one remedy.</summary>
    public static string EnglishOf(Remedy remedy) => remedy switch
    {
        Remedy.Restart => "RESTART DEVICE",
        Remedy.CheckHardware => "CHECK HARDWARE",
        Remedy.Update => "UPDATE SOFTWARE",
        Remedy.ChangeNetwork => "CHECK NETWORK",
        Remedy.PinAgain => "ENTER PIN AGAIN",
        Remedy.OtherPayment => "PAY BY QR/OTHER",
        Remedy.CallBank => "CALL YOUR BANK",
        Remedy.ProviderUnlock => "ASK FOR UNLOCK",
        Remedy.StandbyDevice => "USE STANDBY UNIT",
        Remedy.CallProvider => "CALL PROVIDER",
        Remedy.BetterRouter => "CHECK ROUTER",
        Remedy.Clean => "ASK FOR CLEANING",
        Remedy.GenuineSoftware => "GENUINE SW ONLY",
        Remedy.Maintain => "CLEAN READER",
        Remedy.Train => "TRAIN STAFF",
        Remedy.Reinstall => "REINSTALL DEVICE",
        Remedy.GuardPassword => "GUARD PASSWORD",
        Remedy.FollowProcedure => "FOLLOW PROCEDURE",
        Remedy.CheckValidity => "CHECK CARD DATE",
        Remedy.EnableMethod => "ENABLE METHOD",
        _ => "",
    };

    /// <summary>Chinese text of one remedy.</summary>
    public static string ChineseOf(Remedy remedy) => remedy switch
    {
        Remedy.Restart => "请重启设备",
        Remedy.CheckHardware => "请检查硬件",
        Remedy.Update => "请更新软件",
        Remedy.ChangeNetwork => "请检查网络",
        Remedy.PinAgain => "请重新输入密码",
        Remedy.OtherPayment => "请扫码或换方式",
        Remedy.CallBank => "请联系发卡银行",
        Remedy.ProviderUnlock => "请服务商解锁",
        Remedy.StandbyDevice => "请用备用设备",
        Remedy.CallProvider => "请联系服务商",
        Remedy.BetterRouter => "请检查路由器",
        Remedy.Clean => "请服务商清理",
        Remedy.GenuineSoftware => "请用正版软件",
        Remedy.Maintain => "请清洁读卡器",
        Remedy.Train => "请培训员工",
        Remedy.Reinstall => "请专业安装",
        Remedy.GuardPassword => "请保管好密码",
        Remedy.FollowProcedure => "请按规范操作",
        Remedy.CheckValidity => "请检查有效期",
        Remedy.EnableMethod => "请开通新方式",
        _ => "",
    };
}
