using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Firmware.Screen;

namespace PosTerminal.Emulator.Documents;

/// <summary>Plays scenarios and reads from the display what became of the money.</summary>
public static class MoneyStories
{
    private const long LongestNs = 2L * 3600 * 1_000_000_000;

    /// <summary>Plays every case with its own seed.</summary>
    public static IReadOnlyList<MoneyStory> Play(IEnumerable<ScenarioCase> cases, IBenchFactory factory)
    {
        ReaderFactory readers = new(factory);
        CaseRunner runner = new(readers, LongestNs);
        return [.. cases.Select(scenario =>
        {
            string message = runner.Run(scenario, scenario.Seed).Message;
            return new MoneyStory(scenario, readers.Words, message);
        })];
    }

    // Looks at every frame of the bench that it made last.
    private sealed class ReaderFactory(IBenchFactory inner) : IBenchFactory
    {
        private List<Prompt> _words = [];

        public IReadOnlyList<Prompt> Words => _words;

        public IReadOnlyCollection<string> Features => inner.Features;

        public IReadOnlyCollection<string> Invariants => inner.Invariants;

        public IReadOnlyCollection<string> CardNumbers => inner.CardNumbers;

        public IBench Create(BenchOptions options)
        {
            List<Prompt> words = _words = [];
            IBench bench = inner.Create(options);
            bench.FrameChanged = () =>
            {
                Prompt word = new MoneyOnDisplay(bench.Display).Word;
                if (word != Prompt.None && word != words.LastOrDefault())
                {
                    words.Add(word);
                }
            };
            return bench;
        }
    }
}
