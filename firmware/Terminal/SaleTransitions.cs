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
        ServiceTransitions.AddTo(table);
        QrTransitions.AddTo(table);
        AddAnywhere(table);
        return table;
    }

    private static void AddStarting(TransitionTable table)
    {
        const TerminalState From = TerminalState.Starting;
        table.Ignore(From, TerminalEvent.Digit);
        table.Ignore(From, TerminalEvent.Enter);
        table.Ignore(From, TerminalEvent.Cancel);
        table.Ignore(From, TerminalEvent.Correct);
        table.Ignore(From, TerminalEvent.Function);
        table.Ignore(From, TerminalEvent.Service);
        table.Ignore(From, TerminalEvent.Unlock);
        table.Ignore(From, TerminalEvent.CardAccepted);
        table.Ignore(From, TerminalEvent.CardRejected);
        table.Ignore(From, TerminalEvent.HostApproved);
        table.Ignore(From, TerminalEvent.HostDeclined);
        table.Ignore(From, TerminalEvent.HostWantsPin);
        table.Ignore(From, TerminalEvent.HostNotSent);
        table.Ignore(From, TerminalEvent.HostBroken);
        table.Ignore(From, TerminalEvent.ReversalDone);
        table.On(From, TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.Ignore(From, TerminalEvent.CodeAccepted);
        table.Ignore(From, TerminalEvent.CodeRefused);
        table.On(From, TerminalEvent.Timeout, Effect.ShowStarted, TerminalState.Idle);
    }

    private static void AddIdle(TransitionTable table)
    {
        const TerminalState From = TerminalState.Idle;
        table.Add(From, TerminalEvent.Digit,
            Guard.DigitIsNotZero, Effect.StartAmount, TerminalState.EnteringAmount);
        table.Refuse(From, TerminalEvent.Digit);
        table.On(From, TerminalEvent.Enter, Effect.ShowIdle, TerminalState.Idle);
        table.On(From, TerminalEvent.Cancel, Effect.ShowIdle, TerminalState.Idle);
        table.Refuse(From, TerminalEvent.Correct);
        table.Add(From, TerminalEvent.Function,
            Guard.QrIsOffered, Effect.ShowQr, TerminalState.ShowingQr);
        table.Refuse(From, TerminalEvent.Function);
        table.Add(From, TerminalEvent.Service,
            Guard.PasscodeIsAllowed, Effect.AskPasscode, TerminalState.EnteringPasscode);
        table.On(From, TerminalEvent.Service, Effect.ReportOperatorsHeld, TerminalState.Idle);
        table.Add(From, TerminalEvent.Unlock,
            Guard.UnlockIsPossible, Effect.ShowChallenge, TerminalState.EnteringUnlockCode);
        table.On(From, TerminalEvent.Unlock, Effect.ReportNoLock, TerminalState.Idle);
        table.On(From, TerminalEvent.CardAccepted, Effect.ShowAmountFirst, TerminalState.Idle);
        table.On(From, TerminalEvent.CardRejected, Effect.ShowAmountFirst, TerminalState.Idle);
        table.Ignore(From, TerminalEvent.HostApproved);
        table.Ignore(From, TerminalEvent.HostDeclined);
        table.Ignore(From, TerminalEvent.HostWantsPin);
        table.Ignore(From, TerminalEvent.HostNotSent);
        table.Ignore(From, TerminalEvent.HostBroken);
        table.On(From, TerminalEvent.ReversalDone, Effect.ReportReversed, TerminalState.Idle);
        table.On(From, TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.Ignore(From, TerminalEvent.CodeAccepted);
        table.Ignore(From, TerminalEvent.CodeRefused);
        table.On(From, TerminalEvent.Timeout, Effect.ShowIdle, TerminalState.Idle);
    }

    private static void AddEnteringAmount(TransitionTable table)
    {
        const TerminalState From = TerminalState.EnteringAmount;
        table.Add(From, TerminalEvent.Digit,
            Guard.AmountHasRoom, Effect.AppendDigit, TerminalState.EnteringAmount);
        table.Refuse(From, TerminalEvent.Digit);
        table.Add(From, TerminalEvent.Enter,
            Guard.SaleIsBlocked, Effect.ReportBlocked, TerminalState.Idle);
        table.Add(From, TerminalEvent.Enter,
            Guard.AmountIsPositive, Effect.AskCard, TerminalState.AwaitingCard);
        table.Refuse(From, TerminalEvent.Enter);
        table.On(From, TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        table.On(From, TerminalEvent.Correct, Effect.DropDigit, TerminalState.EnteringAmount);
        table.Refuse(From, TerminalEvent.Function);
        table.Refuse(From, TerminalEvent.Service);
        table.Refuse(From, TerminalEvent.Unlock);
        table.Refuse(From, TerminalEvent.CardAccepted);
        table.Refuse(From, TerminalEvent.CardRejected);
        table.Ignore(From, TerminalEvent.HostApproved);
        table.Ignore(From, TerminalEvent.HostDeclined);
        table.Ignore(From, TerminalEvent.HostWantsPin);
        table.Ignore(From, TerminalEvent.HostNotSent);
        table.Ignore(From, TerminalEvent.HostBroken);
        table.Ignore(From, TerminalEvent.ReversalDone);
        table.On(From, TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.Ignore(From, TerminalEvent.CodeAccepted);
        table.Ignore(From, TerminalEvent.CodeRefused);
        table.On(From, TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddAwaitingCard(TransitionTable table)
    {
        const TerminalState From = TerminalState.AwaitingCard;
        table.Refuse(From, TerminalEvent.Digit);
        table.Add(From, TerminalEvent.Enter,
            Guard.SwipesAreLeft, Effect.ReportSilentSwipe, TerminalState.AwaitingCard);
        table.On(From, TerminalEvent.Enter, Effect.GiveUpSilentCard, TerminalState.Idle);
        table.On(From, TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        table.Refuse(From, TerminalEvent.Correct);
        table.Refuse(From, TerminalEvent.Function);
        table.Refuse(From, TerminalEvent.Service);
        table.Refuse(From, TerminalEvent.Unlock);
        table.Add(From, TerminalEvent.CardAccepted,
            Guard.CardIsRefused, Effect.ReportCard, TerminalState.Idle);
        table.Add(From, TerminalEvent.CardAccepted,
            Guard.SaleIsBlocked, Effect.ReportBlocked, TerminalState.Idle);
        table.Add(From, TerminalEvent.CardAccepted,
            Guard.PinIsRefused, Effect.ReportPinRefused, TerminalState.Idle);
        table.Add(From, TerminalEvent.CardAccepted,
            Guard.PinIsNeeded, Effect.AskPin, TerminalState.EnteringPin);
        table.On(From, TerminalEvent.CardAccepted,
            Effect.SendSaleWithoutPin, TerminalState.Authorising);
        table.Add(From, TerminalEvent.CardRejected,
            Guard.SwipesAreLeft, Effect.ReportSwipe, TerminalState.AwaitingCard);
        table.On(From, TerminalEvent.CardRejected, Effect.GiveUpCard, TerminalState.Idle);
        table.Ignore(From, TerminalEvent.HostApproved);
        table.Ignore(From, TerminalEvent.HostDeclined);
        table.Ignore(From, TerminalEvent.HostWantsPin);
        table.Ignore(From, TerminalEvent.HostNotSent);
        table.Ignore(From, TerminalEvent.HostBroken);
        table.Ignore(From, TerminalEvent.ReversalDone);
        table.On(From, TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.Ignore(From, TerminalEvent.CodeAccepted);
        table.Ignore(From, TerminalEvent.CodeRefused);
        table.On(From, TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddEnteringPin(TransitionTable table)
    {
        const TerminalState From = TerminalState.EnteringPin;
        table.On(From, TerminalEvent.Digit, Effect.TakePinDigit, TerminalState.EnteringPin);
        table.Add(From, TerminalEvent.Enter,
            Guard.PinIsComplete, Effect.SendSale, TerminalState.Authorising);
        table.On(From, TerminalEvent.Enter, Effect.ReportShortPin, TerminalState.EnteringPin);
        table.On(From, TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        table.On(From, TerminalEvent.Correct, Effect.ClearPin, TerminalState.EnteringPin);
        table.Refuse(From, TerminalEvent.Function);
        table.Refuse(From, TerminalEvent.Service);
        table.Refuse(From, TerminalEvent.Unlock);
        table.Refuse(From, TerminalEvent.CardAccepted);
        table.Refuse(From, TerminalEvent.CardRejected);
        table.Ignore(From, TerminalEvent.HostApproved);
        table.Ignore(From, TerminalEvent.HostDeclined);
        table.Ignore(From, TerminalEvent.HostWantsPin);
        table.Ignore(From, TerminalEvent.HostNotSent);
        table.Ignore(From, TerminalEvent.HostBroken);
        table.Ignore(From, TerminalEvent.ReversalDone);
        table.On(From, TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.Ignore(From, TerminalEvent.CodeAccepted);
        table.Ignore(From, TerminalEvent.CodeRefused);
        table.On(From, TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddAuthorising(TransitionTable table)
    {
        const TerminalState From = TerminalState.Authorising;
        table.Refuse(From, TerminalEvent.Digit);
        table.Refuse(From, TerminalEvent.Enter);
        table.On(From, TerminalEvent.Cancel, Effect.ReverseCancelled, TerminalState.Idle);
        table.Refuse(From, TerminalEvent.Correct);
        table.Refuse(From, TerminalEvent.Function);
        table.Refuse(From, TerminalEvent.Service);
        table.Refuse(From, TerminalEvent.Unlock);
        table.Refuse(From, TerminalEvent.CardAccepted);
        table.Refuse(From, TerminalEvent.CardRejected);
        table.On(From, TerminalEvent.HostApproved, Effect.Approve, TerminalState.Idle);
        table.On(From, TerminalEvent.HostDeclined, Effect.Decline, TerminalState.Idle);
        table.Add(From, TerminalEvent.HostWantsPin,
            Guard.SendsAreLeft, Effect.AskPinAgain, TerminalState.EnteringPin);
        table.On(From, TerminalEvent.HostWantsPin, Effect.Decline, TerminalState.Idle);
        table.On(From, TerminalEvent.HostNotSent, Effect.ReportNotSent, TerminalState.Idle);
        table.On(From, TerminalEvent.HostBroken, Effect.ReverseNoReply, TerminalState.Idle);
        table.Ignore(From, TerminalEvent.ReversalDone);
        table.Ignore(From, TerminalEvent.ServiceFailed);
        table.Ignore(From, TerminalEvent.CodeAccepted);
        table.Ignore(From, TerminalEvent.CodeRefused);
        table.On(From, TerminalEvent.Timeout, Effect.ReverseNoReply, TerminalState.Idle);
    }

    private static void AddOutOfService(TransitionTable table)
    {
        const TerminalState From = TerminalState.OutOfService;
        table.Add(From, TerminalEvent.Digit,
            Guard.QrAmountMayBegin, Effect.StartAmount, TerminalState.EnteringQrAmount);
        table.Refuse(From, TerminalEvent.Digit);
        table.Refuse(From, TerminalEvent.Enter);
        table.Refuse(From, TerminalEvent.Cancel);
        table.Refuse(From, TerminalEvent.Correct);
        table.Add(From, TerminalEvent.Function,
            Guard.QrIsOffered, Effect.ShowQr, TerminalState.ShowingQr);
        table.Refuse(From, TerminalEvent.Function);
        table.Refuse(From, TerminalEvent.Service);
        table.Add(From, TerminalEvent.Unlock,
            Guard.UnlockIsPossible, Effect.ShowChallenge, TerminalState.EnteringUnlockCode);
        table.Refuse(From, TerminalEvent.Unlock);
        table.Refuse(From, TerminalEvent.CardAccepted);
        table.Refuse(From, TerminalEvent.CardRejected);
        table.Ignore(From, TerminalEvent.HostApproved);
        table.Ignore(From, TerminalEvent.HostDeclined);
        table.Ignore(From, TerminalEvent.HostWantsPin);
        table.Ignore(From, TerminalEvent.HostNotSent);
        table.Ignore(From, TerminalEvent.HostBroken);
        table.Ignore(From, TerminalEvent.ReversalDone);
        table.Add(From, TerminalEvent.ServiceFailed,
            Guard.CauseHasChanged, Effect.StopService, TerminalState.OutOfService);
        table.Ignore(From, TerminalEvent.ServiceFailed);
        table.Ignore(From, TerminalEvent.CodeAccepted);
        table.Ignore(From, TerminalEvent.CodeRefused);
        table.Add(From, TerminalEvent.Timeout,
            Guard.FaultIsGone, Effect.ShowIdle, TerminalState.Idle);
        table.Ignore(From, TerminalEvent.Timeout);
    }

    // A wrong authentication code means something only while a sale is out; memory that makes no sense, everywhere.
    private static void AddAnywhere(TransitionTable table)
    {
        for (int number = 0; number < TransitionTable.StateCount; number++)
        {
            TerminalState state = (TerminalState)number;
            bool isOut = state == TerminalState.Authorising;
            bool isStopped = state == TerminalState.OutOfService || state == TerminalState.Starting;
            Effect macEffect = isOut ? Effect.ReverseBadMac : Effect.Ignore;
            table.On(state, TerminalEvent.HostBadMac, macEffect, isOut ? TerminalState.Idle : state);
            Effect effect = isOut ? Effect.ReverseAbnormal : Effect.Abort;
            table.On(state, TerminalEvent.Abnormal, effect, isStopped ? state : TerminalState.Idle);
        }
    }
}
