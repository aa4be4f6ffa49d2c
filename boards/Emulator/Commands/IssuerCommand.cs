using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>issuer --listen ADDRESS:PORT</c>: the simulated issuer as a TCP host.</summary>
public static class IssuerCommand
{
    private const string Book = "--book";

    /// <summary>Makes the command.</summary>
    /// <param name="streams">Orders come from its input, the log goes to its output.</param>
    public static Command Create(Streams streams)
    {
        Option<string> listen = new("--listen")
        {
            Description = "IPv4 address and port; port 0 takes a free one.",
            DefaultValueFactory = _ => IssuerPlace.DefaultAddress,
        };
        Option<string> answer = new("--answer")
        {
            Description = $"Field 39 of every sale, or one of {string.Join(", ", IssuerOrder.Words)}.",
            DefaultValueFactory = _ => "auto",
        };
        Option<string> pin = new("--pin") { Description = "PIN of every card.", DefaultValueFactory = _ => "4321" };
        Option<string> latency = new("--latency")
        {
            Description = "How long it thinks.",
            DefaultValueFactory = _ => "300ms",
        };
        Option<string> book = new(Book) { Description = "File that keeps what was booked from run to run." };
        Option<string> tls = new("--tls")
        {
            Description = "File of 'provider authority': certificate and key for TLS.",
        };
        Option<bool> plain = new("--plain") { Description = "No TLS, also where others can read along." };
        Command command = new("issuer", "The simulated issuer as a TCP host.")
        {
            listen, answer, pin, latency, book, tls, plain,
        };
        command.SetAction((result, cancellation) => Run(
            streams,
            new IssuerPlace(result.GetRequiredValue(listen), result.GetValue(tls), result.GetValue(plain)),
            result.GetValue(book),
            () => Make(result.GetRequiredValue(answer), result.GetRequiredValue(pin), result.GetRequiredValue(latency),
                result.GetValue(book)),
            cancellation));
        return command;
    }

    private static async Task<int> Run(
        Streams streams, IssuerPlace place, string? book, Func<SimulatedIssuer> make,
        CancellationToken cancellation)
    {
        TextWriter log = TextWriter.Synchronized(streams.Output);
        try
        {
            IPEndPoint address = place.Address();
            using X509Certificate2? certificate = place.Certificate();
            using HeldPlace? held = book is null || OutputFile.IsSpecial(book) ? null : HeldPlace.OfBook(book);
            SimulatedIssuer issuer = make();
            IssuerHost host = IssuerHost.Of(issuer, new SystemRandom());
            host.Answered = new IssuerLog(log).Write;
            using IssuerServer server = new(host, log, certificate);
            server.Listen(address);
            log.WriteLine(
                $"issuer on {server.EndPoint}; type an answer: {string.Join(", ", IssuerOrder.Words)}, or a code");
            IssuerConsole console = new(issuer, streams.Input, log);
            new Thread(console.TakeOrders) { IsBackground = true, Name = "orders" }.Start();
            await server.ServeAsync(cancellation).ConfigureAwait(false);
            return ExitCode.Pass;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or CryptographicException)
        {
            streams.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
        catch (InvalidDataException exception)
        {
            streams.Error.WriteLine($"error: '{Book}': {exception.Message}");
            return ExitCode.BadInput;
        }
        catch (DataFolderException exception)
        {
            streams.Error.WriteLine($"error: '{Book}': {exception.Message}");
            return ExitCode.Infrastructure;
        }
        catch (SocketException exception)
        {
            streams.Error.WriteLine($"error: {place.Text}: {exception.Message}");
            return ExitCode.Infrastructure;
        }
    }

    private static SimulatedIssuer Make(string answer, string pin, string latency, string? book)
    {
        if (pin.Length is < 4 or > 12 || !pin.All(char.IsAsciiDigit))
        {
            throw new FormatException("'--pin' has 4 to 12 digits");
        }
        double? latencyNs = Quantity.TimeNs.Parse(latency, out _);
        if (latencyNs is not (>= 0 and <= 3600e9))
        {
            throw new FormatException($"'--latency' is a time such as 300ms, not '{latency}'");
        }
        if (!IssuerOrder.IsKnown(answer))
        {
            throw new FormatException($"'--answer' is {IssuerOrder.Refusal(answer)}");
        }
        SimulatedIssuer issuer = SimulatedIssuer.Make(book is null ? new IssuerBook() : Open(book));
        issuer.Pin = pin;
        issuer.LatencyNs = (long)latencyNs;
        IssuerOrder.Apply(answer, issuer);
        return issuer;
    }

    private static IssuerBook Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new FormatException($"'{Book}': '{path}' is a folder, and a file is wanted");
        }
        IssuerBook? book = null;
        WriteTrouble.Name(Book, path, () => book = IssuerBook.Open(path));
        return book!;
    }
}
