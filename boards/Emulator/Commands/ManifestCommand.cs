using System;
using System.CommandLine;
using System.IO;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// <c>provider manifest SHEET --keys FILE --out FOLDER</c>: seals a deployment, as manifest.bin and config.bin.
/// </summary>
public static class ManifestCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> sheet = new("SHEET") { Description = "what is deployed, YAML" };
        Option<string> keys = new("--keys") { Description = "the terminal's key file", Required = true };
        Option<string> folder = new("--out") { Description = "where the two files go", DefaultValueFactory = _ => "." };
        Command command = new("manifest", "Seals software and configuration of a device.") { sheet, keys, folder };
        command.SetAction(result => Run(result.InvocationConfiguration.Error, result.GetRequiredValue(sheet),
            result.GetRequiredValue(keys), result.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(TextWriter complaints, string sheetFile, string keyFile, string folder)
    {
        try
        {
            var errors = new ErrorList();
            DeploymentSheet? sheet = new DeploymentSheetReader(sheetFile, errors).Read(File.ReadAllText(sheetFile));
            foreach (ScenarioError error in errors.Sorted)
            {
                complaints.WriteLine(error);
            }
            return sheet is null ? ExitCode.BadInput : Write(sheet, KeyFileReader.Read(keyFile).UnlockKey, folder);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            complaints.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
    }

    private static int Write(DeploymentSheet sheet, byte[] unlockKey, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "manifest.bin"), new DeploymentSealer(unlockKey).Seal(sheet));
        File.WriteAllBytes(Path.Combine(folder, "config.bin"), DeploymentSealer.ConfigurationOf(sheet));
        return ExitCode.Pass;
    }
}
