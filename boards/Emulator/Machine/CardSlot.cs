using System;
using PosTerminal.Emulator.Device;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;
using PosTerminal.Hal.Gpio;

namespace PosTerminal.Emulator.Machine;

/// <summary>The slot with its reader head, as good or bad as the device says, and a hand that passes cards.</summary>
public sealed class CardSlot
{
    private readonly SwipeLane _lane;
    private readonly SwipeSynthesizer _synthesizer = new() { NeedsTrack1 = false };
    private readonly SimulatedDevice _device;
    private readonly Random _random;

    /// <summary>An empty slot.</summary>
    /// <param name="scheduler">Virtual time.</param>
    /// <param name="board">The pins.</param>
    /// <param name="device">Says how the head is.</param>
    /// <param name="random">The jitter and the noise.</param>
    public CardSlot(EventScheduler scheduler, VirtualBoard board, SimulatedDevice device, Random random)
    {
        _lane = new SwipeLane(scheduler, board);
        _device = device;
        _random = random;
        _lane.Rest();
    }

    /// <summary>Schedules a swipe that begins now; answers the time in ns at which the hand is free again.</summary>
    public long Pass(SwipeOrder order)
    {
        SwipeOrder seen = HeadWear.Apply(order, _device.Reader);
        return _lane.Play(_synthesizer.Make(seen, _random)) + SwipeLane.HandNs;
    }

    /// <summary>Closes the card-present switch while something sits in the slot, and opens it otherwise.</summary>
    public void Look() => _lane.Block(_device.Reader == ReaderCondition.Blocked);
}
