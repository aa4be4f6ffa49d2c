namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// The rules of the terminal, one line for each row: what is not here does not happen. docs/states.md shows them.
/// </summary>
public static class SaleTransitions
{
    /// <summary>Builds the whole table.</summary>
    public static TransitionTable Build()
    {
        TransitionTable table = new TransitionTable();
        AddStarting(table);
        AddIdle(table);
        AddEnteringAmount(table);
        AddAwaitingCard(table);
        AddEnteringPin(table);
        AddAuthorising(table);
        AddOutOfService(table);
        return table;
    }

    private static void AddStarting(TransitionTable table)
    {
        const TerminalState From = TerminalState.Starting;
        Ignore(table, From, TerminalEvent.Digit);
        Ignore(table, From, TerminalEvent.Enter);
        Ignore(table, From, TerminalEvent.Cancel);
        Ignore(table, From, TerminalEvent.Correct);
        Ignore(table, From, TerminalEvent.Function);
        Ignore(table, From, TerminalEvent.CardAccepted);
        Ignore(table, From, TerminalEvent.CardRejected);
        Ignore(table, From, TerminalEvent.HostApproved);
        Ignore(table, From, TerminalEvent.HostDeclined);
        Ignore(table, From, TerminalEvent.HostWantsPin);
        Ignore(table, From, TerminalEvent.HostNotSent);
        Ignore(table, From, TerminalEvent.HostBroken);
        Ignore(table, From, TerminalEvent.ReversalDone);
        On(table, From, TerminalEvent.KeypadFailed, Effect.StopService, TerminalState.OutOfService);
        On(table, From, TerminalEvent.Timeout, Effect.ShowIdle, TerminalState.Idle);
    }

    private static void AddIdle(TransitionTable table)
    {
        const TerminalState From = TerminalState.Idle;
        table.Add(From, TerminalEvent.Digit,
            Guard.DigitIsNotZero, Effect.StartAmount, TerminalState.EnteringAmount);
        Refuse(table, From, TerminalEvent.Digit);
        On(table, From, TerminalEvent.Enter, Effect.ShowIdle, TerminalState.Idle);
        On(table, From, TerminalEvent.Cancel, Effect.ShowIdle, TerminalState.Idle);
        Refuse(table, From, TerminalEvent.Correct);
        Refuse(table, From, TerminalEvent.Function);
        On(table, From, TerminalEvent.CardAccepted, Effect.ShowAmountFirst, TerminalState.Idle);
        On(table, From, TerminalEvent.CardRejected, Effect.ShowAmountFirst, TerminalState.Idle);
        Ignore(table, From, TerminalEvent.HostApproved);
        Ignore(table, From, TerminalEvent.HostDeclined);
        Ignore(table, From, TerminalEvent.HostWantsPin);
        Ignore(table, From, TerminalEvent.HostNotSent);
        Ignore(table, From, TerminalEvent.HostBroken);
        On(table, From, TerminalEvent.ReversalDone, Effect.ReportReversed, TerminalState.Idle);
        On(table, From, TerminalEvent.KeypadFailed, Effect.StopService, TerminalState.OutOfService);
        On(table, From, TerminalEvent.Timeout, Effect.ShowIdle, TerminalState.Idle);
    }

