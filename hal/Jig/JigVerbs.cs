namespace PosTerminal.Hal.Jig;

/// <summary>What the requests do. Each has one answer: "&lt; =4 ok t=1804410", or "&lt; !4 busy ..." for a refusal.
/// </summary>
public sealed class JigVerbs
{
    /// <summary>Number of this protocol.</summary>
    public const int Protocol = 1;

    private const int MostKeys = 4;
    private const int Rows = 4;
    private const int Columns = 4;

    private readonly IJigBoard _board;
    private readonly HandPlan _hands;
    private readonly ConsoleRelay _relay;
    private readonly CutPlan _cut;
    private readonly WaveReader _waves;
    private bool _isPowered;
    private int _level;

    /// <summary>Verbs for a board.</summary>
    public JigVerbs(IJigBoard board, HandPlan hands, ConsoleRelay relay, CutPlan cut)
    {
        _board = board;
        _hands = hands;
        _relay = relay;
        _cut = cut;
        _waves = new WaveReader(board);
    }

    /// <summary>Does a request and writes its answer, without the end of the line.</summary>
    public void Do(JigRequest request, JigText answer, long nowUs)
    {
        answer.Put("< ");
        string refusal = Refusal(request, nowUs);
        answer.PutByte(refusal.Length == 0 ? '=' : '!');
        answer.PutNumber(request.Number);
        answer.PutByte(' ');
        if (refusal.Length > 0)
        {
            answer.Put(refusal);
            return;
        }
        answer.Put("ok t=");
        answer.PutNumber(nowUs);
        PutMore(request, answer);
    }

    /// <summary>Gives the supply or takes it away; before it goes all lines are let go.</summary>
    public void SetPower(bool isOn)
    {
        Free();
        if (isOn && !_isPowered)
        {
            _relay.Forget();
        }
        _isPowered = isOn;
        _board.SetPower(isOn);
    }

    private void PutMore(JigRequest request, JigText answer)
    {
        if (request.Is("hello"))
        {
            answer.Put(" jig=");
            answer.PutNumber(Protocol);
            answer.Put(" blocks=");
            answer.PutNumber(_board.Blocks);
            answer.Put(" fresh=");
            answer.PutNumber(_board.CanMakeFresh ? 1 : 0);
        }
        else if (request.Is("wave add"))
        {
            answer.Put(" have=");
            answer.PutNumber(_waves.Have);
        }
        else if (request.Is("pin in"))
        {
            answer.Put(" level=");
            answer.PutNumber(_level);
        }
        else if (request.Is("wave play"))
        {
            answer.Put(" took=");
            answer.PutNumber(_waves.TookUs);
        }
    }

    private string Refusal(JigRequest request, long nowUs) =>
        request.Is("hello") || request.Is("ping") ? ""
        : request.Is("power on") ? Power(true)
        : request.Is("power off") ? Power(false)
        : request.Is("free") ? Free()
        : request.Is("cut arm") ? ArmCut(request)
        : request.Is("cut disarm") ? DisarmCut()
        : request.Is("pin in") ? ReadPin(request)
        : request.Is("key") ? Press(request, nowUs, request.NumberOf("down="))
        : request.Is("press") ? Press(request, nowUs, HandPlan.MostDownUs)
        : request.Is("release") ? Release(request, nowUs)
        : request.Is("case open") ? Case(true)
        : request.Is("case closed") ? Case(false)
        : request.Is("say") ? Say(request)
        : request.Is("fresh") ? Fresh(request)
        : request.Is("wave begin") ? _waves.Begin(request)
        : request.Is("wave add") ? _waves.Add(request)
        : !request.Is("wave play") ? "unknown no such request"
        : _isPowered ? _waves.Play(request) : "no-power";

    private string Power(bool isOn)
    {
        _cut.Disarm();
        SetPower(isOn);
        return "";
    }

    private string ArmCut(JigRequest request)
    {
        int at = request.WordAt("on=");
        int count = at < 0 ? 0 : request.WordEnd(at) - at;
        long afterUs = request.NumberOf("after=");
        long offUs = request.NumberOf("off=");
        bool isGood = count > 0 && count <= CutPlan.MostWord && afterUs >= 0 && afterUs <= CutPlan.MostUs
            && offUs > 0 && offUs <= CutPlan.MostUs;
        if (isGood)
        {
            _cut.Arm(request.Bytes, at, count, afterUs, offUs);
        }
        return isGood ? "" : "bad";
    }

    private string DisarmCut()
    {
        _cut.Disarm();
        return "";
    }

    private string ReadPin(JigRequest request)
    {
        int at = request.RestAt;
        _level = _board.LevelOf(request.Bytes, at, request.WordEnd(at));
        return _level < 0 ? "unknown no such pin" : "";
    }

    private string Free()
    {
        _hands.LetGo();
        _board.LetGo();
        return "";
    }

    private string Case(bool isOpen)
    {
        _board.SetCase(isOpen);
        return "";
    }

    private string Say(JigRequest request)
    {
        bool isOne = request.Is("say") && request.End - request.RestAt == 1;
        return !isOne ? "bad one character"
            : _isPowered && _relay.TrySay(request.Bytes[request.RestAt]) ? "" : "busy";
    }

    // The supply is off while a board is made as new.
    private string Fresh(JigRequest request)
    {
        if (_isPowered || !_board.CanMakeFresh)
        {
            return _isPowered ? "powered" : "unknown this is a real board";
        }
        request.Is("fresh");
        return _board.TryMakeFresh(request.Bytes, request.RestAt, request.End) ? "" : "bad";
    }

    private string Press(JigRequest request, long nowUs, long downUs)
    {
        long bounceUs = request.NumberOf("bounce=");
        long seed = request.NumberOf("seed=");
        bool isGood = downUs > 0 && downUs <= HandPlan.MostDownUs && bounceUs <= KeyPlan.MostBounceUs
            && request.NumberOf("r=") > 0;
        if (!isGood || !_isPowered)
        {
            return isGood ? "no-power" : "bad";
        }
        string refusal = KeysRefusal(request);
        for (int i = 0; refusal.Length == 0 && request.NumberOf("r=", i) > 0; i++)
        {
            int row = (int)request.NumberOf("r=", i) - 1;
            int column = (int)request.NumberOf("c=", i) - 1;
            if (!_hands.TryPress(row, column, nowUs, downUs, bounceUs < 0 ? 0 : bounceUs, seed + (2 * i)))
            {
                return "busy";
            }
        }
        return refusal;
    }

    // Of a request that is refused no key goes down.
    private static string KeysRefusal(JigRequest request)
    {
        int i = 0;
        for (; request.NumberOf("r=", i) >= 0; i++)
        {
            long row = request.NumberOf("r=", i);
            long column = request.NumberOf("c=", i);
            if (row < 1 || row > Rows || column < 1 || column > Columns)
            {
                return "bad no such key";
            }
        }
        return i <= MostKeys ? "" : "bad too many keys";
    }

    private string Release(JigRequest request, long nowUs)
    {
        string refusal = KeysRefusal(request);
        for (int i = 0; refusal.Length == 0 && request.NumberOf("r=", i) > 0; i++)
        {
            int row = (int)request.NumberOf("r=", i) - 1;
            int column = (int)request.NumberOf("c=", i) - 1;
            if (!_hands.TryRelease(row, column, nowUs))
            {
                return "bad it is not down";
            }
        }
        return refusal;
    }
}
