using System.CommandLine;

namespace PosTerminal.Emulator.Commands;

/// <summary>An option that put a secret on the command line: refused, with the way that there is now.</summary>
public static class GoneOption
{
    /// <summary>Adds it to a command, hidden.</summary>
    public static void Add(Command command, string name, string way)
    {
        Option<string?> option = new(name) { Hidden = true, Arity = ArgumentArity.ZeroOrOne };
        option.Validators.Add(result => result.AddError(
            $"'{name}' is no more, since others can read a command line: {way}"));
        command.Add(option);
    }
}
