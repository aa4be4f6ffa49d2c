namespace PosTerminal.Firmware.Rules;

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
        AddConfirmingRepeat(table);
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
        table.From(TerminalState.Starting);
        table.IgnoreRange(TerminalEvent.Digit, TerminalEvent.ReversalDone);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.CodeAccepted, TerminalEvent.CodeRefused);
        table.Add(TerminalEvent.Timeout, Guard.SignOnIsUnderWay, Effect.Ignore, TerminalState.Starting);
        table.On(TerminalEvent.Timeout, Effect.ShowStarted, TerminalState.Idle);
    }

    private static void AddIdle(TransitionTable table)
    {
        table.From(TerminalState.Idle);
        table.Add(TerminalEvent.Digit, Guard.DigitIsNotZero, Effect.StartAmount, TerminalState.EnteringAmount);
        table.Refuse(TerminalEvent.Digit);
        table.On(TerminalEvent.Enter, Effect.ShowIdle, TerminalState.Idle);
        table.Add(TerminalEvent.Cancel, Guard.ApprovalIsNew, Effect.Refuse, TerminalState.Idle);
        table.On(TerminalEvent.Cancel, Effect.ShowIdle, TerminalState.Idle);
        table.Refuse(TerminalEvent.Correct);
        table.Add(TerminalEvent.Function, Guard.QrIsOffered, Effect.ShowQr, TerminalState.ShowingQr);
        table.Refuse(TerminalEvent.Function);
        table.Add(TerminalEvent.Service,
            Guard.PasscodeIsAllowed, Effect.AskPasscode, TerminalState.EnteringPasscode);
        table.On(TerminalEvent.Service, Effect.ReportOperatorsHeld, TerminalState.Idle);
        table.Add(TerminalEvent.Unlock,
            Guard.UnlockIsPossible, Effect.ShowChallenge, TerminalState.EnteringUnlockCode);
        table.On(TerminalEvent.Unlock, Effect.ReportNoLock, TerminalState.Idle);
        table.On(TerminalEvent.CardAccepted, Effect.ShowAmountFirst, TerminalState.Idle);
        table.On(TerminalEvent.CardRejected, Effect.ShowAmountFirst, TerminalState.Idle);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.OutcomeUnknown);
        table.On(TerminalEvent.ReversalDone, Effect.ReportReversed, TerminalState.Idle);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.CodeAccepted, TerminalEvent.CodeRefused);
        table.On(TerminalEvent.Timeout, Effect.ShowIdle, TerminalState.Idle);
    }

    private static void AddEnteringAmount(TransitionTable table)
    {
        table.From(TerminalState.EnteringAmount);
        table.Add(TerminalEvent.Digit, Guard.AmountHasRoom, Effect.AppendDigit, TerminalState.EnteringAmount);
        table.Refuse(TerminalEvent.Digit);
        table.Add(TerminalEvent.Enter, Guard.SaleIsBlocked, Effect.ReportBlocked, TerminalState.Idle);
        table.Add(TerminalEvent.Enter, Guard.AmountIsPositive, Effect.AskCard, TerminalState.AwaitingCard);
        table.Refuse(TerminalEvent.Enter);
        table.On(TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        table.On(TerminalEvent.Correct, Effect.DropDigit, TerminalState.EnteringAmount);
        table.RefuseRange(TerminalEvent.Function, TerminalEvent.CardRejected);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.ReversalDone);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.CodeAccepted, TerminalEvent.CodeRefused);
        table.On(TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddAwaitingCard(TransitionTable table)
    {
        table.From(TerminalState.AwaitingCard);
        table.Refuse(TerminalEvent.Digit);
        table.Add(TerminalEvent.Enter,
            Guard.SwipesAreLeft, Effect.ReportSilentSwipe, TerminalState.AwaitingCard);
        table.On(TerminalEvent.Enter, Effect.GiveUpSilentCard, TerminalState.Idle);
        table.On(TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        table.RefuseRange(TerminalEvent.Correct, TerminalEvent.Unlock);
        table.Add(TerminalEvent.CardAccepted, Guard.CardIsRefused, Effect.ReportCard, TerminalState.Idle);
        table.Add(TerminalEvent.CardAccepted, Guard.SaleIsBlocked, Effect.ReportBlocked, TerminalState.Idle);
        table.Add(TerminalEvent.CardAccepted, Guard.PinIsRefused, Effect.ReportPinRefused, TerminalState.Idle);
        table.Add(TerminalEvent.CardAccepted,
            Guard.SaleIsRepeated, Effect.AskRepeat, TerminalState.ConfirmingRepeat);
        table.Add(TerminalEvent.CardAccepted, Guard.PinIsNeeded, Effect.AskPin, TerminalState.EnteringPin);
        table.On(TerminalEvent.CardAccepted, Effect.SendSaleWithoutPin, TerminalState.Authorising);
        table.Add(TerminalEvent.CardRejected,
            Guard.SwipesAreLeft, Effect.ReportSwipe, TerminalState.AwaitingCard);
        table.On(TerminalEvent.CardRejected, Effect.GiveUpCard, TerminalState.Idle);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.ReversalDone);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.CodeAccepted, TerminalEvent.CodeRefused);
        table.On(TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddConfirmingRepeat(TransitionTable table)
    {
        table.From(TerminalState.ConfirmingRepeat);
        table.On(TerminalEvent.Digit, Effect.AskRepeatAgain, TerminalState.ConfirmingRepeat);
        table.Add(TerminalEvent.Enter, Guard.AnswerIsHasty, Effect.Refuse, TerminalState.ConfirmingRepeat);
        table.Add(TerminalEvent.Enter, Guard.SaleIsBlocked, Effect.ReportBlocked, TerminalState.Idle);
        table.Add(TerminalEvent.Enter, Guard.RepeatNeedsPin, Effect.AskPinOfRepeat, TerminalState.EnteringPin);
        table.On(TerminalEvent.Enter, Effect.SendSale, TerminalState.Authorising);
        table.On(TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        table.RefuseRange(TerminalEvent.Correct, TerminalEvent.CardRejected);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.ReversalDone);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.CodeAccepted, TerminalEvent.CodeRefused);
        table.On(TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddEnteringPin(TransitionTable table)
    {
        table.From(TerminalState.EnteringPin);
        table.On(TerminalEvent.Digit, Effect.TakePinDigit, TerminalState.EnteringPin);
        table.Add(TerminalEvent.Enter, Guard.PinIsComplete, Effect.SendSale, TerminalState.Authorising);
        table.On(TerminalEvent.Enter, Effect.ReportShortPin, TerminalState.EnteringPin);
        table.On(TerminalEvent.Cancel, Effect.ReportCancelled, TerminalState.Idle);
        table.On(TerminalEvent.Correct, Effect.ClearPin, TerminalState.EnteringPin);
        table.RefuseRange(TerminalEvent.Function, TerminalEvent.CardRejected);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.ReversalDone);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.CodeAccepted, TerminalEvent.CodeRefused);
        table.On(TerminalEvent.Timeout, Effect.ReportTimeout, TerminalState.Idle);
    }

    private static void AddAuthorising(TransitionTable table)
    {
        table.From(TerminalState.Authorising);
        table.RefuseRange(TerminalEvent.Digit, TerminalEvent.Enter);
        table.On(TerminalEvent.Cancel, Effect.ReverseCancelled, TerminalState.Idle);
        table.RefuseRange(TerminalEvent.Correct, TerminalEvent.CardRejected);
        table.On(TerminalEvent.HostApproved, Effect.Approve, TerminalState.Idle);
        table.On(TerminalEvent.HostDeclined, Effect.Decline, TerminalState.Idle);
        table.Add(TerminalEvent.HostWantsPin,
            Guard.SendsAreLeft, Effect.AskPinAgain, TerminalState.EnteringPin);
        table.On(TerminalEvent.HostWantsPin, Effect.Decline, TerminalState.Idle);
        table.On(TerminalEvent.HostNotSent, Effect.ReportNotSent, TerminalState.Idle);
        table.On(TerminalEvent.OutcomeUnknown, Effect.ReverseNoReply, TerminalState.Idle);
        table.IgnoreRange(TerminalEvent.ReversalDone, TerminalEvent.CodeRefused);
        table.On(TerminalEvent.Timeout, Effect.ReverseNoReply, TerminalState.Idle);
    }

    private static void AddOutOfService(TransitionTable table)
    {
        table.From(TerminalState.OutOfService);
        table.Add(TerminalEvent.Digit,
            Guard.QrAmountMayBegin, Effect.StartAmount, TerminalState.EnteringQrAmount);
        table.RefuseRange(TerminalEvent.Digit, TerminalEvent.Correct);
        table.Add(TerminalEvent.Function, Guard.QrIsOffered, Effect.ShowQr, TerminalState.ShowingQr);
        table.Refuse(TerminalEvent.Function);
        table.On(TerminalEvent.Service, Effect.LookAtLastSale, TerminalState.OutOfService);
        table.Add(TerminalEvent.Unlock,
            Guard.UnlockIsPossible, Effect.ShowChallenge, TerminalState.EnteringUnlockCode);
        table.RefuseRange(TerminalEvent.Unlock, TerminalEvent.CardRejected);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.OutcomeUnknown);
        table.On(TerminalEvent.ReversalDone, Effect.ShowStopped, TerminalState.OutOfService);
        table.Add(TerminalEvent.ServiceFailed,
            Guard.CauseHasChanged, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.ServiceFailed, TerminalEvent.CodeRefused);
        table.Add(TerminalEvent.Timeout, Guard.FaultIsGone, Effect.ResumeService, TerminalState.Idle);
        table.Ignore(TerminalEvent.Timeout);
    }

    // A wrong authentication code means something only while a sale is out; memory that makes no sense, everywhere.
    private static void AddAnywhere(TransitionTable table)
    {
        for (int number = 0; number < TransitionTable.StateCount; number++)
        {
            TerminalState state = (TerminalState)number;
            table.From(state);
            bool isOut = state == TerminalState.Authorising;
            bool isStopped = state == TerminalState.OutOfService || state == TerminalState.Starting;
            Effect macEffect = isOut ? Effect.ReverseBadMac : Effect.Ignore;
            table.On(TerminalEvent.HostBadMac, macEffect, isOut ? TerminalState.Idle : state);
            Effect effect = isOut ? Effect.ReverseAbnormal : Effect.Abort;
            table.On(TerminalEvent.Abnormal, effect, isStopped ? state : TerminalState.Idle);
        }
    }
}
