using System;
using nanoFramework.Hardware.Esp32.Rmt;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// The chip's RMT receiver on one line of a reader: hardware times the edges, whatever the threads do. A burst ends
/// when the line has stood still for the longest time that an item holds.
/// </summary>
/// <remarks>
/// The channel is given by number, since the platform's own choice ignores that the blocks of a channel are those of
/// the channels behind it, and picks senders on the S3. Demodulation, on by default, would look for an infrared
/// carrier. With any other timeout than zero an empty poll would stop every thread for that long. Taking a burst makes
/// an object of some 72 bytes for each item, 14 KB a swipe; where the memory ends meanwhile, the driver never gives the
/// burst's room in its ring back.
/// </remarks>
public sealed class RmtPulseCapture : IPulseCapture
{
    /// <summary>Most ticks of a level: 15 bits.</summary>
    public const int MostTicks = 32767;

    private const byte CyclesPerUs = 80;
    private const byte GlitchCycles = 100;

    // The driver's ring never splits a burst, and takes none that is longer than half of it with a header.
    private const int RingShare = 3;

    private readonly ReceiverChannel _channel;
    private readonly int _items;
    private readonly int _tickUs;

    /// <summary>Takes the channel and its pin; they are never given back.</summary>
    /// <param name="channel">Number of the channel: 0 to 7, on the S3 4 to 7.</param>
    /// <param name="pin">GPIO number of the line.</param>
    /// <param name="blocks">Memory blocks: its own and those of the channels behind it.</param>
    /// <param name="itemsPerBlock">64, on the S3 48; an item is two levels.</param>
    /// <param name="tickUs">Resolution in us, 1 or 2.</param>
    public RmtPulseCapture(int channel, int pin, int blocks, int itemsPerBlock, int tickUs)
    {
        _items = blocks * itemsPerBlock;
        _tickUs = tickUs;
        _channel = new ReceiverChannel(new ReceiverChannelSettings(channel, pin)
        {
            ClockDivider = (byte)(tickUs * CyclesPerUs),
            NumberOfMemoryBlocks = (byte)blocks,
            BufferSize = RingShare * _items,
            IdleThreshold = MostTicks,
            EnableFilter = true,
            FilterThreshold = GlitchCycles,
            EnableDemodulation = false,
            ReceiveTimeout = TimeSpan.Zero,
        });
    }

    /// <inheritdoc/>
    public void Start() => _channel.Start(true);

    /// <inheritdoc/>
    public int TryTake(ushort[] durationsUs)
    {
        RmtCommand[] items = _channel.GetAllItems();
        if (items == null)
        {
            return 0;
        }

        int count = 0;
        bool isOver = false;
        for (int i = 0; i < items.Length; i++)
        {
            RmtCommand item = items[i];
            isOver = isOver || !TryKeep(item.Duration0, durationsUs, ref count);
            isOver = isOver || !TryKeep(item.Duration1, durationsUs, ref count);
            item.Duration0 = 0;
            item.Duration1 = 0;
        }

        // Without the mark of its end the burst was longer than the memory.
        return isOver || items.Length < _items ? count : durationsUs.Length + 1;
    }

    private bool TryKeep(ushort ticks, ushort[] durationsUs, ref int count)
    {
        if (ticks == 0)
        {
            return false;
        }

        if (count < durationsUs.Length)
        {
            durationsUs[count] = (ushort)(ticks * _tickUs);
        }

        count++;
        return true;
    }
}
