namespace PosTerminal.Firmware.Terminal;

/// <summary>The rules of the service: operators' passcodes, their menu, and the provider's unlock.</summary>
public static class ServiceTransitions
{
    /// <summary>Adds the rows of the three service states.</summary>
    public static void AddTo(TransitionTable table)
    {
        AddEnteringPasscode(table);
        AddServiceMenu(table);
        AddEnteringUnlockCode(table);
    }

    private static void AddEnteringPasscode(TransitionTable table)
    {
        const TerminalState From = TerminalState.EnteringPasscode;
        table.On(From, TerminalEvent.Digit, Effect.TakeCodeDigit, TerminalState.EnteringPasscode);
        table.Add(From, TerminalEvent.Enter,
            Guard.CodeIsComplete, Effect.CheckPasscode, TerminalState.EnteringPasscode);
        table.Refuse(From, TerminalEvent.Enter);
        table.On(From, TerminalEvent.Cancel, Effect.LeaveService, TerminalState.Idle);
        table.On(From, TerminalEvent.Correct, Effect.ClearCode, TerminalState.EnteringPasscode);
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
        table.On(From, TerminalEvent.CodeAccepted, Effect.ShowLastSale, TerminalState.ServiceMenu);
        table.Add(From, TerminalEvent.CodeRefused,
            Guard.PasscodeIsAllowed, Effect.ReportPasscode, TerminalState.EnteringPasscode);
        table.On(From, TerminalEvent.CodeRefused, Effect.ReportOperatorsHeld, TerminalState.Idle);
        table.On(From, TerminalEvent.Timeout, Effect.LeaveService, TerminalState.Idle);
    }

    private static void AddServiceMenu(TransitionTable table)
    {
        const TerminalState From = TerminalState.ServiceMenu;
        table.On(From, TerminalEvent.Digit, Effect.ShowMenuPage, TerminalState.ServiceMenu);
        table.On(From, TerminalEvent.Enter, Effect.LeaveService, TerminalState.Idle);
        table.On(From, TerminalEvent.Cancel, Effect.LeaveService, TerminalState.Idle);
        table.Refuse(From, TerminalEvent.Correct);
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
        table.On(From, TerminalEvent.ReversalDone, Effect.ShowLastSale, TerminalState.ServiceMenu);
        table.On(From, TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.Ignore(From, TerminalEvent.CodeAccepted);
        table.Ignore(From, TerminalEvent.CodeRefused);
        table.On(From, TerminalEvent.Timeout, Effect.LeaveService, TerminalState.Idle);
    }

    private static void AddEnteringUnlockCode(TransitionTable table)
    {
        const TerminalState From = TerminalState.EnteringUnlockCode;
        table.On(From, TerminalEvent.Digit, Effect.TakeCodeDigit, TerminalState.EnteringUnlockCode);
        table.Add(From, TerminalEvent.Enter,
            Guard.CodeIsComplete, Effect.CheckUnlockCode, TerminalState.EnteringUnlockCode);
        table.Refuse(From, TerminalEvent.Enter);
        table.On(From, TerminalEvent.Cancel, Effect.LeaveService, TerminalState.Idle);
        table.On(From, TerminalEvent.Correct, Effect.ClearCode, TerminalState.EnteringUnlockCode);
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
        table.Add(From, TerminalEvent.ServiceFailed,
            Guard.FaultCanBeUnlocked, Effect.Ignore, TerminalState.EnteringUnlockCode);
        table.On(From, TerminalEvent.ServiceFailed, Effect.StopService, TerminalState.OutOfService);
        table.On(From, TerminalEvent.CodeAccepted, Effect.ReportUnlocked, TerminalState.Idle);
        table.On(From, TerminalEvent.CodeRefused, Effect.ReportWrongCode, TerminalState.Idle);
        table.On(From, TerminalEvent.Timeout, Effect.LeaveService, TerminalState.Idle);
    }
}
