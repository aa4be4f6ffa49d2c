namespace PosTerminal.Firmware.Faults;

/// <summary>Remedies R1 to R20 in at most 16 cells, for the display's last line.</summary>
public static class RemedyText
{
    /// <summary>Number of remedies.</summary>
    public const int Count = 20;

    /// <summary>English text of one remedy.</summary>
    public static string EnglishOf(Remedy remedy)
    {
        switch (NumberOf(remedy))
        {
            case 1: return "RESTART DEVICE";
            case 2: return "CHECK HARDWARE";
            case 3: return "UPDATE SOFTWARE";
            case 4: return "CHECK NETWORK";
            case 5: return "ENTER PIN AGAIN";
            case 6: return "PAY BY QR/OTHER";
            case 7: return "CALL YOUR BANK";
            case 8: return "ASK FOR UNLOCK";
            case 9: return "USE STANDBY UNIT";
            case 10: return "CALL PROVIDER";
            case 11: return "CHECK ROUTER";
            case 12: return "ASK FOR CLEANING";
            case 13: return "GENUINE SW ONLY";
            case 14: return "CLEAN READER";
            case 15: return "TRAIN STAFF";
            case 16: return "REINSTALL DEVICE";
            case 17: return "GUARD PASSWORD";
            case 18: return "FOLLOW PROCEDURE";
            case 19: return "CHECK CARD DATE";
            case 20: return "ENABLE METHOD";
            default: return "";
        }
    }

    /// <summary>Chinese text of one remedy.</summary>
    public static string ChineseOf(Remedy remedy)
    {
        switch (NumberOf(remedy))
        {
            case 1: return "请重启设备";
            case 2: return "请检查硬件";
            case 3: return "请更新软件";
            case 4: return "请检查网络";
            case 5: return "请重新输入密码";
            case 6: return "请扫码或换方式";
            case 7: return "请联系发卡银行";
            case 8: return "请服务商解锁";
            case 9: return "请用备用设备";
            case 10: return "请联系服务商";
            case 11: return "请检查路由器";
            case 12: return "请服务商清理";
            case 13: return "请用正版软件";
            case 14: return "请清洁读卡器";
            case 15: return "请培训员工";
            case 16: return "请专业安装";
            case 17: return "请保管好密码";
            case 18: return "请按规范操作";
            case 19: return "请检查有效期";
            case 20: return "请开通新方式";
            default: return "";
        }
    }

    private static int NumberOf(Remedy remedy)
    {
        int number = 0;
        for (int bits = (int)remedy; bits != 0; bits >>= 1)
        {
            number++;
        }
        return number;
    }

    /// <summary>True when a remedy says the same as a text but for its first character.</summary>
    public static bool Repeats(string remedy, string text)
    {
        int same = 0;
        while (same < text.Length && same < remedy.Length
            && remedy[remedy.Length - 1 - same] == text[text.Length - 1 - same])
        {
            same++;
        }
        return same >= text.Length - 1;
    }
}
