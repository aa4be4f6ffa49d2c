namespace PosTerminal.Firmware.Terminal;

/// <summary>Names, because an enum on the device prints as a number.</summary>
public static class EffectName
{
    /// <summary>The name as the source spells it, "?" for a number that is none.</summary>
    public static string Of(Effect value) => value switch
    {
        Effect.Ignore => "Ignore",
        Effect.Refuse => "Refuse",
        Effect.ShowIdle => "ShowIdle",
        Effect.ShowAmountFirst => "ShowAmountFirst",
        Effect.StartAmount => "StartAmount",
        Effect.AppendDigit => "AppendDigit",
        Effect.DropDigit => "DropDigit",
        Effect.AskCard => "AskCard",
        Effect.ReportBlocked => "ReportBlocked",
        Effect.ReportCard => "ReportCard",
        Effect.ReportSwipe => "ReportSwipe",
        Effect.GiveUpCard => "GiveUpCard",
        Effect.ReportSilentSwipe => "ReportSilentSwipe",
        Effect.GiveUpSilentCard => "GiveUpSilentCard",
        Effect.AskPin => "AskPin",
        Effect.AskPinAgain => "AskPinAgain",
        Effect.TakePinDigit => "TakePinDigit",
        Effect.ClearPin => "ClearPin",
        Effect.ReportShortPin => "ReportShortPin",
        Effect.SendSaleWithoutPin => "SendSaleWithoutPin",
        Effect.SendSale => "SendSale",
        Effect.Approve => "Approve",
        Effect.Decline => "Decline",
        Effect.ReportNotSent => "ReportNotSent",
        Effect.ReverseNoReply => "ReverseNoReply",
        Effect.ReverseCancelled => "ReverseCancelled",
        Effect.ReportReversed => "ReportReversed",
        Effect.ReportCancelled => "ReportCancelled",
        Effect.ReportTimeout => "ReportTimeout",
        Effect.StopService => "StopService",
        _ => "?",
    };
}
