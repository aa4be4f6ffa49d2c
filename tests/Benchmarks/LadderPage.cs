using System;
using System.IO;

namespace PosTerminal.Benchmarks;

/// <summary>Plays a table of swipes and prints it, or puts it between the marks of a page.</summary>
internal static class LadderPage
{
    /// <summary>Exit code 1 when a text of no card was accepted, 2 for bad usage.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="swipes">Swipes a row where nothing is typed.</param>
    /// <param name="markOf">Name of the marks.</param>
    /// <param name="play">Writes the table and answers how many texts were wrong.</param>
    internal static int Run(
        string[] args, int swipes, Func<LadderOptions, string> markOf, Func<LadderOptions, TextWriter, int> play)
    {
        try
        {
            LadderOptions options = LadderOptions.Parse(args, swipes);
            using StringWriter table = new() { NewLine = "\n" };
            int wrong = play(options, options.Page == null ? Console.Out : table);
            bool isPut = options.Page == null || MarkedTable.TryPut(options.Page, markOf(options), table.ToString());
            return !isPut ? 2 : wrong > 0 ? 1 : 0;
        }
        catch (FormatException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }
}
