System.Console.WriteLine("PosTerminal benchmarks");
