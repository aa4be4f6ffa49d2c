using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>Steps in the queue.</summary>
/// <param name="steps">The steps.</param>
/// <param name="terminal">The terminal they are meant for.</param>
public sealed class WaitingSteps(IReadOnlyList<StepRequest> steps, LiveTerminal terminal)
{
    private readonly TaskCompletionSource<StepOutcome> _outcome =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What becomes of them.</summary>
    public Task<StepOutcome> Outcome => _outcome.Task;

    /// <summary>Does them, unless another terminal is there now.</summary>
    public void Do(LiveTerminal present)
    {
        try
        {
            _outcome.TrySetResult(present == terminal ? present.Do(steps) : StepOutcome.Replaced);
        }
        catch (OperationCanceledException)
        {
            _outcome.TrySetResult(StepOutcome.Replaced);
            throw;
        }
        catch (Exception exception)
        {
            _outcome.TrySetException(exception);
        }
    }
}
