using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Effects of operators' passcodes.</summary>
public sealed class PasscodeEffects
{
    private const int ConsentMs = 3_600_000;

    private readonly EventInHand _inHand;
    private readonly Journal _journal;
    private readonly CodeEntry _code;
    private readonly LockFinder _locks;
    private readonly SellingPlace _place;
    private readonly EventRing _events;
    private readonly ScreenWriter _screen;
    private readonly Recorder _recorder;
    private readonly FaultReporter _reporter;
    private readonly Passcodes _passcodes;
    private bool _isCounted;
    private bool _isOperatorHeld;
    private bool _isSupervisorHeld;

    /// <summary>Effects on the code entry, the journal and the display.</summary>
    public PasscodeEffects(TerminalParts parts, FaultReporter reporter)
    {
        _inHand = parts.InHand;
        _journal = parts.Journal;
        _code = parts.Code;
        _locks = parts.Locks;
        _place = parts.Place;
        _events = parts.Events;
        _screen = parts.Screen;
        _recorder = parts.Recorder;
        _reporter = reporter;
        _passcodes = new Passcodes(parts.Security.Hmac, parts.Security.Keys);
    }

    /// <summary>Asks an operator for the passcode.</summary>
    public void Ask()
    {
        _code.Begin(Passcodes.Digits);
        _screen.ShowTitle(Prompt.EnterPasscode);
        if (_locks.IsHeld(ServiceSecret.Operator))
        {
            ReportWrong();
        }
        _screen.ShowHelp(Prompt.KeyHelp);
    }

    /// <summary>Counts the attempt, then begins the check: a cut after that leaves a wrong one.</summary>
    public void Check()
    {
        _isOperatorHeld = _locks.IsHeld(ServiceSecret.Operator);
        _isSupervisorHeld = _locks.IsHeld(ServiceSecret.Supervisor);
        _isCounted = _journal.Service.TryPasscode();
        _passcodes.Begin(_code.Typed);
        _code.Typed.Wipe();
        _screen.ShowTitle(Prompt.PleaseWait);
        Work(true);
    }

    /// <summary>Goes on with a check that has begun.</summary>
    /// <param name="isWanted">False when the terminal has left it: then nothing comes of it.</param>
    public void Work(bool isWanted)
    {
        if (_passcodes.IsRunning && !isWanted)
        {
            _passcodes.Stop();
        }
        else if (_passcodes.IsRunning && _passcodes.Step())
        {
            OperatorRole role = _passcodes.TakeRole(_isOperatorHeld, _isSupervisorHeld);
            End(_isCounted ? role : OperatorRole.None);
        }
    }

    /// <summary>
    /// Says that the passcode is wrong and asks again. Whether one of both is held stands there whatever was typed:
    /// else the display would tell a guesser that he has found the held one.
    /// </summary>
    public void ReportWrong()
    {
        bool isHeld = _locks.IsHeld(ServiceSecret.Operator) || _locks.IsHeld(ServiceSecret.Supervisor);
        _reporter.Report(FaultCode.U507, isHeld ? Prompt.Locked : Prompt.None);
    }

    /// <summary>Says that the operators are held; the provider unlocks.</summary>
    public void ReportHeld()
    {
        _code.Typed.Wipe();
        ReportWrong();
    }

    private void End(OperatorRole role)
    {
        bool isSupervisor = role == OperatorRole.Supervisor;
        bool isRight = role != OperatorRole.None
            && _journal.Service.TryPasscodeRight(isSupervisor ? ServiceSecret.Supervisor : ServiceSecret.Operator);
        if (isRight && isSupervisor)
        {
            _place.Allow(_inHand.NowMs + ConsentMs);
        }
        _locks.HasOperatorHoldBegun = !_isOperatorHeld && _locks.IsHeld(ServiceSecret.Operator);
        if (_locks.HasOperatorHoldBegun || (!_isSupervisorHeld && _locks.IsHeld(ServiceSecret.Supervisor)))
        {
            _recorder.Record(TraceKind.LockSet, (long)FaultCode.U507, 0);
        }
        // The ring has room for every event of a tick.
        _ = _events.TryPost(isRight ? TerminalEvent.CodeAccepted : TerminalEvent.CodeRefused, 0);
    }
}
