using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;

return CommandLine.Run(
    args, new BenchFactory(), Streams.OfConsole(),
    DecodeCommand.Create(), DocumentCommand.CreateStates(), DocumentCommand.CreateEvents(),
    DocumentCommand.CreateFaults(), FaultMatrixCommand.Create(), MoneyWordsCommand.Create(),
    NetworkMatrixCommand.Create(), SchemaCommand.Create(), InitCommand.Create(),
    ProviderCommand.Create(Streams.OfConsole()), IssuerCommand.Create(Streams.OfConsole()),
    RigCommand.Create(new BenchFactory(), Streams.OfConsole()),
    new FuzzCommand(new BenchFactory(), Streams.OfConsole()));
