using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Scenarios.Source;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>issuer --listen ADDRESS:PORT</c>: the simulated issuer as a TCP host.</summary>
public static class IssuerCommand
{
    private const string DefaultAddress = "127.0.0.1:7001";

    /// <summary>Makes the command.</summary>
    /// <param name="streams">Orders come from its input, the log goes to its output.</param>
    public static Command Create(Streams streams)
    {
        Option<string> listen = new("--listen")
        {
            Description = "Address and port.",
            DefaultValueFactory = _ => DefaultAddress,
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
        Option<string> book = new("--book") { Description = "File that keeps what was booked from run to run." };
        Command command = new("issuer", "The simulated issuer as a TCP host.") { listen, answer, pin, latency, book };
        command.SetAction((result, cancellation) => Run(
            streams,
            result.GetRequiredValue(listen),
            () => Make(result.GetRequiredValue(answer), result.GetRequiredValue(pin), result.GetRequiredValue(latency),
                result.GetValue(book)),
            cancellation));
        return command;
    }

    private static async Task<int> Run(
        Streams streams, string address, Func<SimulatedIssuer> make, CancellationToken cancellation)
    {
        try
        {
            SimulatedIssuer issuer = make();
            issuer.Decided += new IssuerLog(streams.Output).Write;
            using IssuerServer server = new(IssuerHost.Of(issuer), streams.Output);
            server.Listen(IPEndPoint.Parse(address));
            streams.Output.WriteLine($"issuer on {server.EndPoint}; type an answer: {string.Join(", ", IssuerOrder.Words)}");
            new Thread(() => TakeOrders(streams, issuer)) { IsBackground = true, Name = "orders" }.Start();
            await server.ServeAsync(cancellation).ConfigureAwait(false);
            return ExitCode.Pass;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidDataException)
        {
            streams.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
        catch (SocketException exception)
        {
            streams.Error.WriteLine($"error: {address}: {exception.Message}");
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
        SimulatedIssuer issuer = SimulatedIssuer.Make(book is null ? new IssuerBook() : IssuerBook.Open(book));
        issuer.Pin = pin;
        issuer.LatencyNs = latencyNs is >= 0 and <= 3600e9
            ? (long)latencyNs
            : throw new FormatException($"'--latency' is a time such as 300ms, not '{latency}'");
        IssuerOrder.Apply(answer, issuer);
        return issuer;
    }

    private static void TakeOrders(Streams streams, SimulatedIssuer issuer)
    {
        while (streams.Input.ReadLine() is { } line)
        {
            string order = line.Trim();
            if (order.Length > 0 && !IssuerOrder.IsKnown(order))
            {
                streams.Output.WriteLine($"error: unknown issuer answer '{order}'{Suggestion.For(order, [.. IssuerOrder.Words])}");
            }
            else if (order.Length > 0)
            {
                IssuerOrder.Apply(order, issuer);
            }
        }
    }
}
