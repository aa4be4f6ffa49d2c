using PosTerminal.Emulator.Commands;

return CommandLine.Run(args, new MissingBenches(), Streams.OfConsole());
