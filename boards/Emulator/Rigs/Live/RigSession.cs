using System;
using System.Collections.Generic;
using System.IO;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Serial;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>A rig that this process holds: its ports are locked and open, its issuer listens.</summary>
public sealed class RigSession : IDisposable
{
    private readonly List<IDisposable> _held = [];

    private RigSession(Rig rig) => Rig = rig;

    /// <summary>What the file says.</summary>
    public Rig Rig { get; }

    /// <summary>What is said on its lines.</summary>
    public RigLog Log { get; } = new();

    /// <summary>Makes its benches.</summary>
    public IBenchFactory Factory { get; private set; } = null!;

    /// <summary>True where the jig makes the board as new, configured as a case wants it: a twin's.</summary>
    public bool CanMakeFresh { get; private set; }

    /// <summary>Takes a rig.</summary>
    /// <param name="rig">The rig.</param>
    /// <param name="open">Opens a port; null for those of this machine.</param>
    /// <exception cref="BenchFailure">Somebody else has it, or a part of it does not answer; nothing is held then.
    /// </exception>
    public static RigSession Open(Rig rig, Func<string, IPort>? open = null)
    {
        RigSession session = new(rig);
        try
        {
            session.Take(open ?? (name => new SystemPort(name)));
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        for (int i = _held.Count - 1; i >= 0; i--)
        {
            _held[i].Dispose();
        }
        _held.Clear();
    }

    private void Take(Func<string, IPort> open)
    {
        Hold(new RigLock(Rig.JigPort, Rig.ConsolePort));
        JigLink jig = new(Hold(OpenPort(Rig.JigPort, open)), Log);
        LineChannel? console = Rig.ConsolePort is null ? null : new(Hold(OpenPort(Rig.ConsolePort, open)));
        CanMakeFresh = jig.Begin().NumberOf("fresh") == 1;
        RigHost? host = Rig.Host is null ? null : Hold(new RigHost(Rig.Host, Rig.HostDate, Log));
        Factory = new RigBenchFactory(new RigParts(Rig, jig, console, host, Log), CanMakeFresh);
    }

    private T Hold<T>(T one)
        where T : IDisposable
    {
        _held.Add(one);
        return one;
    }

    private static IPort OpenPort(string name, Func<string, IPort> open)
    {
        try
        {
            return open(name);
        }
        catch (IOException exception)
        {
            throw new BenchFailure("port-gone", exception.Message);
        }
    }
}
