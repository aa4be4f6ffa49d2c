namespace PosTerminal.Firmware.Rules;

/// <summary>The rules of the service: operators' passcodes, their menu, and the provider's unlock.</summary>
public static class ServiceTransitions
{
    /// <summary>Adds the rows of the four service states.</summary>
    public static void AddTo(TransitionTable table)
    {
        AddEnteringPasscode(table);
        AddCheckingPasscode(table);
        AddServiceMenu(table);
        AddEnteringUnlockCode(table);
    }

    private static void AddEnteringPasscode(TransitionTable table)
    {
        table.From(TerminalState.EnteringPasscode);
        table.On(TerminalEvent.Digit, Effect.TakeCodeDigit, TerminalState.EnteringPasscode);
        table.Add(TerminalEvent.Enter,
            Guard.CodeIsComplete, Effect.CheckPasscode, TerminalState.CheckingPasscode);
        table.Refuse(TerminalEvent.Enter);
        table.On(TerminalEvent.Cancel, Effect.LeaveService, TerminalState.Idle);
        table.On(TerminalEvent.Correct, Effect.ClearCode, TerminalState.EnteringPasscode);
        table.RefuseRange(TerminalEvent.Function, TerminalEvent.CardRejected);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.ReversalDone);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.CodeAccepted, TerminalEvent.CodeRefused);
        table.On(TerminalEvent.Timeout, Effect.LeaveService, TerminalState.Idle);
    }

    private static void AddCheckingPasscode(TransitionTable table)
    {
        table.From(TerminalState.CheckingPasscode);
        table.RefuseRange(TerminalEvent.Digit, TerminalEvent.CardRejected);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.ReversalDone);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.On(TerminalEvent.CodeAccepted, Effect.ShowLastSale, TerminalState.ServiceMenu);
        table.Add(TerminalEvent.CodeRefused,
            Guard.PasscodeMayFollow, Effect.ReportPasscode, TerminalState.EnteringPasscode);
        table.On(TerminalEvent.CodeRefused, Effect.ReportOperatorsHeld, TerminalState.Idle);
        table.On(TerminalEvent.Timeout, Effect.LeaveService, TerminalState.Idle);
    }

    private static void AddServiceMenu(TransitionTable table)
    {
        table.From(TerminalState.ServiceMenu);
        table.On(TerminalEvent.Digit, Effect.ShowMenuPage, TerminalState.ServiceMenu);
        table.On(TerminalEvent.Enter, Effect.LeaveService, TerminalState.Idle);
        table.On(TerminalEvent.Cancel, Effect.LeaveService, TerminalState.Idle);
        table.RefuseRange(TerminalEvent.Correct, TerminalEvent.CardRejected);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.OutcomeUnknown);
        table.On(TerminalEvent.ReversalDone, Effect.ReportReversed, TerminalState.ServiceMenu);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.IgnoreRange(TerminalEvent.CodeAccepted, TerminalEvent.CodeRefused);
        table.On(TerminalEvent.Timeout, Effect.LeaveService, TerminalState.Idle);
    }

    private static void AddEnteringUnlockCode(TransitionTable table)
    {
        table.From(TerminalState.EnteringUnlockCode);
        table.On(TerminalEvent.Digit, Effect.TakeCodeDigit, TerminalState.EnteringUnlockCode);
        table.Add(TerminalEvent.Enter,
            Guard.AnswerMustWait, Effect.KeepAnswer, TerminalState.EnteringUnlockCode);
        table.Add(TerminalEvent.Enter,
            Guard.CodeIsComplete, Effect.CheckUnlockCode, TerminalState.EnteringUnlockCode);
        table.Refuse(TerminalEvent.Enter);
        table.On(TerminalEvent.Cancel, Effect.LeaveService, TerminalState.Idle);
        table.On(TerminalEvent.Correct, Effect.ClearCode, TerminalState.EnteringUnlockCode);
        table.RefuseRange(TerminalEvent.Function, TerminalEvent.CardRejected);
        table.IgnoreRange(TerminalEvent.HostApproved, TerminalEvent.ReversalDone);
        table.Add(TerminalEvent.ServiceFailed,
            Guard.FaultCanBeUnlocked, Effect.Ignore, TerminalState.EnteringUnlockCode);
        table.On(TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.On(TerminalEvent.CodeAccepted, Effect.ReportUnlocked, TerminalState.Idle);
        table.On(TerminalEvent.CodeRefused, Effect.ReportWrongCode, TerminalState.Idle);
        table.On(TerminalEvent.Timeout, Effect.LeaveService, TerminalState.Idle);
    }
}
