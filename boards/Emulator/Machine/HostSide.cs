using System;
using System.Globalization;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Machine;

/// <summary>
/// What a bench's terminal talks to: a network and an issuer in virtual time, or a host elsewhere over a real socket. A
/// host elsewhere takes no orders and shows no ledger: what would need them throws.
/// </summary>
/// <param name="options">How the bench is set up.</param>
/// <param name="scheduler">Virtual time.</param>
/// <param name="issuer">The bench's issuer, without use where the host is elsewhere.</param>
/// <param name="parts">May put something around the connection in virtual time.</param>
public sealed class HostSide(
    BenchOptions options, EventScheduler scheduler, SimulatedIssuer issuer, BenchParts parts) : IDisposable
{
    private readonly SimulatedNetwork _network = new();
    private readonly HostGroup _hosts = GroupOf(
        WithClock(issuer, StartOf(options.Date), scheduler), options, parts);
    private HostThread? _thread;
    private int _connections;

    /// <summary>The bench's issuer.</summary>
    /// <exception cref="InvalidOperationException">The host is elsewhere.</exception>
    public SimulatedIssuer Issuer => RequireOwn(issuer);

    /// <summary>The bench's network.</summary>
    /// <exception cref="InvalidOperationException">The host is elsewhere.</exception>
    public SimulatedNetwork Network => RequireOwn(_network);

    /// <summary>The hosts that the terminal may talk to.</summary>
    /// <exception cref="InvalidOperationException">The host is elsewhere.</exception>
    public HostGroup Hosts => RequireOwn(_hosts);

    /// <summary>A link for a new power-up; the former one's connection is dropped.</summary>
    /// <param name="security">The terminal's keys.</param>
    /// <param name="observer">Told what passes; null for nobody.</param>
    public IHostLink Connect(TerminalSecurity security, BenchObserver? observer)
    {
        Dispose();
        HostSession link = new(MakeConnection(observer), security);
        return observer is null ? link : new WitnessedLink(link, observer);
    }

    /// <summary>Tells a host elsewhere the time as the terminal knows it, for TLS.</summary>
    public void Tell(TerminalMachine machine)
    {
        if (_thread is { } thread)
        {
            thread.HostSeconds = machine.HostSeconds;
        }
    }

    /// <summary>Drops a connection to a host elsewhere.</summary>
    public void Dispose()
    {
        _thread?.Dispose();
        _thread = null;
    }

    private IHostConnection MakeConnection(BenchObserver? observer)
    {
        if (options.Host is null)
        {
            InProcessConnection connection = new(scheduler, _hosts, _network);
            IHostConnection made = parts.MakeConnection(
                observer is null ? connection : new WitnessedConnection(connection, observer));
            return options.Tap?.Invoke(made) ?? made;
        }
        HostAddress[] hosts = options.SecondHost is { } second ? [options.Host, second] : [options.Host];
        _thread = new HostThread(
            hosts, options.Authority, new RandomStream(options.Seed, $"link {++_connections}"), options.SystemTime);
        return _thread.Connection;
    }

    private static HostGroup GroupOf(SimulatedIssuer issuer, BenchOptions options, BenchParts parts)
    {
        IssuerHost first = IssuerHost.Of(issuer, new RandomStream(options.Seed, "host bytes"));
        return new HostGroup(!options.HasSecondHost ? [first] :
        [
            first,
            IssuerHost.Of(parts.MakeSecondIssuer(issuer), new RandomStream(options.Seed, "second host's bytes")),
        ]);
    }

    private static SimulatedIssuer WithClock(SimulatedIssuer issuer, DateTime start, EventScheduler scheduler)
    {
        issuer.Clock = () => start.AddTicks(scheduler.NowNs / TimeSpan.NanosecondsPerTick);
        return issuer;
    }

    // The issuer's clock is right by the date that the terminal's had at the begin, if it had one.
    private static DateTime StartOf(int date) => date == 0
        ? new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc)
        : DateTime.ParseExact($"{date:D6}", "yyMMdd", CultureInfo.InvariantCulture);

    private T RequireOwn<T>(T own) => options.Host is not { } elsewhere ? own : throw new InvalidOperationException(
        $"the host at {elsewhere.Name}:{elsewhere.Port} is not this bench's: it takes no orders and shows no ledger");
}
