using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;

BenchFactory factory = new();
Streams streams = Streams.OfConsole();
return CommandLine.Run(args, factory, streams, OtherVerbs.All(factory, streams));
