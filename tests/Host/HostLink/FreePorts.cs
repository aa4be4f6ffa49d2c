using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>
/// Ports for those who cannot ask the system for one when they listen. None is given twice, and none is of those that
/// the system gives to others meanwhile.
/// </summary>
public static class FreePorts
{
    private const int First = 20_000;
    private const int Count = 12_000;

    // Test runs side by side begin at places of their own.
    private static int s_taken = Environment.ProcessId * 97;

    /// <summary>A port of 127.0.0.1 that nobody listens on.</summary>
    public static int Take()
    {
        while (true)
        {
            int port = First + ((Interlocked.Increment(ref s_taken) & int.MaxValue) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using TcpListener listener = new(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
