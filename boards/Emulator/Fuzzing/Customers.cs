using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>Cashiers and customers who mostly do what the terminal asks for.</summary>
/// <param name="shop">Where: at the terminal that is used.</param>
public sealed class Customers(FuzzShop shop)
{
    private const string Legends = "0123456789*#ABCD";

    private FuzzWorld World => shop.Current;

    /// <summary>Does the next sensible thing, and says what it was.</summary>
    public string Act()
    {
        switch (World.Bench.State)
        {
            case "Idle" when World.Watch.View.IsReversalPending && !World.OneIn(4):
                return Help();
            case "Idle":
                return IsServiceWanted() ? Call() : Type($"{World.Random.Next(1, 1000)}#", "an amount");
            case "EnteringAmount":
                return Type(World.OneOf("5#", "#", "C", "*"), "the end of an amount");
            case "AwaitingCard":
                return SwipeGood();
            case "ConfirmingRepeat":
                return Type(World.OneOf("#", "#", "#", "*"), "the same sale again");
            case "EnteringPin":
                return TypePin();
            case "EnteringPasscode":
                return TypePasscode();
            case "EnteringUnlockCode":
                return TypeAnswer();
            case "ServiceMenu":
                return Type("*", "leave");
            case IBench.Off:
                World.Bench.PowerUp();
                return "power up";
            default:
                World.Wait(World.Random.Next(100, 3_000));
                return "wait";
        }
    }

    /// <summary>Presses any key, also for long.</summary>
    public string PressAnything()
    {
        bool isLong = World.OneIn(40);
        char legend = Legends[World.Random.Next(Legends.Length)];
        World.Bench.Press(new KeyPress
        {
            Legends = World.OneIn(10) ? [legend, '5'] : [legend],
            HoldNs = isLong ? 35_000_000_000 : 120_000_000,
        });
        return isLong ? "any key, held" : "any key";
    }

    /// <summary>Passes any card, well or badly.</summary>
    public string SwipeAnything()
    {
        string card = Vocabulary.Cards[World.Random.Next(Vocabulary.Cards.Count)];
        World.Bench.Swipe(new SwipeOrder
        {
            Card = card,
            SpeedMmPerS = World.Random.Next(60, 1400),
            Accelerate = World.OneOf(1.0, 0.4, 3.0),
            Jitter = World.OneOf(0, 0.05, 0.15),
            Direction = World.OneOf(SwipeDirection.Forward, SwipeDirection.Backward),
            Fault = new SwipeFault
            {
                StopAfter = World.OneOf(1, 1, 0.6),
                Noise = World.OneOf(0, 0, 0.02),
                FlipBit = World.OneIn(4) ? World.Random.Next(300) : -1,
            },
        });
        return $"swipe of {card}";
    }

    private string Help()
    {
        if (World.OneIn(3))
        {
            World.Bench.SetNetwork("up");
            return "network up";
        }
        World.Wait(World.Random.Next(100, 5_000));
        return "wait for the reversal";
    }

    private bool IsServiceWanted() => World.Menu.HasFlag(FuzzMenu.Service) && World.OneIn(4);

    private string Call() => Type(World.OneOf("A", "B"), "the service");

    private string SwipeGood()
    {
        string card = World.OneOf(
            "visa-pin", "visa-pin", "mastercard-pin", "unionpay-pin", "maestro-19-pin", "visa-nopin", "amex-nopin");
        World.Bench.Swipe(new SwipeOrder { Card = card, SpeedMmPerS = 800 });
        return $"good swipe of {card}";
    }

    private string TypePin()
    {
        bool isWrong = World.Menu.HasFlag(FuzzMenu.WrongPins) ? !World.OneIn(3) : World.OneIn(4);
        return isWrong
            ? Type(World.OneOf("808080#", "1234567890#", "111222#", "90#"), "a wrong PIN")
            : Type($"{FuzzWorld.RightPin}#", "the right PIN");
    }

    private string TypePasscode() => World.OneIn(2)
        ? Type(World.OneOf("135790#", "246801#"), "a right passcode")
        : Type(World.OneOf("111111#", "12#", "*"), "a wrong passcode");

    private string TypeAnswer()
    {
        string right = World.ProviderAnswer();
        if (right.Length > 0 && World.OneIn(2))
        {
            World.UsedAnswer = right;
            return Type($"{right}#", "the provider's answer");
        }
        bool isOld = World.UsedAnswer.Length > 0 && World.OneIn(2);
        return Type(isOld ? $"{World.UsedAnswer}#" : "00000000#", isOld ? "a former answer" : "a wrong answer");
    }

    private string Type(string keys, string what)
    {
        World.Bench.TypeKeys(keys);
        return what;
    }
}
