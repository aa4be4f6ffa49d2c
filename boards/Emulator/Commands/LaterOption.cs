using System.CommandLine;

namespace PosTerminal.Emulator.Commands;

/// <summary>Options of the contract that come with a later version: refused, never ignored.</summary>
public static class LaterOption
{
    /// <summary>An option whose use is a usage error.</summary>
    public static Option<string> Create(string name)
    {
        var option = new Option<string>(name) { Hidden = true, Arity = ArgumentArity.ZeroOrOne };
        option.Validators.Add(
            result => result.AddError($"'{name}' is not supported yet in this version"));
        return option;
    }
}
