using System;
using PosTerminal.Benchmarks;

string name = args.Length > 0 ? args[0] : "";
switch (name)
{
    case "swipes":
        return SwipesBenchmark.Run(args[1..]);
    default:
        Console.Error.WriteLine("usage: swipes [READ [MUTANTS [SEED]]]");
        return 2;
}
