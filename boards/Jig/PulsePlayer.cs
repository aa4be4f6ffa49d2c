using System;
using nanoFramework.Hardware.Esp32.Rmt;

namespace PosTerminal.Jig;

/// <summary>The chip's RMT transmitter on one line.</summary>
/// <remarks>
/// All is said in the settings: the channel's own setters reach the driver with the value of before. The carrier, on by
/// default, would chop the levels. A sequence that fits into the channel's memory is copied there before the call
/// returns; a longer one is read from the array while it plays, so the call has to wait, and the program stands still.
/// The array is as long as the sequence, since the driver sends all of it.
/// </remarks>
public sealed class PulsePlayer
{
    /// <summary>Bytes of an item: two levels of 15 bits and the level's bit, little-endian.</summary>
    public const int ItemBytes = 4;

    private const int CyclesPerUs = 80;
    private const int ItemsPerBlock = 64;

    private readonly TransmitterChannel _channel;
    private readonly int _items;

    /// <summary>Takes the channel and its pin; they are never given back.</summary>
    /// <param name="channel">Number of the channel.</param>
    /// <param name="pin">GPIO number.</param>
    /// <param name="blocks">Memory blocks: its own and those of the channels behind it.</param>
    /// <param name="tickUs">Resolution in us, 1 to 3.</param>
    /// <param name="isIdleHigh">Level when nothing is played.</param>
    public PulsePlayer(int channel, int pin, int blocks, int tickUs, bool isIdleHigh)
    {
        _items = blocks * ItemsPerBlock;
        _channel = new TransmitterChannel(new TransmitChannelSettings(channel, pin)
        {
            ClockDivider = (byte)(tickUs * CyclesPerUs),
            NumberOfMemoryBlocks = (byte)blocks,
            EnableCarrierWave = false,
            EnableLooping = false,
            EnableIdleLevelOutput = true,
            IdleLevel = isIdleHigh,
        });
    }

    /// <summary>True where a sequence of so many bytes plays by itself.</summary>
    public bool Fits(int byteCount) => byteCount / ItemBytes < _items;

    /// <summary>Plays items.</summary>
    /// <param name="bytes">The items.</param>
    /// <param name="count">Bytes of them, whole items.</param>
    /// <param name="isWaiting">True to return at their end; false only where they fit.</param>
    public void Play(byte[] bytes, int count, bool isWaiting)
    {
        byte[] items = new byte[count];
        Array.Copy(bytes, 0, items, 0, count);
        _channel.SendData(items, isWaiting || !Fits(count));
    }
}
