using PosTerminal.Benchmarks;

return SpeedBenchmark.Run();
