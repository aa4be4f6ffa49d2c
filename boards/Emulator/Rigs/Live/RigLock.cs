using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>Keeps the ports of a rig for one process: a port itself can be opened twice.</summary>
public sealed class RigLock : IDisposable
{
    private readonly List<FileStream> _files = [];

    /// <summary>Takes ports; those that are null are none.</summary>
    /// <exception cref="BenchFailure">Another process has one.</exception>
    public RigLock(params IEnumerable<string?> ports)
    {
        foreach (string? port in ports)
        {
            if (port is not null)
            {
                Take(port);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _files.ForEach(file => file.Dispose());

    private void Take(string port)
    {
        string name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Target(port))))[..16];
        try
        {
            _files.Add(new FileStream(Path.Combine(Path.GetTempPath(), $"posterminal-port-{name}.lock"),
                FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new BenchFailure("rig-busy", exception is UnauthorizedAccessException
                ? $"whether another run has the port {port} cannot be seen: {exception.Message}"
                : $"another run has the port {port}");
        }
    }

    // Two names of one port are one port.
    private static string Target(string port) =>
        File.Exists(port) ? File.ResolveLinkTarget(port, returnFinalTarget: true)?.FullName ?? port : port;
}
