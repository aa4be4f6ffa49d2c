using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PosTerminal.Emulator.Provider;

/// <summary>A sealed deployment as files: manifest.bin, config.bin, host.txt and, where there is one, authority.der.
/// </summary>
public static class DeploymentFolder
{
    private const string ManifestName = "manifest.bin";
    private const string ConfigurationName = "config.bin";
    private const string HostsName = "host.txt";
    private const string AuthorityName = "authority.der";

    /// <summary>Paths of what is written.</summary>
    public static IReadOnlyList<string> FilesIn(string folder, bool hasAuthority)
    {
        string[] names = [ManifestName, ConfigurationName, HostsName, .. hasAuthority ? (string[])[AuthorityName] : []];
        return [.. names.Select(name => Path.Combine(folder, name))];
    }

    /// <summary>Writes them; the folder is made where it is not there.</summary>
    public static void Write(DeploymentSheet sheet, byte[] unlockKey, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, ManifestName), new DeploymentSealer(unlockKey).Seal(sheet));
        File.WriteAllBytes(Path.Combine(folder, ConfigurationName), DeploymentSealer.ConfigurationOf(sheet));
        File.WriteAllBytes(Path.Combine(folder, HostsName), HostLines.BytesOf(sheet.Hosts));
        if (sheet.Authority.Length > 0)
        {
            File.WriteAllBytes(Path.Combine(folder, AuthorityName), sheet.Authority);
        }
    }
}
