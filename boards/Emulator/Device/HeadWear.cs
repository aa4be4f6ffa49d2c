using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Device;

/// <summary>What a bad head makes of any card.</summary>
public static class HeadWear
{
    private const double DirtyNoise = 0.06;

    /// <summary>The swipe as the head sees it.</summary>
    public static SwipeOrder Apply(SwipeOrder order, ReaderCondition condition) => condition switch
    {
        ReaderCondition.Dead => order with { Fault = order.Fault with { Amplitude = 0 } },
        ReaderCondition.Dirty => order with { Fault = order.Fault with { Noise = DirtyNoise } },
        _ => order,
    };
}
