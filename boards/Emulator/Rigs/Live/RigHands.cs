using System;
using System.Linq;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>Turns presses and swipes into requests to a jig. Times are those of the emulator's own hands.</summary>
/// <param name="jig">The jig.</param>
/// <param name="seed">Of bounce and jitter.</param>
public sealed class RigHands(JigLink jig, int seed)
{
    private const string Legends = "123A456B789C*0#D";
    private const int ColumnCount = 4;
    private const long NsPerUs = 1_000;
    private const long NsPerMs = 1_000_000;
    private const long GapNs = 80_000_000;
    private const long HandNs = 400_000_000;

    private readonly SwipeSynthesizer _synthesizer = new();
    private readonly RandomStream _bounce = new(seed, "bounce");
    private readonly RandomStream _swipe = new(seed, "swipe");

    /// <summary>Begins a press; answers how long it takes until the next may begin, in ns.</summary>
    /// <param name="press">What is pressed.</param>
    /// <param name="isOn">False where the board has no supply: then no line may be touched.</param>
    public long Press(KeyPress press, bool isOn)
    {
        string keys = $"r={Join(press, index => index / ColumnCount)} c={Join(press, index => index % ColumnCount)}";
        string how = $"bounce={press.BounceNs / NsPerUs} seed={_bounce.Next(1_000_000)}";
        bool isPush = press.Motion == KeyMotion.Push;
        if (isOn && press.Legends.Count > 0)
        {
            jig.Ask(isPush ? $"key {keys} down={press.HoldNs / NsPerUs} {how}"
                : press.Motion == KeyMotion.Down ? $"press {keys} {how}" : $"release {keys}");
        }
        return isPush ? press.HoldNs + press.BounceNs + GapNs : 0;
    }

    /// <summary>Passes a card; answers how long it takes until the hand is free again, in ns.</summary>
    /// <param name="order">The card and how it passes.</param>
    /// <param name="isOn">False where the board has no supply.</param>
    public long Swipe(SwipeOrder order, bool isOn)
    {
        SwipeWaveform wave = _synthesizer.Make(order, _swipe);
        if (!isOn)
        {
            return wave.PresentEndNs + HandNs;
        }
        long tookUs = 0;
        foreach (string request in WaveOrder.Requests(wave))
        {
            tookUs = jig.Ask(request, wave.PresentEndNs / NsPerMs).NumberOf("took");
        }
        return (tookUs * NsPerUs) + HandNs;
    }

    private static string Join(KeyPress press, Func<int, int> place) => string.Join(
        ',', press.Legends.Select(legend => place(Legends.IndexOf(legend, StringComparison.Ordinal)) + 1));
}
