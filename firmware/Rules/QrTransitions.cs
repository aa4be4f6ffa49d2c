namespace PosTerminal.Firmware.Rules;

/// <summary>
/// The rules of payment by QR code, the other way to pay when this card, or every card, cannot be used.
/// </summary>
public static class QrTransitions
{
    /// <summary>Adds the rows of the two states.</summary>
    public static void AddTo(TransitionTable table)
    {
        AddEnteringQrAmount(table);
        AddShowingQr(table);
    }

    private static void AddEnteringQrAmount(TransitionTable table)
    {
        table.From(TerminalState.EnteringQrAmount);
        table.Add(TerminalEvent.Digit, Guard.QrAmountHasRoom, Effect.AppendDigit, TerminalState.EnteringQrAmount);
        table.Refuse(TerminalEvent.Digit);
        table.Add(TerminalEvent.Enter, Guard.AmountIsPositive, Effect.ShowQr, TerminalState.ShowingQr);
        table.Refuse(TerminalEvent.Enter);
        table.On(TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        table.On(TerminalEvent.Correct, Effect.DropDigit, TerminalState.EnteringQrAmount);
        AddRest(table, TerminalState.EnteringQrAmount);
        table.On(TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddShowingQr(TransitionTable table)
    {
        table.From(TerminalState.ShowingQr);
        table.Refuse(TerminalEvent.Digit);
        table.On(TerminalEvent.Enter, Effect.ShowIdle, TerminalState.Idle);
        table.On(TerminalEvent.Cancel, Effect.ShowIdle, TerminalState.Idle);
        table.Refuse(TerminalEvent.Correct);
        AddRest(table, TerminalState.ShowingQr);
        table.On(TerminalEvent.Timeout, Effect.ShowIdle, TerminalState.Idle);
    }

    // Cards and hosts have no part in it; a fault that forbids even this ends it.
    private static void AddRest(TransitionTable table, TerminalState from)
    {
        table.RefuseRange(TerminalEvent.Function, TerminalEvent.CardRejected);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.ReversalDone);
        table.Add(TerminalEvent.ServiceFailed, Guard.QrIsAllowed, Effect.Ignore, from);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.CodeAccepted, TerminalEvent.CodeRefused);
    }
}
