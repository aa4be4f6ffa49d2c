using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>Names, because an enum on the device prints as a number.</summary>
public static class TakeOverName
{
    /// <summary>The name as the source spells it, "?" for a number that is none.</summary>
    public static string Of(TakeOverResult value) => value switch
    {
        TakeOverResult.Unreadable => "Unreadable",
        TakeOverResult.WrongSeal => "WrongSeal",
        TakeOverResult.OwnBlock => "OwnBlock",
        TakeOverResult.TakenBefore => "TakenBefore",
        TakeOverResult.ReversalPending => "ReversalPending",
        TakeOverResult.NotReturned => "NotReturned",
        TakeOverResult.NoRoom => "NoRoom",
        TakeOverResult.UnknownHost => "UnknownHost",
        TakeOverResult.NotNow => "NotNow",
        TakeOverResult.NotDurable => "NotDurable",
        TakeOverResult.TakenOver => "TakenOver",
        _ => "?",
    };
}
