using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>The issuer's server in this process, on a port of its own; its disposal is its death.</summary>
public sealed class LiveIssuer : IDisposable
{
    private const int LimitMs = 30_000;

    private readonly StringWriter _log = new() { NewLine = "\n" };
    private readonly TextWriter _safeLog;
    private readonly IssuerServer _server;
    private readonly Task _serving;

    /// <summary>Serves at once.</summary>
    /// <param name="book">File of what it has booked; null to keep nothing.</param>
    /// <param name="port">Where a former one was; 0 for any.</param>
    /// <param name="certificate">Certificate and key for TLS; null without.</param>
    public LiveIssuer(string? book = null, int port = 0, X509Certificate2? certificate = null)
    {
        _safeLog = TextWriter.Synchronized(_log);
        Issuer = SimulatedIssuer.Make(book is null ? new IssuerBook() : IssuerBook.Open(book));
        Issuer.LatencyNs = 0;
        IssuerHost host = IssuerHost.Of(Issuer, new SystemRandom());
        host.Answered = new IssuerLog(_safeLog).Write;
        _server = new IssuerServer(host, _safeLog, certificate);
        _server.Listen(new IPEndPoint(IPAddress.Loopback, port));
        Port = _server.EndPoint.Port;
        _serving = _server.ServeAsync(CancellationToken.None);
    }

    public SimulatedIssuer Issuer { get; }

    public int Port { get; }

    public HostAddress Address => new("127.0.0.1", Port, null);

    /// <summary>What it has logged so far.</summary>
    public string Log
    {
        get
        {
            lock (_safeLog)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Of a book's lines those about sales, without their names.</summary>
    public static string SalesIn(string book) => string.Concat(LinesIn(book)
        .Where(line => line.StartsWith("approved ", StringComparison.Ordinal)
            || line.StartsWith("reversed ", StringComparison.Ordinal))
        .Select(line => line.Remove(line.IndexOf(' '), 1 + RequestFields.SerialDigits) + "\n"));

    // The issuer has its book to itself for a moment.
    private static string[] LinesIn(string book)
    {
        string[] lines = [];
        Assert.IsTrue(SpinWait.SpinUntil(() => TryRead(book, out lines), LimitMs), book);
        return lines;
    }

    private static bool TryRead(string book, out string[] lines)
    {
        try
        {
            lines = File.ReadAllLines(book);
            return true;
        }
        catch (IOException)
        {
            lines = [];
            return false;
        }
    }

    public void WaitForLog(string text) => Assert.IsTrue(
        SpinWait.SpinUntil(() => Log.Contains(text, StringComparison.Ordinal), LimitMs), $"{text} in:\n{Log}");

    public void Dispose()
    {
        _server.Dispose();
        Assert.IsTrue(_serving.Wait(LimitMs), "the server does not end");
    }
}
