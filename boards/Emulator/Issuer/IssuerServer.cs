using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The issuer as a TCP host, for any number of terminals. Whatever a terminal sends, only its own connection may end by
/// it.
/// </summary>
/// <param name="host">Who answers.</param>
/// <param name="log">Told of every connection, from any thread; holds no secret.</param>
/// <param name="certificate">Certificate and key for TLS; null for plain TCP.</param>
/// <param name="limits">What one peer may take; null for what a shop needs.</param>
public sealed class IssuerServer(
    IssuerHost host, TextWriter log, X509Certificate2? certificate = null, IssuerLimits? limits = null) : IDisposable
{
    private const int PauseMs = 100;
    private const int HandshakeMs = 30_000;

    private const int NoLinger = 0;

    private readonly IssuerLimits _limits = limits ?? new IssuerLimits();
    private readonly Lock _hostLock = new();
    private readonly ConcurrentDictionary<Socket, string> _terminals = [];
    private TcpListener? _listener;
    private volatile bool _isOver;

    /// <summary>Where it listens; with port 0 in the order, the port that was free.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener!.LocalEndpoint;

    /// <summary>What the network does to every message; null for nothing.</summary>
    public SocketNetwork? Network { get; set; }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="SocketException">The address is taken, or not this machine's.</exception>
    public void Listen(IPEndPoint address)
    {
        _listener = new TcpListener(address);
        _listener.Start();
    }

    /// <summary>Serves terminals until the cancellation or the disposal.</summary>
    public async Task ServeAsync(CancellationToken cancellation)
    {
        while (!_isOver && !cancellation.IsCancellationRequested)
        {
            try
            {
                Socket terminal = await _listener!.AcceptSocketAsync(cancellation).ConfigureAwait(false);
                _ = TalkAsync(terminal, cancellation);
            }
            catch (SocketException exception) when (!_isOver)
            {
                log.WriteLine($"not accepted: {exception.Message}");
                await Task.Delay(PauseMs, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception exception) when (
                exception is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The end was asked for.
            }
        }
        log.WriteLine("closed");
    }

    /// <summary>Ends as a process that dies: nothing is accepted any more, and every connection breaks.</summary>
    public void Dispose()
    {
        _isOver = true;
        _listener?.Dispose();
        foreach (Socket terminal in _terminals.Keys)
        {
            terminal.Dispose();
        }
    }

    /// <summary>Another one answers from now on, and every connection breaks.</summary>
    public void Replace(IssuerHost other)
    {
        lock (_hostLock)
        {
            host = other;
        }
        BreakAll();
    }

    /// <summary>Every connection breaks.</summary>
    public void BreakAll()
    {
        foreach (Socket terminal in _terminals.Keys)
        {
            try
            {
                terminal.LingerState = new LingerOption(true, NoLinger);
            }
            catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
            {
                // It has just ended by itself.
            }
            terminal.Dispose();
        }
    }

    private async Task TalkAsync(Socket terminal, CancellationToken cancellation)
    {
        string name = "?";
        try
        {
            name = $"{terminal.RemoteEndPoint}";
            if (_terminals.Count >= _limits.Connections)
            {
                throw new InvalidDataException($"{_limits.Connections} connections are open already");
            }
            _terminals.TryAdd(terminal, name);
            ObjectDisposedException.ThrowIf(_isOver, this);
            log.WriteLine($"{name} connected");
            await using IssuerConnection connection = new(
                await SecureAsync(terminal, cancellation).ConfigureAwait(false), _limits);
            IssuerLine line = new();
            await connection.ServeAsync(message => Answer(message, line, name), cancellation).ConfigureAwait(false);
            log.WriteLine($"{name} left");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            log.WriteLine($"{name} lost: no message in {_limits.IdleMs} ms");
        }
        catch (Exception exception)
        {
            log.WriteLine($"{name} lost: {exception.Message}");
        }
        finally
        {
            _terminals.TryRemove(terminal, out _);
            terminal.Dispose();
        }
    }

    private async Task<Stream> SecureAsync(Socket terminal, CancellationToken cancellation)
    {
        NetworkStream plain = new(terminal, ownsSocket: true);
        if (certificate is null)
        {
            return plain;
        }
        SslStream secure = new(plain);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(HandshakeMs);
        SslServerAuthenticationOptions options = new()
        {
            ServerCertificate = certificate,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        };
        await secure.AuthenticateAsServerAsync(options, limit.Token).ConfigureAwait(false);
        return secure;
    }

    private IReadOnlyList<IssuerReply> Answer(byte[] message, IssuerLine line, string name)
    {
        lock (_hostLock)
        {
            IReadOnlyList<IssuerReply> replies = host.Answer(message, line);
            replies = Network?.Return(replies) ?? replies;
            if (replies.Count == 0)
            {
                log.WriteLine($"{name} gets no answer to {message.Length} bytes");
            }
            return replies;
        }
    }
}
