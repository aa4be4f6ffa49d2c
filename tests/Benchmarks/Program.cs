using System;
using PosTerminal.Benchmarks;

string name = args.Length > 0 ? args[0] : "speed";
switch (name)
{
    case "speed":
        return SpeedBenchmark.Run();
    case "swipes":
        return SwipesBenchmark.Run(args[1..]);
    case "diagnosis":
        return DiagnosisBenchmark.Run(args[1..]);
    case "panel":
        return PanelBenchmark.Run();
    case "budgets":
        return BudgetsBenchmark.Run(args[1..]);
    case "ladder":
        return LadderBenchmark.Run(args[1..]);
    case "sounds":
        return SoundBenchmark.Run(args[1..]);
    case "pictures":
        return PicturesBenchmark.Run(args[1..]);
    default:
        Console.Error.WriteLine(
            "usage: [speed] | swipes [READ [MUTANTS [SEED]]] | diagnosis [HISTORIES [SEED]] | panel"
            + " | pictures [DIR] | budgets [--markdown FILE] | ladder [SWIPES [SEED]] [--seed N] [--full] [--track N]"
            + " [--backward] [--only TEXT] [--markdown FILE]"
            + " | sounds [SWIPES [SEED]] [--seed N] [--only TEXT] [--markdown FILE]");
        return 2;
}
