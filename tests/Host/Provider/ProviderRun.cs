using System.CommandLine;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Commands;

namespace PosTerminal.Tests.Provider;

/// <summary>The provider's commands, typed.</summary>
internal static class ProviderRun
{
    /// <summary>Runs one; answers what it complained of, "" when it went well.</summary>
    /// <param name="typed">Lines for what it asks.</param>
    /// <param name="words">The command line after "provider".</param>
    public static string Invoke(string typed, params string[] words)
    {
        StringWriter error = new();
        Streams streams = new(new StringReader(typed), TextWriter.Null, TextWriter.Null);
        ParseResult parsed = ProviderCommand.Create(streams).Parse(words);
        return string.Concat(parsed.Errors.Select(complaint => complaint.Message + "\n")) is { Length: > 0 } complaints
            ? complaints
            : parsed.Invoke(new InvocationConfiguration { Output = error, Error = error }) == ExitCode.Pass
                ? "" : error.ToString();
    }
}
