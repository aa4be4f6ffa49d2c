using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>A verb: how its value is understood, in a scenario and on the console.</summary>
/// <param name="Name">The word.</param>
/// <param name="Places">Keys of the values that the console takes without a name, in their order.</param>
/// <param name="Hint">What the console's help says.</param>
/// <param name="Read">Understands the value.</param>
public sealed record Verb(
    string Name, IReadOnlyList<string> Places, string Hint, Func<Value, Step> Read);
