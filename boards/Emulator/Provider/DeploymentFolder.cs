using System.IO;

namespace PosTerminal.Emulator.Provider;

/// <summary>A sealed deployment as files: manifest.bin, config.bin, host.txt and, where there is one, authority.der.
/// </summary>
public static class DeploymentFolder
{
    /// <summary>Writes them; the folder is made where it is not there.</summary>
    public static void Write(DeploymentSheet sheet, byte[] unlockKey, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "manifest.bin"), new DeploymentSealer(unlockKey).Seal(sheet));
        File.WriteAllBytes(Path.Combine(folder, "config.bin"), DeploymentSealer.ConfigurationOf(sheet));
        File.WriteAllBytes(Path.Combine(folder, "host.txt"), HostLines.BytesOf(sheet.Hosts));
        if (sheet.Authority.Length > 0)
        {
            File.WriteAllBytes(Path.Combine(folder, "authority.der"), sheet.Authority);
        }
    }
}
