using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>What a merchant does with two terminals: hands over, takes over, goes from one to the other.</summary>
/// <param name="shop">Where.</param>
/// <param name="marks">Where it is noted.</param>
public sealed class StandbyDeeds(FuzzShop shop, FuzzMarks marks)
{
    private const string Supervisor = "A246801#";

    /// <summary>True when something is left that another terminal should go on with.</summary>
    public bool IsWanted => shop.Other is not null && shop.Current.IsUsable && shop.Current.Bench.State == "Idle"
        && (shop.Current.IsHandedOver || shop.Current.Watch.View.IsReversalPending);

    /// <summary>Does one of these things, and says what it was.</summary>
    public string Act() => shop.Current.Random.Next(8) switch
    {
        0 => HandOver(),
        1 => TakeOver(),
        2 or 3 => Turn(),
        4 when shop.CanReplace => Replace(),
        _ => MoveOn(),
    };

    /// <summary>Hands over at the one terminal and takes over at the other.</summary>
    public string MoveOn()
    {
        string first = HandOver();
        return $"{first}, {Turn()}, {TakeOver()}";
    }

    private string Turn()
    {
        shop.Turn();
        shop.Current.Bench.PowerUp();
        return $"go to terminal {shop.Current.Bench.TerminalId}";
    }

    private string Replace()
    {
        string gone = shop.Other!.Bench.TerminalId;
        shop.Replace();
        marks.Count(FuzzMarks.Replaced);
        return $"terminal {gone} is replaced by {shop.Other!.Bench.TerminalId}";
    }

    private string HandOver()
    {
        bool wasHandedOver = shop.Current.IsHandedOver;
        Serve('5');
        bool isDone = shop.Current.IsHandedOver && !wasHandedOver;
        marks.Count(FuzzMarks.HandOvers, isDone ? 1 : 0);
        return isDone ? "hand over" : wasHandedOver ? "show the block again" : "no hand-over";
    }

    private string TakeOver()
    {
        bool wasHandedOver = shop.Current.IsHandedOver;
        int before = Taken();
        Serve('6');
        bool isDone = Taken() > before;
        bool isReturned = isDone && wasHandedOver && !shop.Current.IsHandedOver;
        marks.Count(FuzzMarks.TakeOvers, isDone ? 1 : 0);
        marks.Count(FuzzMarks.Returns, isReturned ? 1 : 0);
        return isReturned ? "take the block back" : isDone ? "take over" : "no take-over";
    }

    // The supervisor, at a terminal at which nobody is.
    private void Serve(char digit)
    {
        shop.Current.Bench.PowerUp();
        shop.Current.Bench.TypeKeys("**");
        if (shop.Current.Bench.State == "Idle")
        {
            shop.Current.Bench.TypeKeys($"{Supervisor}{digit}*");
        }
    }

    // Blocks that the terminal has taken, by the numbers of their hand-overs: every one adds to the sum.
    private int Taken()
    {
        int sum = 0;
        SenderTable? senders = shop.Current.IsUsable ? shop.Current.Watch.View.Journal.Standby.Senders : null;
        for (int place = 0; place < (senders?.Count ?? 0); place++)
        {
            sum += senders!.NumberAt(place);
        }
        return sum;
    }
}
