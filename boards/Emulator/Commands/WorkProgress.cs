using System;
using PosTerminal.Emulator.Progress;

namespace PosTerminal.Emulator.Commands;

/// <summary>Chooses how work shows how far it is: a bar on a terminal, lines elsewhere, nothing where quiet.</summary>
public static class WorkProgress
{
    /// <summary>Begins; the streams that come back are those to print to meanwhile.</summary>
    /// <param name="what">What is done, as "run".</param>
    /// <param name="unit">What is counted, as "cases".</param>
    /// <param name="isQuiet">True where nothing is to be shown.</param>
    /// <param name="streams">Those of the command.</param>
    public static IWorkProgress Begin(string what, string unit, bool isQuiet, ref Streams streams)
    {
        WorkText text = new(what, unit);
        if (isQuiet)
        {
            return new NoProgress();
        }
        if (!streams.IsTerminal)
        {
            return new ProgressLines(text, streams.Error, TimeSpan.FromSeconds(ProgressLines.EverySeconds));
        }
        ProgressBar bar = new(text, streams.Error);
        streams = streams.IsOutputTerminal ? streams with { Output = bar.Above } : streams;
        return bar;
    }
}
