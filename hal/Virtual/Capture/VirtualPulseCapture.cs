using System;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Hal.Virtual.Capture;

/// <summary>
/// The RMT receiver of an ESP32 on one pin of the virtual board: ticks of 1 us or more, 15-bit durations, glitch
/// filter, idle threshold, and a memory that does not wrap. Counting starts at the first edge, so N edges
/// give N - 1 durations.
/// </summary>
public sealed class VirtualPulseCapture : IPulseCapture, IPinObserver
{
    /// <summary>Levels in one memory block of the classic ESP32: 64 items of two.</summary>
    public const int LevelsPerBlock = 128;

    /// <summary>Blocks for raw track 2, about 360 levels.</summary>
    public const int Track2Blocks = 3;

    /// <summary>Blocks for raw track 1, about 980 levels: all that the chip has.</summary>
    public const int Track1Blocks = 8;

    /// <summary>Longest duration of an item, 15 bits of 1 us.</summary>
    public const int MaxDurationUs = 32767;

    private readonly VirtualBoard _board;
    private readonly PulseRing _ring;
    private readonly ushort[] _memory;
    private int _kept;
    private int _total;
    private bool _counting;
    private long _lastEdgeNs;
    private bool _unsure;
    private long _unsureEdgeNs;

    /// <summary>Listens to a pin at once.</summary>
    /// <param name="board">The board.</param>
    /// <param name="pin">GPIO number of the line.</param>
    /// <param name="memoryBlocks">1 to 8 blocks of 64 items.</param>
    public VirtualPulseCapture(VirtualBoard board, int pin, int memoryBlocks)
    {
        if (board == null || memoryBlocks < 1 || memoryBlocks > Track1Blocks)
        {
            throw new ArgumentException();
        }

        _board = board;
        _memory = new ushort[memoryBlocks * LevelsPerBlock];
        _ring = new PulseRing(_memory.Length);
        board.Observe(pin, this);
    }

    /// <summary>
    /// A burst ends after this time without an edge, in us, 1 to 65535. The default is the longest time an
    /// item can hold: at 5 cm/s a cell of track 2 takes 6,774 us (338.7 um), so a swipe that almost
    /// stops is not cut, and 33 ms after the card nobody notices.
    /// </summary>
    public int IdleThresholdUs { get; set; } = MaxDurationUs;

    /// <summary>Resolution in us: an item holds 15 bits of it.</summary>
    public int TickUs { get; set; } = 1;

    /// <summary>
    /// Pulses shorter than this vanish, in ns; the chip counts 80 MHz ticks in 8 bits, so at most 3187.
    /// </summary>
    public int FilterNs { get; set; } = 1250;

    /// <inheritdoc />
    public void Start()
    {
        _ring.Clear();
        Forget();
        _unsure = false;
    }

    /// <inheritdoc />
    public int TryTake(ushort[] durationsUs)
    {
        if (_unsure && _board.NowNs - _unsureEdgeNs >= FilterNs)
        {
            Accept();
        }

        if (_counting && _board.NowNs - _lastEdgeNs >= IdleThresholdUs * 1000L)
        {
            EndBurst();
        }

        return _ring.Take(durationsUs);
    }

    /// <inheritdoc />
    public void LevelChanged(int pin, bool level, long timeNs)
    {
        if (_unsure && timeNs - _unsureEdgeNs < FilterNs)
        {
            _unsure = false;
            return;
        }

        if (_unsure)
        {
            Accept();
        }

        _unsure = true;
        _unsureEdgeNs = timeNs;
    }

    /// <summary>The edge lasted longer than a glitch.</summary>
    private void Accept()
    {
        _unsure = false;
        long durationUs = (Ticks(_unsureEdgeNs) - Ticks(_lastEdgeNs)) * TickUs;
        if (_counting && durationUs >= IdleThresholdUs)
        {
            EndBurst();
        }
        else if (_counting)
        {
            long mostUs = MaxDurationUs * (long)TickUs;
            Keep((ushort)(durationUs > mostUs ? mostUs : durationUs));
        }

        _counting = true;
        _lastEdgeNs = _unsureEdgeNs;
    }

    private long Ticks(long timeNs) => timeNs / (TickUs * 1000);

    private void Keep(ushort durationUs)
    {
        if (_kept < _memory.Length)
        {
            _memory[_kept++] = durationUs;
        }

        _total++;
    }

    private void EndBurst()
    {
        _ring.Add(_memory, _kept, _total);
        Forget();
    }

    private void Forget()
    {
        Array.Clear(_memory, 0, _kept);
        _kept = 0;
        _total = 0;
        _counting = false;
    }
}
