using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Turns swipes into events and adds each to what is known of card and reader.</summary>
public sealed class ReaderInput
{
    private readonly EventInHand _inHand;
    private readonly ICardReader _reader;
    private readonly CardHandles _handles;
    private readonly PresentationHistory _history;
    private readonly EventRing _events;
    private readonly Recorder _recorder;
    private readonly FaultReporter _reporter;

    /// <summary>An input from the card reader of one terminal.</summary>
    public ReaderInput(TerminalParts parts, FaultReporter reporter)
    {
        _inHand = parts.InHand;
        _reader = parts.Ports.Reader;
        _handles = parts.Handles;
        _history = parts.History;
        _events = parts.Events;
        _recorder = parts.Recorder;
        _reporter = reporter;
    }

    /// <summary>Takes the swipe that has ended, if any.</summary>
    /// <param name="isAwaited">False outside a sale: such a swipe is a presentation of its own, of a test card.</param>
    public void Poll(bool isAwaited)
    {
        CardSwipe swipe = _inHand.Swipe;
        if (!_reader.TryTake(_inHand.NowMs, swipe))
        {
            return;
        }
        if (swipe.IsAccepted)
        {
            TakeCard(swipe);
        }
        else
        {
            RefuseSwipe(swipe);
        }
        if (!isAwaited)
        {
            _reporter.EndPresentation();
        }
    }

    private void TakeCard(CardSwipe swipe)
    {
        _reporter.IsReaderStuck = false;
        _handles.Write(swipe.Card, _inHand.SwipeHandle);
        _history.Add(swipe.Evidence, _inHand.SwipeHandle);
        _recorder.Record(TraceKind.CardRead, (long)swipe.Class, (long)swipe.Direction);
        Post(TerminalEvent.CardAccepted);
    }

    private void RefuseSwipe(CardSwipe swipe)
    {
        FaultCode fault = SwipeDiagnosis.FaultOf(swipe.Class);
        _reporter.IsReaderStuck |= fault == FaultCode.H201;
        _history.Add(swipe.Class, null);
        _recorder.Record(TraceKind.CardFailed, (long)swipe.Class, (long)fault);
        Post(TerminalEvent.CardRejected);
    }

    // A swipe beyond the room of the ring is lost: the cashier swipes again.
    private void Post(TerminalEvent happened)
    {
        _ = _events.TryPost(happened, 0);
    }
}
