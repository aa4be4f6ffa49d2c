using System;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>
/// The issuer in this process, on a real socket: each case has one of its own with an empty book, and all of them
/// listen at one place.
/// </summary>
public sealed class RigHost : IDisposable
{
    // Trip and a few ticks of the terminal.
    private const long MarginNs = 200_000_000;

    private readonly IssuerServer _server;
    private readonly CancellationTokenSource _end = new();
    private readonly RigLog _log;
    private readonly string? _date;
    private long _signedOnTicks;

    /// <summary>Begins to listen.</summary>
    /// <param name="place">Where.</param>
    /// <param name="date">The day on which its clock begins, YYMMDD; null for today.</param>
    /// <param name="log">Told what it answers.</param>
    /// <exception cref="BenchFailure">The place is taken.</exception>
    public RigHost(IPEndPoint place, string? date, RigLog log)
    {
        _log = log;
        _date = date;
        Issuer = SimulatedIssuer.Make();
        Network = new SocketNetwork();
        _server = new IssuerServer(HostOf(Issuer), new LogWriter(log, "host"));
        try
        {
            _server.Listen(place);
        }
        catch (SocketException exception)
        {
            Dispose();
            throw new BenchFailure("host-taken", $"{place}: {exception.Message}");
        }
        _ = _server.ServeAsync(_end.Token);
    }

    /// <summary>Where it listens; with port 0 in the order, the port that was free.</summary>
    public IPEndPoint Place => _server.EndPoint;

    /// <summary>The issuer of this case.</summary>
    public SimulatedIssuer Issuer { get; private set; }

    /// <summary>The network of this case.</summary>
    public SocketNetwork Network { get; private set; }

    /// <summary>True when the approval of a sign-on has arrived since the last <see cref="PowerSwitched"/>.</summary>
    public bool IsSignedOn
    {
        get
        {
            long since = Interlocked.Read(ref _signedOnTicks);
            return since != 0 && Stopwatch.GetElapsedTime(since).TotalNanoseconds > Issuer.LatencyNs + MarginNs;
        }
    }

    /// <summary>A new case: nothing was sold, and the network is good.</summary>
    public void BeginCase()
    {
        Issuer = SimulatedIssuer.Make();
        Network = new SocketNetwork();
        _server.Network = Network;
        _server.Replace(HostOf(Issuer));
        Interlocked.Exchange(ref _signedOnTicks, 0);
    }

    /// <summary>The board has lost its supply: its connection is gone.</summary>
    public void PowerSwitched()
    {
        _server.BreakAll();
        Interlocked.Exchange(ref _signedOnTicks, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _server.Dispose();
        _end.Dispose();
    }

    private IssuerHost HostOf(SimulatedIssuer issuer)
    {
        if (_date is not null)
        {
            DateTime start = DateTime.ParseExact(
                _date, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime();
            DateTime begun = DateTime.UtcNow;
            issuer.Clock = () => start + (DateTime.UtcNow - begun);
        }
        IssuerHost host = IssuerHost.Of(issuer, new SystemRandom());
        Action<HostRequest, IssuerAnswer> tell = new IssuerLog(new LogWriter(_log, "issuer")).Write;
        host.Answered = (request, answer) =>
        {
            tell(request, answer);
            if (request.Kind == HostRequestKind.SignOn && answer.Code == SimulatedIssuer.Approved)
            {
                Interlocked.Exchange(ref _signedOnTicks, Stopwatch.GetTimestamp());
            }
        };
        return host;
    }
}
