using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Carries out the effects of the table.</summary>
public sealed class TerminalEffects
{
    /// <summary>PIN entry and its deadline.</summary>
    public readonly PinEffects Pin;

    /// <summary>What a power-up does.</summary>
    public readonly PowerUp PowerUp;

    private readonly EventInHand _inHand;
    private readonly ReversalEngine _reversal;
    private readonly ScreenWriter _screen;
    private readonly FaultReporter _reporter;
    private readonly AmountEffects _amount;
    private readonly CardEffects _card;
    private readonly HostEffects _host;
    private readonly ServiceEffects _service;
    private readonly PasscodeEffects _passcode;
    private readonly MenuEffects _menu;
    private readonly QrEffects _qr;

    /// <summary>Effects on the parts of one terminal.</summary>
    public TerminalEffects(TerminalParts parts, FaultReporter reporter, Diagnosis diagnosis)
    {
        _inHand = parts.InHand;
        _reversal = parts.Reversal;
        _screen = parts.Screen;
        _reporter = reporter;
        _amount = new AmountEffects(parts, reporter);
        _card = new CardEffects(parts, reporter);
        _host = new HostEffects(parts, reporter);
        _service = new ServiceEffects(parts, reporter);
        _passcode = new PasscodeEffects(parts, reporter);
        _menu = new MenuEffects(parts, reporter, diagnosis);
        _qr = new QrEffects(parts, reporter);
        Pin = new PinEffects(parts, reporter);
        PowerUp = new PowerUp(parts, reporter);
    }

    /// <summary>Does what an effect says.</summary>
    public void Apply(Effect effect)
    {
        switch (effect)
        {
            case Effect.ShowIdle: _reporter.ShowIdle(); break;
            case Effect.ShowStarted: ShowStarted(); break;
            case Effect.ShowAmountFirst: _screen.Retitle(Prompt.AmountFirst); break;
            case Effect.StartAmount: _amount.Start(); break;
            case Effect.AppendDigit: _amount.Append(); break;
            case Effect.DropDigit: _amount.Drop(); break;
            case Effect.AskCard: _amount.AskCard(); break;
            case Effect.ReportBlocked: _card.Block(); break;
            case Effect.ReportCard: _card.Refuse(); break;
            case Effect.ReportPinRefused: _card.RefusePin(); break;
            case Effect.ReportSwipe: _card.Retry(); break;
            case Effect.GiveUpCard: _card.GiveUp(); break;
            case Effect.ReportSilentSwipe: _card.ClaimSilentSwipe(); _card.Retry(); break;
            case Effect.GiveUpSilentCard: _card.ClaimSilentSwipe(); _card.GiveUp(); break;
            case Effect.AskRepeat: _card.Take(); _amount.AskRepeat(); break;
            case Effect.AskPin: _card.Take(); Pin.Ask(); break;
            case Effect.AskRepeatAgain: _amount.AskRepeat(); break;
            case Effect.AskPinOfRepeat: Pin.Ask(); break;
            case Effect.AskPinAgain: Pin.AskAgain(); break;
            case Effect.TakePinDigit: Pin.TakeDigit(); break;
            case Effect.ClearPin: Pin.Clear(); break;
            case Effect.ReportShortPin: Pin.ReportShort(); break;
            case Effect.SendSaleWithoutPin: _card.Take(); _host.Send(); break;
            case Effect.SendSale: _host.Send(); break;
            case Effect.Approve: _host.Approve(); break;
            case Effect.Decline: _host.Decline(); break;
            case Effect.ReportNotSent: _host.ReportNotSent(); break;
            case Effect.ReverseNoReply: _host.ReverseNoReply(); break;
            case Effect.ReverseCancelled: _host.Reverse(FaultCode.U501, ReversalReason.Other); break;
            case Effect.ReportReversed: _host.ReportReversed(); break;
            case Effect.ReportCancelled: _host.EndWithoutCharge(FaultCode.U501); break;
            case Effect.ReportTimeout: _host.EndWithoutCharge(FaultCode.U502); break;
            case Effect.StopService: _host.StopService(); break;
            case Effect.AskPasscode: _passcode.Ask(); break;
            case Effect.TakeCodeDigit: _service.TakeDigit(); break;
            case Effect.ClearCode: _service.Clear(); break;
            case Effect.CheckPasscode: _passcode.Check(); break;
            case Effect.ReportPasscode: _passcode.ReportWrong(); break;
            case Effect.ReportOperatorsHeld: _passcode.ReportHeld(); break;
            case Effect.ShowLastSale: _menu.Open(); break;
            case Effect.ShowChallenge: _service.ShowChallenge(); break;
            case Effect.ReportNoLock: _service.ReportNoLock(); break;
            case Effect.CheckUnlockCode: _service.CheckUnlockCode(); break;
            case Effect.KeepAnswer: _service.KeepAnswer(); break;
            case Effect.ReportUnlocked: _service.ReportUnlocked(); break;
            case Effect.ReportWrongCode: _service.ReportWrongCode(); break;
            case Effect.LeaveService: _service.Leave(); break;
            case Effect.ShowMenuPage: _menu.Show(_inHand.Digit); break;
            case Effect.ReverseBadMac: _host.Reverse(FaultCode.N410, ReversalReason.BadMac); break;
            case Effect.Abort: _host.Abort(); break;
            case Effect.ReverseAbnormal: _host.ReverseAbnormal(); break;
            case Effect.ShowQr: _qr.Show(); break;
            case Effect.ShowStopped: _reporter.ShowStopped(); break;
            case Effect.LookAtLastSale: _reporter.LookAway(_inHand.NowMs); _menu.Open(); break;
            case Effect.ResumeService: Resume(); break;
            default: break;
        }
    }

    /// <summary>Goes on with what a state does over several ticks, and ends that of a state that was left.</summary>
    public void Work(TerminalState state)
    {
        _passcode.Work(state == TerminalState.CheckingPasscode);
        _service.Work(state == TerminalState.EnteringUnlockCode);
    }

    // Of a sale that never left the last one in the journal says nothing.
    private void Resume()
    {
        Prompt money = _reporter.Money.Word;
        _reporter.ShowIdle();
        if (money == Prompt.Charged || money == Prompt.Reversed)
        {
            _menu.Open();
        }
    }

    private void ShowStarted()
    {
        if (!_reversal.IsPending && !PowerUp.HasReport)
        {
            _reporter.ShowIdle();
        }
    }
}
