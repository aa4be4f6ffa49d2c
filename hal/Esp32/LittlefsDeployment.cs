using System;
using System.Reflection;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// Manifest, configuration, hosts, authority and update from files on the chip. A program cannot read its own image
/// there: names and versions of its assemblies, by reflection, are all that it can say of itself.
/// </summary>
public sealed class LittlefsDeployment : IDeployment
{
    private readonly string _drive;
    private readonly byte[] _assemblies;

    /// <summary>Names the assemblies that run.</summary>
    /// <param name="drive">Root of the drive with the files.</param>
    /// <param name="types">A type of each assembly, in the order in which the provider seals them.</param>
    public LittlefsDeployment(string drive, Type[] types)
    {
        _drive = drive;
        string lines = "";
        for (int i = 0; i < types.Length; i++)
        {
            AssemblyName name = Assembly.GetAssembly(types[i])!.GetName();
            lines = lines + name.Name + " " + name.Version!.ToString() + "\n";
        }

        _assemblies = new byte[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            _assemblies[i] = (byte)lines[i];
        }
    }

    /// <inheritdoc/>
    public int Read(DeploymentPart part, byte[] buffer)
    {
        if (part != DeploymentPart.Assemblies)
        {
            return LittlefsFile.ReadWhole(_drive + FileOf(part), buffer);
        }

        int count = _assemblies.Length <= buffer.Length ? _assemblies.Length : 0;
        Array.Copy(_assemblies, 0, buffer, 0, count);
        return count;
    }

    /// <inheritdoc/>
    public bool TryEraseKeys() => LittlefsFile.LengthOf(_drive + "keys.bin") == -1
        || LittlefsFile.TryDelete(_drive + "keys.bin");

    /// <inheritdoc/>
    public void RejectUpdate() => LittlefsFile.TryDelete(_drive + FileOf(DeploymentPart.Update));

    private static string FileOf(DeploymentPart part) => part == DeploymentPart.Manifest ? "manifest.bin"
        : part == DeploymentPart.Configuration ? "config.bin"
        : part == DeploymentPart.Hosts ? "host.txt"
        : part == DeploymentPart.Authority ? "authority.der"
        : "update.bin";
}
