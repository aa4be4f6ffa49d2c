using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Watch;

/// <summary>Tells when a link that works is weak, unstable or slow.</summary>
public sealed class NetworkWatch
{
    /// <summary>Signal in dBm below which it is weak.</summary>
    public const int WeakDbm = -75;

    /// <summary>Round trip in ms that 95 of 100 echo tests must not exceed.</summary>
    public const int SlowMs = 2_000;

    /// <summary>Round trip of an echo test that was lost.</summary>
    public const int LostEcho = -1;

    private const int StrongDbm = -70;
    private const int FastMs = 1_500;
    private const int SignalHoldMs = 10_000;
    private const int Losses = 3;
    private const long LossWindowMs = 600_000;
    private const int Echoes = 20;
    private const int FewestEchoes = 10;

    private readonly LevelWatch _signal = new LevelWatch(WeakDbm, StrongDbm, SignalHoldMs);
    private readonly long[] _lossMs = new long[Losses];
    private readonly int[] _echoMs = new int[Echoes];
    private int _lossCount;
    private int _echoCount;
    private bool _wasDown;
    private bool _isUnstable;
    private bool _isSlow;

    /// <summary>True when the signal has been weak for 10 s.</summary>
    public bool IsWeak => _signal.IsLow;

    /// <summary>True after 3 losses of the link or of echo tests in 10 min, until 10 min pass without one.</summary>
    public bool IsUnstable => _isUnstable;

    /// <summary>True when echo tests take too long.</summary>
    public bool IsSlow => _isSlow;

    /// <summary>Takes a sample of signal and link.</summary>
    public void Sample(IHostLink link, long nowMs)
    {
        if (link.SignalDbm != 0)
        {
            _signal.Update(link.SignalDbm, nowMs);
        }
        bool isDown = link.Fault == FaultCode.N401;
        if (isDown && !_wasDown)
        {
            CountLoss(nowMs);
        }
        _wasDown = isDown;
        JudgeLosses(nowMs);
    }

    /// <summary>Counts an echo test that has ended.</summary>
    /// <param name="echoMs">Its round trip in ms, <see cref="LostEcho"/> when no answer came.</param>
    /// <param name="nowMs">Terminal time in ms.</param>
    public void CountEcho(int echoMs, long nowMs)
    {
        if (echoMs == LostEcho)
        {
            CountLoss(nowMs);
            return;
        }
        _echoMs[_echoCount % Echoes] = echoMs;
        _echoCount++;
        if (_echoCount >= FewestEchoes)
        {
            _isSlow = SecondLongestMs() > (_isSlow ? FastMs : SlowMs);
        }
    }

    private void CountLoss(long nowMs)
    {
        _lossMs[_lossCount % Losses] = nowMs;
        _lossCount++;
    }

    // Of 20 values the second longest is the 95th percentile.
    private int SecondLongestMs()
    {
        int longest = 0;
        int second = 0;
        for (int i = 0; i < Echoes; i++)
        {
            int value = _echoMs[i];
            if (value > longest)
            {
                second = longest;
                longest = value;
            }
            else if (value > second)
            {
                second = value;
            }
        }
        return second;
    }

    private void JudgeLosses(long nowMs)
    {
        long oldestMs = _lossMs[_lossCount % Losses];
        long newestMs = _lossMs[(_lossCount + Losses - 1) % Losses];
        bool isOften = _lossCount >= Losses && nowMs - oldestMs < LossWindowMs;
        _isUnstable = isOften || (_isUnstable && nowMs - newestMs < LossWindowMs);
    }
}
