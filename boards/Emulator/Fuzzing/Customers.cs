using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>Cashiers and customers who mostly do what the terminal asks for.</summary>
/// <param name="world">Where.</param>
public sealed class Customers(FuzzWorld world)
{
    private const string Legends = "0123456789*#ABCD";

    /// <summary>Does the next sensible thing, and says what it was.</summary>
    public string Act()
    {
        switch (world.Bench.State)
        {
            case "Idle" when world.Watch.View.IsReversalPending && !world.OneIn(4):
                return Help();
            case "Idle":
                return IsServiceWanted() ? Call() : Type($"{world.Random.Next(1, 1000)}#", "an amount");
            case "EnteringAmount":
                return Type(world.OneOf("5#", "#", "C", "*"), "the end of an amount");
            case "AwaitingCard":
                return SwipeGood();
            case "EnteringPin":
                return TypePin();
            case "EnteringPasscode":
                return TypePasscode();
            case "EnteringUnlockCode":
                return TypeAnswer();
            case "ServiceMenu":
                return Type("*", "leave");
            case "Off":
                world.Bench.PowerUp();
                return "power up";
            default:
                world.Wait(world.Random.Next(100, 3_000));
                return "wait";
        }
    }

    /// <summary>Presses any key, also for long.</summary>
    public string PressAnything()
    {
        bool isLong = world.OneIn(40);
        char legend = Legends[world.Random.Next(Legends.Length)];
        world.Bench.Press(new KeyPress
        {
            Legends = world.OneIn(10) ? [legend, '5'] : [legend],
            HoldNs = isLong ? 35_000_000_000 : 120_000_000,
        });
        return isLong ? "any key, held" : "any key";
    }

    /// <summary>Passes any card, well or badly.</summary>
    public string SwipeAnything()
    {
        string card = Vocabulary.Cards[world.Random.Next(Vocabulary.Cards.Count)];
        world.Bench.Swipe(new SwipeOrder
        {
            Card = card,
            SpeedMmPerS = world.Random.Next(60, 1400),
            Accelerate = world.OneOf(1.0, 0.4, 3.0),
            Jitter = world.OneOf(0, 0.05, 0.15),
            Direction = world.OneOf(SwipeDirection.Forward, SwipeDirection.Backward),
            Fault = new SwipeFault
            {
                StopAfter = world.OneOf(1, 1, 0.6),
                Noise = world.OneOf(0, 0, 0.02),
                FlipBit = world.OneIn(4) ? world.Random.Next(300) : -1,
            },
        });
        return $"swipe of {card}";
    }

    private string Help()
    {
        if (world.OneIn(3))
        {
            world.Bench.SetNetwork("up");
            return "network up";
        }
        world.Wait(world.Random.Next(100, 5_000));
        return "wait for the reversal";
    }

    private bool IsServiceWanted() => world.Menu.HasFlag(FuzzMenu.Service) && world.OneIn(4);

    private string Call() => Type(world.OneOf("A", "B"), "the service");

    private string SwipeGood()
    {
        string card = world.OneOf(
            "visa-pin", "visa-pin", "mastercard-pin", "unionpay-pin", "maestro-19-pin", "visa-nopin", "amex-nopin");
        world.Bench.Swipe(new SwipeOrder { Card = card, SpeedMmPerS = 800 });
        return $"good swipe of {card}";
    }

    private string TypePin()
    {
        bool isWrong = world.Menu.HasFlag(FuzzMenu.WrongPins) ? !world.OneIn(3) : world.OneIn(4);
        return isWrong
            ? Type(world.OneOf("808080#", "1234567890#", "111222#", "90#"), "a wrong PIN")
            : Type($"{FuzzWorld.RightPin}#", "the right PIN");
    }

    private string TypePasscode() => world.OneIn(2)
        ? Type(world.OneOf("135790#", "246801#"), "a right passcode")
        : Type(world.OneOf("111111#", "12#", "*"), "a wrong passcode");

    private string TypeAnswer()
    {
        string right = world.ProviderAnswer();
        if (right.Length > 0 && world.OneIn(2))
        {
            world.UsedAnswer = right;
            return Type($"{right}#", "the provider's answer");
        }
        bool isOld = world.UsedAnswer.Length > 0 && world.OneIn(2);
        return Type(isOld ? $"{world.UsedAnswer}#" : "00000000#", isOld ? "a former answer" : "a wrong answer");
    }

    private string Type(string keys, string what)
    {
        world.Bench.TypeKeys(keys);
        return what;
    }
}
