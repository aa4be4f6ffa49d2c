using System.Collections.Generic;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Firmware.Screen;

namespace PosTerminal.Emulator.Documents;

/// <summary>What one scenario showed of the money.</summary>
/// <param name="Scenario">The scenario; its name says what happened.</param>
/// <param name="Words">The words in the order in which they came, each until another one did.</param>
/// <param name="Message">Why the scenario failed, "" when it passed.</param>
public sealed record MoneyStory(ScenarioCase Scenario, IReadOnlyList<Prompt> Words, string Message);