    private static void AddEnteringAmount(TransitionTable table)
    {
        const TerminalState From = TerminalState.EnteringAmount;
        table.Add(From, TerminalEvent.Digit,
            Guard.AmountHasRoom, Effect.AppendDigit, TerminalState.EnteringAmount);
        Refuse(table, From, TerminalEvent.Digit);
        table.Add(From, TerminalEvent.Enter,
            Guard.SaleIsBlocked, Effect.ReportBlocked, TerminalState.Idle);
        table.Add(From, TerminalEvent.Enter,
            Guard.AmountIsPositive, Effect.AskCard, TerminalState.AwaitingCard);
        Refuse(table, From, TerminalEvent.Enter);
        On(table, From, TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        On(table, From, TerminalEvent.Correct, Effect.DropDigit, TerminalState.EnteringAmount);
        Refuse(table, From, TerminalEvent.Function);
        Refuse(table, From, TerminalEvent.CardAccepted);
        Refuse(table, From, TerminalEvent.CardRejected);
        Ignore(table, From, TerminalEvent.HostApproved);
        Ignore(table, From, TerminalEvent.HostDeclined);
        Ignore(table, From, TerminalEvent.HostWantsPin);
        Ignore(table, From, TerminalEvent.HostNotSent);
        Ignore(table, From, TerminalEvent.HostBroken);
        Ignore(table, From, TerminalEvent.ReversalDone);
        On(table, From, TerminalEvent.KeypadFailed, Effect.StopService, TerminalState.OutOfService);
        On(table, From, TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddAwaitingCard(TransitionTable table)
    {
        const TerminalState From = TerminalState.AwaitingCard;
        Refuse(table, From, TerminalEvent.Digit);
        table.Add(From, TerminalEvent.Enter,
            Guard.SwipesAreLeft, Effect.ReportSilentSwipe, TerminalState.AwaitingCard);
        On(table, From, TerminalEvent.Enter, Effect.GiveUpSilentCard, TerminalState.Idle);
        On(table, From, TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        Refuse(table, From, TerminalEvent.Correct);
        Refuse(table, From, TerminalEvent.Function);
        table.Add(From, TerminalEvent.CardAccepted,
            Guard.CardIsRefused, Effect.ReportCard, TerminalState.Idle);
        table.Add(From, TerminalEvent.CardAccepted,
            Guard.SaleIsBlocked, Effect.ReportBlocked, TerminalState.Idle);
        table.Add(From, TerminalEvent.CardAccepted,
            Guard.PinIsNeeded, Effect.AskPin, TerminalState.EnteringPin);
        On(table, From, TerminalEvent.CardAccepted,
            Effect.SendSaleWithoutPin, TerminalState.Authorising);
        table.Add(From, TerminalEvent.CardRejected,
            Guard.SwipesAreLeft, Effect.ReportSwipe, TerminalState.AwaitingCard);
        On(table, From, TerminalEvent.CardRejected, Effect.GiveUpCard, TerminalState.Idle);
        Ignore(table, From, TerminalEvent.HostApproved);
        Ignore(table, From, TerminalEvent.HostDeclined);
        Ignore(table, From, TerminalEvent.HostWantsPin);
        Ignore(table, From, TerminalEvent.HostNotSent);
        Ignore(table, From, TerminalEvent.HostBroken);
        Ignore(table, From, TerminalEvent.ReversalDone);
        On(table, From, TerminalEvent.KeypadFailed, Effect.StopService, TerminalState.OutOfService);
        On(table, From, TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddEnteringPin(TransitionTable table)
    {
        const TerminalState From = TerminalState.EnteringPin;
        On(table, From, TerminalEvent.Digit, Effect.TakePinDigit, TerminalState.EnteringPin);
        table.Add(From, TerminalEvent.Enter,
            Guard.PinIsComplete, Effect.SendSale, TerminalState.Authorising);
        On(table, From, TerminalEvent.Enter, Effect.ReportShortPin, TerminalState.EnteringPin);
        On(table, From, TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        On(table, From, TerminalEvent.Correct, Effect.ClearPin, TerminalState.EnteringPin);
        Refuse(table, From, TerminalEvent.Function);
        Refuse(table, From, TerminalEvent.CardAccepted);
        Refuse(table, From, TerminalEvent.CardRejected);
        Ignore(table, From, TerminalEvent.HostApproved);
        Ignore(table, From, TerminalEvent.HostDeclined);
        Ignore(table, From, TerminalEvent.HostWantsPin);
        Ignore(table, From, TerminalEvent.HostNotSent);
        Ignore(table, From, TerminalEvent.HostBroken);
        Ignore(table, From, TerminalEvent.ReversalDone);
        On(table, From, TerminalEvent.KeypadFailed, Effect.StopService, TerminalState.OutOfService);
        On(table, From, TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddAuthorising(TransitionTable table)
    {
        const TerminalState From = TerminalState.Authorising;
        Refuse(table, From, TerminalEvent.Digit);
        Refuse(table, From, TerminalEvent.Enter);
        On(table, From, TerminalEvent.Cancel, Effect.ReverseCancelled, TerminalState.Idle);
        Refuse(table, From, TerminalEvent.Correct);
        Refuse(table, From, TerminalEvent.Function);
        Refuse(table, From, TerminalEvent.CardAccepted);
        Refuse(table, From, TerminalEvent.CardRejected);
        On(table, From, TerminalEvent.HostApproved, Effect.Approve, TerminalState.Idle);
        On(table, From, TerminalEvent.HostDeclined, Effect.Decline, TerminalState.Idle);
        table.Add(From, TerminalEvent.HostWantsPin,
            Guard.SendsAreLeft, Effect.AskPinAgain, TerminalState.EnteringPin);
        On(table, From, TerminalEvent.HostWantsPin, Effect.Decline, TerminalState.Idle);
        On(table, From, TerminalEvent.HostNotSent, Effect.ReportNotSent, TerminalState.Idle);
        On(table, From, TerminalEvent.HostBroken, Effect.ReverseNoReply, TerminalState.Idle);
        Ignore(table, From, TerminalEvent.ReversalDone);
        Ignore(table, From, TerminalEvent.KeypadFailed);
        On(table, From, TerminalEvent.Timeout, Effect.ReverseNoReply, TerminalState.Idle);
    }

    private static void AddOutOfService(TransitionTable table)
    {
        const TerminalState From = TerminalState.OutOfService;
        Refuse(table, From, TerminalEvent.Digit);
        Refuse(table, From, TerminalEvent.Enter);
        Refuse(table, From, TerminalEvent.Cancel);
        Refuse(table, From, TerminalEvent.Correct);
        Refuse(table, From, TerminalEvent.Function);
        Refuse(table, From, TerminalEvent.CardAccepted);
        Refuse(table, From, TerminalEvent.CardRejected);
        Ignore(table, From, TerminalEvent.HostApproved);
        Ignore(table, From, TerminalEvent.HostDeclined);
        Ignore(table, From, TerminalEvent.HostWantsPin);
        Ignore(table, From, TerminalEvent.HostNotSent);
        Ignore(table, From, TerminalEvent.HostBroken);
        Ignore(table, From, TerminalEvent.ReversalDone);
        Ignore(table, From, TerminalEvent.KeypadFailed);
        table.Add(From, TerminalEvent.Timeout,
            Guard.FaultIsGone, Effect.ShowIdle, TerminalState.Idle);
        Ignore(table, From, TerminalEvent.Timeout);
    }

    private static void On(
        TransitionTable table, TerminalState from, TerminalEvent happened, Effect effect, TerminalState next) =>
        table.Add(from, happened, Guard.None, effect, next);

    private static void Refuse(TransitionTable table, TerminalState from, TerminalEvent happened) =>
        table.Add(from, happened, Guard.None, Effect.Refuse, from);

    private static void Ignore(TransitionTable table, TerminalState from, TerminalEvent happened) =>
        table.Add(from, happened, Guard.None, Effect.Ignore, from);
}
