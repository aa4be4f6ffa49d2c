using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>
/// The terminal that all pages see, on a thread of its own. Steps wait in a bounded queue and are done between slices
/// of virtual time; looks are taken at any moment, also in the middle of a step or a pause. What the terminal
/// does depends on the steps and their virtual times only, never on who looks.
/// </summary>
public sealed class LiveBench : IDisposable
{
    /// <summary>Requests that may wait.</summary>
    public const int QueueCapacity = 256;

    private static readonly IReadOnlyList<StepRequest> s_powerUp =
        StepRequestReader.Read("power: up", new ErrorList());

    private readonly IBenchFactory _factory;
    private readonly SnapshotHub _hub;
    private readonly Channel<WaitingSteps> _steps = Channel.CreateBounded<WaitingSteps>(QueueCapacity);
    private readonly ConcurrentQueue<Action> _looks = new();
    private readonly ConcurrentQueue<TaskCompletionSource> _stands = new();
    private readonly AutoResetEvent _signal = new(false);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private LiveTerminal _terminal;
    private volatile Replacement? _replacement;
    private volatile bool _isStopping;
    private bool _isInStep;

    /// <summary>A terminal without power.</summary>
    /// <param name="factory">Makes the bench.</param>
    /// <param name="options">How it is set up.</param>
    /// <param name="hub">Where pictures of it go.</param>
    public LiveBench(IBenchFactory factory, BenchOptions options, SnapshotHub hub)
    {
        _factory = factory;
        _hub = hub;
        _terminal = Make(options);
        _thread = new Thread(Run) { IsBackground = true, Name = "bench" };
    }

    /// <summary>How virtual time follows real time.</summary>
    public Pace Pace { get; } = new();

    /// <summary>Ends with the bench; with an exception when it broke.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Switches the terminal on. What was asked before is answered then.</summary>
    public void Start() => _thread.Start();

    /// <summary>Puts steps into the queue; null when it is full.</summary>
    public Task<StepOutcome>? TryDo(IReadOnlyList<StepRequest> steps)
    {
        WaitingSteps waiting = new(steps, Volatile.Read(ref _terminal));
        if (!_steps.Writer.TryWrite(waiting))
        {
            return null;
        }
        _signal.Set();
        return waiting.Outcome;
    }

    /// <summary>Looks at the terminal on its own thread; what looks must change nothing and be quick.</summary>
    public Task<T> Look<T>(Func<LiveTerminal, T> look)
    {
        TaskCompletionSource<T> seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _looks.Enqueue(() => Answer(seen, look));
        _signal.Set();
        return seen.Task;
    }

    /// <summary>Ends when the slice that was running at a pause is over: time stands then until somebody lets it go.
    /// </summary>
    public Task Stand()
    {
        TaskCompletionSource stood = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _stands.Enqueue(stood);
        _signal.Set();
        return stood.Task;
    }

    /// <summary>Puts another terminal in its place and switches it on; what is being done ends at once.</summary>
    public Task Replace(BenchOptions options)
    {
        Replacement replacement = new(options);
        _replacement = replacement;
        _signal.Set();
        return replacement.Done.Task;
    }

    /// <summary>Tells that the pace was changed.</summary>
    public void PaceChanged()
    {
        _hub.IsDirty = true;
        _signal.Set();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isStopping = true;
        _signal.Set();
        if (_thread.ThreadState.HasFlag(ThreadState.Unstarted))
        {
            _terminal.Dispose();
        }
        else
        {
            _thread.Join();
        }
        _signal.Dispose();
    }

    private void Run()
    {
        try
        {
            Attempt(Begin);
            while (!_isStopping)
            {
                Attempt(Turn);
                if (Interlocked.Exchange(ref _replacement, null) is { } replacement)
                {
                    _terminal.Dispose();
                    Volatile.Write(ref _terminal, Make(replacement.Options));
                    replacement.Done.SetResult();
                    Attempt(Begin);
                }
            }
            _terminal.Dispose();
            _ended.SetResult();
        }
        catch (Exception exception)
        {
            _ended.SetException(exception);
        }
    }

    // When the terminal is replaced or the panel ends, a step or a slice is left unfinished.
    private static void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Begin()
    {
        Pace.Restart();
        _isInStep = false;
        _hub.IsDirty = true;
        _terminal.Do(s_powerUp);
    }

    private void Turn()
    {
        Watch();
        TellStanding();
        if (_steps.Reader.TryRead(out WaitingSteps? steps))
        {
            _isInStep = true;
            steps.Do(_terminal);
            _isInStep = false;
            _hub.IsDirty = true;
        }
        else if (Pace.AllowanceNs(_terminal.Bench.NowNs) is > 0 and long allowanceNs)
        {
            _terminal.Bench.RunFor(allowanceNs);
            Elapsed();
        }
        else
        {
            _signal.WaitOne(_hub.WaitMs);
        }
    }

    // Called after each slice; an emulated bench calls it also whenever its time moves on.
    private void Elapsed()
    {
        Watch();
        for (int waitMs = WaitMs(); waitMs > 0; waitMs = WaitMs())
        {
            if (_isInStep && Pace.Mode == PaceMode.Paused)
            {
                TellStanding();
            }
            _signal.WaitOne(waitMs);
            Watch();
        }
    }

    private void TellStanding()
    {
        while (_stands.TryDequeue(out TaskCompletionSource? stood))
        {
            stood.SetResult();
        }
    }

    // A pause lets a slice end, so that everything due is done; a step stops where it is and waits.
    private int WaitMs()
    {
        if (_terminal.IsSkipping)
        {
            Pace.Skip(_terminal.Bench.NowNs);
            return 0;
        }
        bool isFree = !_isInStep && Pace.Mode == PaceMode.Paused;
        double waitMs = isFree ? 0 : Pace.WaitFor(_terminal.Bench.NowNs, _isInStep).TotalMilliseconds;
        return (int)Math.Clamp(waitMs, 0, _hub.WaitMs);
    }

    private void Watch()
    {
        while (_looks.TryDequeue(out Action? look))
        {
            look();
        }
        _hub.Publish(_terminal, Pace.Mode);
        if (_isStopping || _replacement is not null)
        {
            throw new OperationCanceledException();
        }
    }

    private void Answer<T>(TaskCompletionSource<T> seen, Func<LiveTerminal, T> look)
    {
        try
        {
            seen.SetResult(look(_terminal));
        }
        catch (Exception exception)
        {
            seen.SetException(exception);
        }
    }

    private LiveTerminal Make(BenchOptions options)
    {
        IBench bench = _factory.Create(options);
        bench.FrameChanged = () => _hub.IsDirty = true;
        return new LiveTerminal(bench, options, Elapsed);
    }

    private sealed record Replacement(BenchOptions Options)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
