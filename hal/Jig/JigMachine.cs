using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Jig;

/// <summary>
/// A jig: takes requests from the host, moves its hands, and lets go of everything when the host falls silent or the
/// board has no power. A request whose number has come already gets the answer that it got then, and nothing moves.
/// </summary>
public sealed class JigMachine
{
    /// <summary>Longest silence of the host while anything is held, in us.</summary>
    public const long MostSilenceUs = 5_000_000;

    private readonly ISerialLine _host;
    private readonly LineInput _input;
    private readonly JigRequest _request = new JigRequest();
    private readonly JigText _answer = new JigText();
    private readonly JigText _event = new JigText();
    private readonly HandPlan _hands;
    private readonly JigVerbs _verbs;
    private readonly ConsoleRelay _relay;
    private readonly CutPlan _cut = new CutPlan();
    private readonly IJigBoard _board;
    private long _answered;
    private long _heardUs;
    private bool _isAnswerOwed;
    private bool _isEventOwed;
    private bool _isQuiet;
    private long _cutToldUs;
    private long _returnToldUs;

    /// <summary>A jig that has just been started.</summary>
    /// <param name="host">To and from the host.</param>
    /// <param name="console">To and from the board's console.</param>
    /// <param name="board">What it has its hands on.</param>
    public JigMachine(ISerialLine host, ISerialLine console, IJigBoard board)
    {
        _host = host;
        _input = new LineInput(host);
        _hands = new HandPlan(board);
        _relay = new ConsoleRelay(console);
        _verbs = new JigVerbs(board, _hands, _relay, _cut);
        _board = board;
        Tell(0, "boot");
    }

    /// <summary>When something is due next, in us of the jig's clock.</summary>
    public long NextUs => _hands.NextUs < _cut.NextUs ? _hands.NextUs : _cut.NextUs;

    /// <summary>Goes on; to be called as often as can be.</summary>
    /// <param name="nowUs">The jig's clock.</param>
    public void Tick(long nowUs)
    {
        _hands.Step(nowUs);
        Cut(nowUs);
        Watch(nowUs);
        if (Flush() && _input.TryRead())
        {
            _heardUs = nowUs;
            _isQuiet = false;
            Take(nowUs);
        }
        if (Flush() && _relay.TryRead(_event, nowUs))
        {
            _isEventOwed = true;
            _cut.See(_relay.Bytes, _relay.Count, nowUs);
        }
        Flush();
    }

    // The cut is done at once; it is told when the line to the host is free.
    private void Cut(long nowUs)
    {
        if (_cut.TakeCut(nowUs))
        {
            _verbs.SetPower(false);
            _cutToldUs = nowUs;
        }
        if (_cut.TakeReturn(nowUs))
        {
            _verbs.SetPower(true);
            _returnToldUs = nowUs;
        }
    }

    private void Watch(long nowUs)
    {
        if (_isQuiet || nowUs - _heardUs <= MostSilenceUs)
        {
            return;
        }
        _isQuiet = true;
        bool wasHeld = _hands.LetGo();
        _board.LetGo();
        if (wasHeld)
        {
            Tell(nowUs, "let-go silence");
        }
    }

    private void Take(long nowUs)
    {
        if (_input.Count == 0 || !_request.TryTake(_input.Bytes, _input.Count))
        {
            Tell(nowUs, "garbled");
            return;
        }
        if (_request.Number != _answered)
        {
            _answered = _request.Number;
            _answer.Clear();
            _verbs.Do(_request, _answer, nowUs);
            _answer.End();
        }
        _isAnswerOwed = true;
    }

    private void Tell(long nowUs, string what)
    {
        _event.Clear();
        _event.Put("< ~");
        _event.PutNumber(nowUs);
        _event.PutByte(' ');
        _event.Put(what);
        _event.End();
        _isEventOwed = true;
    }

    private void TellCut()
    {
        if (!_isEventOwed && _cutToldUs > 0)
        {
            Tell(_cutToldUs, "cut");
            _cutToldUs = 0;
        }
        else if (!_isEventOwed && _returnToldUs > 0)
        {
            Tell(_returnToldUs, "back");
            _returnToldUs = 0;
        }
    }

    // An answer is kept for whoever asks again; an event is told once.
    private bool Flush()
    {
        TellCut();
        if (_isEventOwed && _host.TryWrite(_event.Bytes, _event.Count))
        {
            _isEventOwed = false;
        }
        if (!_isEventOwed && _isAnswerOwed && _host.TryWrite(_answer.Bytes, _answer.Count))
        {
            _isAnswerOwed = false;
        }
        return !_isEventOwed && !_isAnswerOwed;
    }
}
