namespace PosTerminal.Firmware.Terminal;

/// <summary>The rules of payment by QR code: a way on when a card cannot be used, or cards cannot at all.</summary>
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
        const TerminalState From = TerminalState.EnteringQrAmount;
        table.Add(From, TerminalEvent.Digit,
            Guard.AmountHasRoom, Effect.AppendDigit, TerminalState.EnteringQrAmount);
        table.Refuse(From, TerminalEvent.Digit);
        table.Add(From, TerminalEvent.Enter,
            Guard.AmountIsPositive, Effect.ShowQr, TerminalState.ShowingQr);
        table.Refuse(From, TerminalEvent.Enter);
        table.On(From, TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        table.On(From, TerminalEvent.Correct, Effect.DropDigit, TerminalState.EnteringQrAmount);
        AddRest(table, From);
        table.On(From, TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddShowingQr(TransitionTable table)
    {
        const TerminalState From = TerminalState.ShowingQr;
        table.Refuse(From, TerminalEvent.Digit);
        table.On(From, TerminalEvent.Enter, Effect.ShowIdle, TerminalState.Idle);
        table.On(From, TerminalEvent.Cancel, Effect.ShowIdle, TerminalState.Idle);
        table.Refuse(From, TerminalEvent.Correct);
        AddRest(table, From);
        table.On(From, TerminalEvent.Timeout, Effect.ShowIdle, TerminalState.Idle);
    }

    // Cards and hosts have no part in it; a fault that forbids even this ends it.
    private static void AddRest(TransitionTable table, TerminalState from)
    {
        table.Refuse(from, TerminalEvent.Function);
        table.Refuse(from, TerminalEvent.Service);
        table.Refuse(from, TerminalEvent.Unlock);
        table.Refuse(from, TerminalEvent.CardAccepted);
        table.Refuse(from, TerminalEvent.CardRejected);
        table.Ignore(from, TerminalEvent.HostApproved);
        table.Ignore(from, TerminalEvent.HostDeclined);
        table.Ignore(from, TerminalEvent.HostWantsPin);
        table.Ignore(from, TerminalEvent.HostNotSent);
        table.Ignore(from, TerminalEvent.HostBroken);
        table.Ignore(from, TerminalEvent.ReversalDone);
        table.Add(from, TerminalEvent.ServiceFailed, Guard.QrIsAllowed, Effect.Ignore, from);
        table.On(from, TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.Ignore(from, TerminalEvent.CodeAccepted);
        table.Ignore(from, TerminalEvent.CodeRefused);
    }
}
