using System.Collections.Generic;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Emulator.Documents;

/// <summary>
/// What the customer is told of a fault, in both languages. No display of the terminal shows it: it is for the pages,
/// and for whoever stands beside the customer.
/// </summary>
public static class CustomerTexts
{
    private static readonly (string English, string Chinese) s_nothing = ("", "");

    private static readonly Dictionary<FaultCode, (string English, string Chinese)> s_texts = new()
    {
        [FaultCode.S101] = ("The terminal has a fault, please wait", "设备故障，请稍候"),
        [FaultCode.S102] = ("The last payment is being checked", "上笔正在核实"),
        [FaultCode.S103] = ("Please pay by QR code", "请用扫码支付"),
        [FaultCode.S107] = ("Please wait", "请稍候"),
        [FaultCode.S108] = ("The bank is busy", "银行系统繁忙"),
        [FaultCode.S109] = ("Please wait", "请稍候"),
        [FaultCode.S110] = ("Please pay another way", "请换支付方式"),
        [FaultCode.S199] = ("The payment failed", "交易未成功"),
        [FaultCode.H201] = ("Please pay by QR code", "请用扫码支付"),
        [FaultCode.H202] = ("Please pay by QR code", "请用扫码支付"),
        [FaultCode.H204] = ("The receipt can be sent to you", "可发电子小票"),
        [FaultCode.H206] = ("Please ask the staff", "请联系店员"),
        [FaultCode.H207] = ("Please pay by QR code", "请用扫码支付"),
        [FaultCode.H209] = ("Please use another terminal", "请用其他终端"),
        [FaultCode.W301] = ("Please use another terminal", "请用其他终端"),
        [FaultCode.W302] = ("Please use another terminal", "请用其他终端"),
        [FaultCode.W303] = ("Please use another terminal", "请用其他终端"),
        [FaultCode.W305] = ("The payment was cancelled", "交易已取消"),
        [FaultCode.W306] = ("Please use another terminal", "请用其他终端"),
        [FaultCode.N401] = ("Please pay another way", "请用其他方式"),
        [FaultCode.N403] = ("Please wait", "请稍候"),
        [FaultCode.N405] = ("Please pay another way", "请用其他方式"),
        [FaultCode.N406] = ("Not charged, please try again", "未扣款，请重试"),
        [FaultCode.N407] = ("Not charged", "未扣款"),
        [FaultCode.N408] = ("Being checked, do not pay again", "正在核实，勿重复刷"),
        [FaultCode.N409] = ("Being checked", "正在核实"),
        [FaultCode.N410] = ("Being checked", "正在核实"),
        [FaultCode.N411] = ("The bank cannot be reached", "银行暂不可用"),
        [FaultCode.N412] = ("Please do not pay twice", "请勿重复支付"),
        [FaultCode.U501] = ("Cancelled", "已取消"),
        [FaultCode.U502] = ("Please swipe again", "请重新刷卡"),
        [FaultCode.U503] = ("A PIN has at least 4 digits", "密码至少4位"),
        [FaultCode.U504] = ("Please swipe again", "请重新刷卡"),
        [FaultCode.U506] = ("Please go to the counter", "请到柜台"),
        [FaultCode.P601] = ("Wrong PIN, please check and try again", "密码错误，请确认后重输"),
        [FaultCode.P602] = ("Please call your bank", "请联系发卡银行"),
        [FaultCode.P603] = ("The PIN is locked, please call your bank", "密码已锁定，请联系银行"),
        [FaultCode.P604] = ("Please use another card or QR code", "请换卡或扫码"),
        [FaultCode.P605] = ("Please enter your PIN", "请输入密码"),
        [FaultCode.P606] = ("Please wait", "请稍候"),
        [FaultCode.P607] = ("Please pay by QR code", "请用扫码支付"),
        [FaultCode.P609] = ("Please wait", "请稍候"),
        [FaultCode.C701] = (
            "Card unreadable, please use QR or call your bank", "卡片无法读取，请扫码或联系银行"),
        [FaultCode.C702] = ("Please swipe again or use another card", "请重刷或换卡"),
        [FaultCode.C703] = ("Please use another card", "请换卡"),
        [FaultCode.C704] = ("The card has expired, please use another", "卡已过期，请换卡"),
        [FaultCode.C705] = ("Please use another card or QR code", "请换卡或扫码"),
        [FaultCode.C706] = ("Please use another card or QR code", "请换卡或扫码"),
        [FaultCode.C707] = ("The payment failed", "交易未成功"),
        [FaultCode.C708] = ("Please call your bank", "请联系发卡银行"),
        [FaultCode.C709] = ("Not enough funds or over the limit", "余额或限额不足"),
        [FaultCode.C710] = ("Please call your bank", "请联系发卡银行"),
    };

    /// <summary>The texts for a fault; both empty when the customer is told nothing.</summary>
    public static (string English, string Chinese) Of(FaultCode code) => s_texts.GetValueOrDefault(code, s_nothing);
}
