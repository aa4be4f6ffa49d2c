namespace PosTerminal.Firmware.Terminal;

/// <summary>Names, because an enum on the device prints as a number.</summary>
public static class GuardName
{
    /// <summary>The name as the source spells it, "?" for a number that is none.</summary>
    public static string Of(Guard value) => value switch
    {
        Guard.None => "None",
        Guard.DigitIsNotZero => "DigitIsNotZero",
        Guard.AmountHasRoom => "AmountHasRoom",
        Guard.AmountIsPositive => "AmountIsPositive",
        Guard.SaleIsBlocked => "SaleIsBlocked",
        Guard.CardIsRefused => "CardIsRefused",
        Guard.PinIsNeeded => "PinIsNeeded",
        Guard.SwipesAreLeft => "SwipesAreLeft",
        Guard.PinIsComplete => "PinIsComplete",
        Guard.SendsAreLeft => "SendsAreLeft",
        Guard.FaultIsGone => "FaultIsGone",
        Guard.PinIsRefused => "PinIsRefused",
        Guard.PasscodeIsAllowed => "PasscodeIsAllowed",
        Guard.UnlockIsPossible => "UnlockIsPossible",
        Guard.CodeIsComplete => "CodeIsComplete",
        Guard.FaultCanBeUnlocked => "FaultCanBeUnlocked",
        _ => "?",
    };
}
