using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.FrontPanel.Web;
using PosTerminal.Emulator.Storage;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Commands;

/// <summary>"serve": a front panel in the browser, or a console, that a person can drive.</summary>
public sealed class ServeCommand
{
    private const string TokenVariable = "POSTERMINAL_TOKEN";

    // A panel may be left running for weeks, and nothing there looks back; what is typed may expect an old event.
    private const int MostEvents = 100_000;

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of bounce and jitter.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> _language = new("--language")
    {
        Description = "Language of the display.",
        DefaultValueFactory = _ => "en",
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "Folder that keeps the terminal's store from run to run.",
    };

    private readonly Option<string> _terminal = new("--terminal")
    {
        Description = "Number of the terminal, 8 digits; 00000002 is a standby for the other.",
        DefaultValueFactory = _ => TestKeys.TerminalId,
    };

    private readonly Option<string?> _host = HostOption.Create();

    private readonly Option<string?> _authority = AuthorityOption.Create();

    private readonly Option<bool> _console = new("--console")
    {
        Description = "A terminal on this console instead of a page.",
    };

    private readonly Option<int> _port = new("--port")
    {
        Description = "Port of the page; 0 for any that is free.",
        DefaultValueFactory = _ => PanelOptions.DefaultPort,
    };

    private readonly Option<string> _listen = new("--listen")
    {
        Description = "Address of the page; another than loopback needs a token.",
        DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
    };

    private readonly Option<string?> _token = new("--token-file")
    {
        Description = $"File with what a visitor must know, {TokenGuard.ShortestToken} characters or more; "
            + $"without it {TokenVariable}, or nothing.",
    };

    private readonly IBenchFactory _factory;
    private readonly Streams _streams;

    private ServeCommand(IBenchFactory factory, Streams streams)
    {
        _factory = factory;
        _streams = streams;
        OptionValues.Words(_language, "en", "zh");
        OptionValues.Number(_seed, 0, int.MaxValue);
        OptionValues.Number(_port, 0, IPEndPoint.MaxPort);
        OptionValues.Digits(_terminal, DeviceKeys.TerminalIdLength);
        Check(_listen, address => IPAddress.TryParse(address, out _), "'--listen' is an address, as 192.168.1.5");
    }

    /// <summary>The command.</summary>
    public static Command Create(IBenchFactory factory, Streams streams)
    {
        var command = new Command("serve", "A terminal to play with, in the browser (default).");
        Fill(command, factory, streams);
        return command;
    }

    /// <summary>Makes a command, as the root, do the same.</summary>
    public static void Fill(Command command, IBenchFactory factory, Streams streams) =>
        new ServeCommand(factory, streams).Fill(command);

    private void Fill(Command command)
    {
        foreach (Option option in new Option[]
            { _host, _authority, _terminal, _data, _seed, _language, _console, _port, _listen, _token })
        {
            command.Add(option);
        }
        command.Validators.Add(result => Complain(result, IsGuarded(result),
            $"'--listen' with another address than loopback needs '--token-file' or {TokenVariable}"));
        GoneOption.Add(command, "--token", $"'--token-file FILE' or the variable {TokenVariable}");
        AuthorityOption.Need(command, _host, _authority);
        foreach (Option ofPage in new Option[] { _port, _listen, _token })
        {
            new OptionRules(command).Exclude(
                _console, ofPage, $"'{ofPage.Name}' is not for '{_console.Name}': there is no page");
        }
        command.SetAction(Serve);
    }

    private async Task<int> Serve(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            using DataFolder? folder = parsed.GetValue(_data) is { } path
                ? DataFolder.Take(path, parsed.GetValue(_terminal)!) : null;
            return parsed.GetValue(_console)
                ? await Task.Run(() => ServeConsole(parsed, folder, cancellation), CancellationToken.None)
                : await ServePage(parsed, folder, cancellation);
        }
        catch (DataFolderException exception)
        {
            _streams.Error.WriteLine($"error: '--data': {exception.Message}");
            return exception.IsUsage ? ExitCode.BadInput : ExitCode.Infrastructure;
        }
    }

    private int ServeConsole(ParseResult parsed, DataFolder? folder, CancellationToken cancellation)
    {
        folder?.Bind();
        return new ServeSession(_factory.Create(Bench(parsed)), _streams, cancellation).Run();
    }

    private bool IsGuarded(CommandResult result) =>
        result.GetValue(_token) is not null || SecretInput.FromEnvironment(TokenVariable) is not null
        || !IPAddress.TryParse(result.GetValue(_listen), out IPAddress? address) || IPAddress.IsLoopback(address);

    private async Task<int> ServePage(ParseResult parsed, DataFolder? folder, CancellationToken cancellation)
    {
        if (!TryReadToken(parsed.GetValue(_token), out string? token))
        {
            return ExitCode.BadInput;
        }
        await using PanelServer server = new(_factory, new PanelOptions
        {
            Address = IPAddress.Parse(parsed.GetValue(_listen)!),
            Port = parsed.GetValue(_port),
            Token = token,
            Bench = Bench(parsed) with { MostEvents = MostEvents },
        });
        if (!await TryListen(server, parsed))
        {
            return ExitCode.Infrastructure;
        }
        folder?.Bind();
        server.Live.Start();
        _streams.Output.WriteLine($"Front panel: {server.Address} (Ctrl-C ends it)");
        await server.Serve(cancellation);
        return ExitCode.Pass;
    }

    private async Task<bool> TryListen(PanelServer server, ParseResult parsed)
    {
        try
        {
            await server.Listen();
            return true;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            string place = $"{parsed.GetValue(_listen)}:{parsed.GetValue(_port)}";
            _streams.Error.WriteLine($"error: '{_listen.Name}' and '{_port.Name}': {place}: {exception.Message}");
            return false;
        }
    }

    private bool TryReadToken(string? file, out string? token)
    {
        token = null;
        try
        {
            token = file is null ? SecretInput.FromEnvironment(TokenVariable)
                : ReadTrouble.Name(_token.Name, file, () => SecretInput.Lines(file)[0]);
            if (token is null or { Length: >= TokenGuard.ShortestToken })
            {
                return true;
            }
            string source = file is null ? TokenVariable : $"'{_token.Name}': the first line of '{file}'";
            _streams.Error.WriteLine($"error: {source} has {token.Length} characters, and a token has "
                + $"{TokenGuard.ShortestToken} or more");
        }
        catch (FormatException exception)
        {
            _streams.Error.WriteLine($"error: {exception.Message}");
        }
        return false;
    }

    private BenchOptions Bench(ParseResult parsed) => new()
    {
        Seed = parsed.GetValue(_seed),
        Language = parsed.GetValue(_language)!,
        DataFolder = parsed.GetValue(_data),
        TerminalId = parsed.GetValue(_terminal)!,
        Host = HostOption.Parse(parsed.GetValue(_host)),
        Authority = parsed.GetValue(_authority),
    };

    private static void Check(Option option, Predicate<string> isGood, string complaint) =>
        option.Validators.Add(result => Complain(
            result, result.Tokens.All(token => isGood(token.Value)), complaint));

    private static void Complain(SymbolResult result, bool isGood, string complaint)
    {
        if (!isGood)
        {
            result.AddError(complaint);
        }
    }
}
