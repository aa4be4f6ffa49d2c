using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>money-words</c>: plays scenarios and prints what the display said of the money.</summary>
public static class MoneyWordsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string[]> paths = new("paths")
        {
            Description = "scenario files or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> chinese = new("--guide-zh") { Description = "in Chinese" };
        Command command = new("money-words", "Plays scenarios and prints what the display says of the money.")
        {
            paths, chinese,
        };
        command.SetAction(result =>
        {
            InvocationConfiguration streams = result.InvocationConfiguration;
            IReadOnlyList<ScenarioCase>? cases = ScenarioFiles.Load(result.GetValue(paths)!, streams.Error);
            if (cases is null)
            {
                return ExitCode.BadInput;
            }
            IReadOnlyList<MoneyStory> stories = MoneyStories.Play(cases, new BenchFactory());
            if (result.GetValue(chinese))
            {
                MoneyStoriesDocument.WriteChinese(streams.Output, stories);
            }
            else
            {
                MoneyStoriesDocument.WriteEnglish(streams.Output, stories);
            }
            foreach (MoneyStory failed in stories.Where(story => story.Message.Length > 0))
            {
                streams.Error.WriteLine($"{failed.Scenario.File}: {failed.Message}");
            }
            return stories.All(story => story.Message.Length == 0) ? ExitCode.Pass : ExitCode.Failed;
        });
        return command;
    }
}
