using System.Collections.Generic;
using System.CommandLine;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Commands;

/// <summary>The verbs of the program beside "run", "merge" and "serve".</summary>
public static class OtherVerbs
{
    /// <summary>Makes them.</summary>
    /// <param name="factory">Makes benches.</param>
    /// <param name="streams">Where text comes from and goes to.</param>
    public static IReadOnlyList<Command> All(IBenchFactory factory, Streams streams) =>
    [
        DecodeCommand.Create(), DocumentCommand.CreateStates(), DocumentCommand.CreateEvents(),
        DocumentCommand.CreateFaults(), FaultMatrixCommand.Create(), MoneyWordsCommand.Create(),
        NetworkMatrixCommand.Create(), SchemaCommand.Create(), InitCommand.Create(), ProviderCommand.Create(streams),
        IssuerCommand.Create(streams), RigCommand.Create(factory, streams), new FuzzCommand(factory, streams),
    ];
}
